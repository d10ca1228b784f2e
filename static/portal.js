// Small comforts. Every page works without this file.
(() => {
  "use strict";

  // A page with complaints opens at their summary, and a link in it goes to the field itself.
  const summary = document.querySelector(".govuk-error-summary");
  if (summary) {
    summary.tabIndex = -1;
    summary.focus();
    summary.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field) return;
      event.preventDefault();
      const place = field.closest("fieldset")?.querySelector("legend") || field.closest(".govuk-form-group") || field;
      place.scrollIntoView();
      field.focus({ preventScroll: true });
    });
  }

  // A second press within a second sends nothing.
  const sent = new WeakMap();
  document.addEventListener("submit", (event) => {
    const last = sent.get(event.target) || 0;
    if (event.timeStamp - last < 1000 && last > 0) event.preventDefault();
    else sent.set(event.target, event.timeStamp);
  });

  // Another language for the same page: what was typed and not yet sent goes along, but for passwords and files.
  const fields = "input:not([type=hidden]):not([type=file]):not([type=password]), select, textarea";
  const typed = (form) => [...form.querySelectorAll(fields)].some((field) =>
    field.matches("[type=radio], [type=checkbox]") ? field.checked !== field.defaultChecked
      : field.options ? [...field.options].some((option) => option.selected !== option.defaultSelected)
        : field.value !== field.defaultValue);
  for (const link of document.querySelectorAll('a[href^="/language/"]')) {
    link.addEventListener("click", (event) => {
      const forms = [...document.querySelectorAll("main form")].filter((form) => form.querySelector(fields));
      const form = forms.find(typed) || (summary && forms[0]);
      if (!form) return;
      event.preventDefault();
      const answers = new URLSearchParams([...new FormData(form)].filter(([, answer]) => typeof answer === "string"));
      if (form.method === "get") {
        window.location.assign(`${link.pathname}?${new URLSearchParams({ back: `${new URL(form.action).pathname}?${answers}` })}`);
        return;
      }
      const carrier = document.createElement("form");
      Object.assign(carrier, { method: "post", action: link.href });
      for (const [name, value] of answers) carrier.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
      document.body.append(carrier);
      carrier.submit();
    });
  }

  // A button beside a password shows and hides it; a form is always sent with it hidden.
  for (const button of document.querySelectorAll("button[data-shows]")) {
    const field = document.getElementById(button.dataset.shows);
    const turn = (type) => {
      field.type = type;
      button.textContent = type === "password" ? button.dataset.show : button.dataset.hide;
    };
    button.hidden = false;
    button.addEventListener("click", () => turn(field.type === "password" ? "text" : "password"));
    field.form?.addEventListener("submit", () => turn("password"));
  }

  for (const button of document.querySelectorAll("button[data-prints]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  // Five minutes before the session ends for want of use it is said, and one press prolongs it: nothing typed is left behind. What
  // another tab prolonged is prolonged here. The time left is the server's; the device's clock measures how much of it has passed.
  const session = document.querySelector("[data-session-seconds]");
  if (session) {
    const tabs = new BroadcastChannel("session");
    const button = session.querySelector("button");
    let ends = 0;
    const say = (word) => {
      session.hidden = word === null;
      for (const text of session.querySelectorAll("[data-says]")) text.hidden = text.dataset.says !== word;
      if (button) button.hidden = word === "ended";
    };
    const look = () => {
      const minutes = Math.ceil((ends - Date.now()) / 60000);
      say(minutes < 1 ? "ended" : minutes <= 5 ? String(minutes) : null);
    };
    const lasts = (seconds) => {
      ends = Date.now() + seconds * 1000;
      look();
    };
    const ask = async () => {
      const answer = await fetch(session.action, { method: "POST", body: new URLSearchParams(new FormData(session)), redirect: "manual" });
      if (!answer.ok) return say("ended");
      const { seconds } = await answer.json();
      lasts(seconds);
      tabs.postMessage(seconds);
    };
    session.addEventListener("submit", (event) => {
      event.preventDefault();
      ask().catch(() => say("unreachable"));
    });
    tabs.addEventListener("message", (event) => lasts(event.data));
    document.addEventListener("visibilitychange", look);
    window.setInterval(look, 10000);
    lasts(Number(session.dataset.sessionSeconds));
    tabs.postMessage(Number(session.dataset.sessionSeconds));
  }
})();
