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

  // Said two minutes before the session ends for want of use, so that nothing typed is lost.
  const notice = document.querySelector("[data-session-until]");
  const left = notice ? Date.parse(notice.dataset.sessionUntil) - Date.now() - 120000 : 0;
  if (left > 0 && left < 86400000) {
    window.setTimeout(() => { notice.hidden = false; }, left);
  }
})();
