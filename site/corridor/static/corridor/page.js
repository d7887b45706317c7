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

  // Choices that are hidden on a narrow screen open and close from a button above the results.
  for (const link of document.querySelectorAll("a[data-opens]")) {
    const panel = document.getElementById(link.dataset.opens);
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.textContent = link.textContent;
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", panel.id);
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-expanded") === "false";
      button.setAttribute("aria-expanded", String(open));
      panel.classList.toggle("folded", !open);
    });
    panel.classList.add("foldable", "folded");
    link.replaceWith(button);
  }
}
