// Exit this page, after the GOV.UK pattern: covers the page at once, then goes; Shift three times does the same.
// Without this file the link still leads away.
"use strict";

{
  const PRESSES = 3;
  const WAIT = 5000;
  const link = document.querySelector("[data-exit]");
  let count = 0;
  let timer = 0;
  let alone = false;

  const presses = document.createElement("p");
  presses.className = "presses";
  presses.setAttribute("role", "status");
  presses.hidden = true;

  function say(words) {
    presses.textContent = words;
    presses.hidden = !words;
  }

  function forget() {
    if (count) say(link.dataset.expired);
    count = 0;
    timer = setTimeout(() => say(""), WAIT);
  }

  function leave() {
    const cover = document.createElement("div");
    cover.className = "cover";
    cover.setAttribute("role", "alert");
    cover.textContent = link.dataset.leaving;
    document.body.classList.add("leaving");
    document.body.append(cover);
    document.title = link.dataset.leaving;
    // Replaces this page in the history, so that "back" does not lead here.
    location.replace(link.href);
  }

  // Shift held for a capital letter is no press of its own.
  function held(event) {
    alone = event.key === "Shift";
    if (alone) return;
    clearTimeout(timer);
    count = 0;
    say("");
  }

  function pressed(event) {
    if (event.key !== "Shift" || !alone) return;
    clearTimeout(timer);
    count += 1;
    if (count >= PRESSES) {
      leave();
      return;
    }
    say(count === 1 ? link.dataset.first : link.dataset.second);
    timer = setTimeout(forget, WAIT);
  }

  // A page that the browser kept in memory comes back as it was left: covered.
  function comeBack(event) {
    if (event.persisted && document.body.classList.contains("leaving")) location.replace(link.href);
  }

  if (link) {
    document.body.append(presses);
    link.title = link.dataset.hint;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave();
    });
    document.addEventListener("keydown", held);
    document.addEventListener("keyup", pressed);
    addEventListener("pageshow", comeBack);
  }
}
