// Suggestions while typing, after the combobox pattern of the ARIA practices. Without it the form still searches.
"use strict";

{
  const form = document.querySelector("form[data-suggest]");
  const input = form.elements.q;
  const list = document.getElementById("suggestions");
  let timer, asked, chosen;

  const options = () => [...list.children];

  function set(element, values) {
    for (const name in values) element.setAttribute(name, values[name]);
  }

  function choose(place) {
    chosen = options()[place];
    for (const option of options()) set(option, { "aria-selected": option === chosen });
    set(input, { "aria-activedescendant": chosen ? chosen.id : "" });
  }

  function open(shown) {
    list.hidden = !shown;
    set(input, { "aria-expanded": shown });
    choose(-1);
  }

  function option({ text, kind, url }, number) {
    const made = document.createElement("li");
    const small = document.createElement("small");
    set(made, { role: "option", id: `suggestion-${number}`, "data-url": url });
    small.textContent = kind;
    made.append(text, " ", small);
    return made;
  }

  async function ask() {
    const q = (asked = input.value);
    const answer = await fetch(`${form.dataset.suggest}?${new URLSearchParams({ q })}`);
    const { suggestions } = await answer.json();
    if (q !== asked) return;
    list.replaceChildren(...suggestions.map(option));
    open(suggestions.length > 0 && document.activeElement === input);
  }

  function press(event) {
    const { key } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const places = options().length + 1;
    if (step && places > 1) {
      if (list.hidden) open(true);
      choose(((options().indexOf(chosen) + 1 + step + places) % places) - 1);
    } else if (key === "Enter" && chosen) location.assign(chosen.dataset.url);
    else if (key === "Escape" && !list.hidden) open(false);
    else return;
    event.preventDefault();
  }

  function close() {
    clearTimeout(timer);
    asked = null;
    open(false);
  }

  // A box of type "search" has a role of its own.
  set(input, { type: "text", role: "combobox", "aria-autocomplete": "list", "aria-controls": "suggestions" });
  open(false);
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask().catch(close), 150);
  });
  input.addEventListener("keydown", press);
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // The box keeps the focus, and with it the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => location.assign(event.target.closest("li").dataset.url));
}
