/* The choice of terms and countries: a filter over it, and how many are chosen in each fold. Without it the folds still open. */
(() => {
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

  function filter(box, words) {
    const wanted = plain(words.trim());
    let found = 0;
    for (const fold of box.querySelectorAll("details")) {
      let here = 0;
      // From the leaves up: a term stays where one beneath it stays, and all beneath it stay where it is meant itself.
      for (const item of [...fold.querySelectorAll("li")].reverse()) {
        const above = item.parentElement.closest("li");
        const named = (one) => plain(one.querySelector("label").textContent).includes(wanted);
        const shown = named(item) || item.querySelector("li:not([hidden])") !== null || (above !== null && named(above));
        item.hidden = !shown;
        here += shown;
      }
      fold.hidden = here === 0;
      if (wanted) fold.open = here > 0;
      found += here;
    }
    box.querySelector("[data-folds-none]").hidden = found > 0;
  }

  // In the capturing phase and no further: what is typed into the filter is no change of the page, and must not save it.
  function onFilter(event) {
    if (!event.target.matches?.("[data-folds-filter]")) return;
    event.stopPropagation();
    if (event.type === "keydown" && event.key === "Enter") event.preventDefault();
    if (event.type === "input") filter(event.target.closest("[data-folds]"), event.target.value);
  }
  for (const type of ["input", "change", "keydown", "keyup"]) document.addEventListener(type, onFilter, true);

  document.addEventListener("change", (event) => {
    const fold = event.target.closest?.("[data-folds] details");
    if (fold) fold.querySelector("[data-folds-count]").textContent = fold.querySelectorAll(":checked").length;
  });

  const ready = () => {
    for (const line of document.querySelectorAll(".folds__filter")) line.hidden = false;
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
})();
