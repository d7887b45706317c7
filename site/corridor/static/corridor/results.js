// A list changes in place. Without this file each choice is a new page.
"use strict";

{
  let running = new AbortController();

  const find = (selector, page = document) => page.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const panel = find("#narrow");
  const found = () => find("#found");
  const phases = () => all(".phases a");
  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  async function show(address, focus, push = true) {
    running.abort();
    running = new AbortController();
    find("#results").setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal: running.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.redirected || !find("#narrow form", page)) throw new Error();
      if (push) history.pushState(null, "", address);
      replace(page);
      find("#said").textContent = find("#results").dataset.found;
      if (focus) focus().focus();
    } catch (error) {
      if (error.name !== "AbortError") location.assign(address);
    }
  }

  function replace(page) {
    const open = {};
    for (const fold of all("#narrow details")) open[fold.dataset.name] = fold.open;
    document.title = page.title;
    for (const part of ["#results", "#narrow form"]) find(part).replaceWith(find(part, page));
    for (const fold of all("#narrow details")) fold.open = open[fold.dataset.name] ?? fold.open;
    find("[name=q]").value = new URLSearchParams(location.search).get("q") || "";
    const languages = page.querySelectorAll("header [hreflang]");
    all("header [hreflang]").forEach((link, place) => (link.href = languages[place].href));
    improve();
  }

  function improve() {
    find("form", panel).classList.add("live");
    // On a narrow screen the facets follow the results until the button brings them up.
    find("a.narrow").hidden = true;
    for (const part of all("button.narrow, .facet-filter")) part.hidden = false;
    fold(panel.classList.contains("folded"));
  }

  function filter(box) {
    const facet = box.closest(".facet");
    find(".facet-more", facet).open = box.value !== "";
    for (const value of facet.querySelectorAll("li")) {
      value.hidden = !plain(find("label > span", value).textContent).includes(plain(box.value));
    }
  }

  function fold(folded) {
    panel.classList.toggle("folded", folded);
    find("button.narrow").setAttribute("aria-expanded", !folded);
  }

  function address() {
    const asked = new FormData(find("form", panel));
    asked.set("q", find("[name=q]").value);
    return `${location.pathname}?${new URLSearchParams([...asked].filter(([, value]) => value))}`;
  }

  if (panel) {
    panel.classList.add("foldable", "folded");
    improve();

    addEventListener("change", ({ target }) => {
      const again = `[name="${target.name}"][value="${CSS.escape(target.value)}"]`;
      if (target.matches("#narrow [type=checkbox]")) show(address(), () => find(again, panel) || found());
    });
    panel.addEventListener("input", ({ target }) => target.matches(".facet-filter") && filter(target));
    addEventListener("submit", (event) => {
      event.preventDefault();
      fold(true);
      show(address(), found);
    });
    addEventListener("click", (event) => {
      if (event.target.matches("button.narrow")) fold(!panel.classList.contains("folded"));
      const link = event.target.closest("#results a");
      if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const place = phases().indexOf(link);
      show(link.href, () => phases()[place] || found());
    });
    addEventListener("popstate", () => show(location.href, null, false));
  }
}
