// Improvements only: every page works without this file.
"use strict";

{
  // Menus close by Escape and by a click beside them; only one is open at a time.
  const folds = [...document.querySelectorAll("details[data-fold]")];

  function close(fold) {
    if (fold.open) {
      fold.open = false;
      return true;
    }
    return false;
  }

  document.addEventListener("click", (event) => {
    for (const fold of folds) if (!fold.contains(event.target)) close(fold);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const fold of folds) if (close(fold)) fold.querySelector("summary").focus();
  });

  // Copies the words of the element that the button names, and says so.
  async function copy(button) {
    const words = document.getElementById(button.dataset.copy).innerText.trim();
    await navigator.clipboard.writeText(words);
    const label = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => {
      button.textContent = label;
    }, 3000);
  }

  if (navigator.clipboard) {
    for (const button of document.querySelectorAll("button[data-copy]")) {
      button.hidden = false;
      button.addEventListener("click", () => copy(button));
    }
  }
}
