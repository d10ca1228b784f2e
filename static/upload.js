// How far a file has been sent, and a way to stop it. Without this file a form with a file is sent as browsers send it.
(() => {
  "use strict";
  // Every field for a file brings the script: one is enough.
  const page = document.documentElement;
  if (page.hasAttribute("data-uploads")) return;
  page.setAttribute("data-uploads", "shown");

  let underWay = null;

  const sends = (form, button) => (button?.getAttribute("formenctype") || form.getAttribute("enctype")) === "multipart/form-data";
  const fileOf = (form) => [...form.querySelectorAll("input[type=file]")].find((field) => field.files.length > 0);

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    const field = fileOf(form);
    const shown = field?.closest(".govuk-form-group")?.querySelector("[data-upload]");
    if (event.defaultPrevented || !shown || !sends(form, button)) return;
    event.preventDefault();
    if (underWay) return;
    if (field.files[0].size > Number(shown.dataset.most)) {
      say(shown, "too-large");
      return;
    }
    const answers = new FormData(form);
    if (button?.name) answers.append(button.name, button.value);
    send(shown, button?.getAttribute("formaction") || form.getAttribute("action") || window.location.href, answers);
  });

  // Which of the texts is shown: it is read out once, where it stands.
  const say = (shown, word) => {
    shown.hidden = false;
    for (const text of shown.querySelectorAll("[data-says]")) text.hidden = text.dataset.says !== word;
    const goesOn = word === "sending" || word === "reading";
    shown.querySelector("progress").hidden = !goesOn;
    shown.querySelector("button").hidden = word !== "sending";
  };

  const send = (shown, address, answers) => {
    const request = new XMLHttpRequest();
    const bar = shown.querySelector("progress");
    const told = shown.querySelector("[data-percent]");
    const stop = () => request.abort();
    const end = (word) => {
      underWay = null;
      shown.querySelector("button").removeEventListener("click", stop);
      if (word) say(shown, word);
    };
    underWay = request;
    bar.value = 0;
    told.textContent = "";
    say(shown, "sending");
    shown.querySelector("button").addEventListener("click", stop);

    request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
      if (!lengthComputable) return;
      bar.value = loaded / total;
      // a quarter at a time: a screen reader says each change
      const percent = Math.floor((loaded / total) * 4) * 25;
      if (percent > 0 && told.textContent !== `${percent} %`) told.textContent = `${percent} %`;
    });
    request.upload.addEventListener("load", () => {
      bar.removeAttribute("value");
      say(shown, "reading");
    });
    request.addEventListener("error", () => end("broke"));
    request.addEventListener("abort", () => end("stopped"));
    request.addEventListener("load", () => {
      end();
      const next = request.getResponseHeader("location");
      if (next) go(next);
      else show(request.responseText);
    });
    request.open("POST", address);
    // the answer to a success is then where to go, and nothing of the next page is read twice
    request.setRequestHeader("upload", "shown");
    request.send(answers);
  };

  const go = (path) => {
    const next = new URL(path, window.location.href);
    const here = new URL(window.location.href);
    const staysHere = next.hash && next.pathname === here.pathname && next.search === here.search;
    window.location.assign(next);
    if (staysHere) window.location.reload();
  };

  // The page that complains takes the place of this one, and its scripts run: the summary gets the focus as without this file.
  const show = (answer) => {
    document.open();
    document.write(answer);
    document.close();
  };
})();
