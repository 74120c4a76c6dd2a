"use strict";
// Lights the evidence of an item and the items of a stretch of evidence, and goes from one to the other. Reads the page, asks nobody.
(() => {
  const article = document.getElementById("article");
  const summary = document.getElementById("summary");
  const KINDS = { c: "claim", q: "quote", f: "figure", u: "doubt", a: "name", g: "gist", r: "rejected item" };
  const ITEM = /^[cqfuagr][1-9][0-9]*$/;
  const wide = matchMedia("(min-width: 62rem)");
  const entry = (element) => element.querySelector("a[href^='#']");
  const NUMBER = "[id] > a:first-child, a[id]";
  const LINK = `a:not(${NUMBER})`;
  const item = (id) => (ITEM.test(id) ? document.getElementById(id) : null);
  const named = () => location.hash.slice(1);

  // --- which items rest on what --------------------------------------------------------------------------------------------
  const ownItems = (place) => (place.dataset.i ? place.dataset.i.split(" ") : place.matches(LINK) ? [place.hash.slice(1)] : []);
  const itemsOf = (place) => {
    if (!place.matches(NUMBER)) return ownItems(place);
    const sentence = place.parentElement;
    return [...new Set([sentence, ...sentence.querySelectorAll(`${LINK}, [data-i]`)].flatMap(ownItems))];
  };
  const placesOf = (id) => article.querySelectorAll(`[data-i~="${id}"], ${LINK}[href="#${id}"]`);
  const besideOf = (id) => article.querySelectorAll(`[data-w~="${id}"]`);
  const placeAt = (node) => {
    const found = node.closest("a, [data-i]");
    return found && article.contains(found) ? found : null;
  };
  const itemAt = (node) => {
    const side = node.closest("[data-f]");
    return side ? side.dataset.f : summary.contains(node) ? node.closest("li[id]")?.id : null;
  };
  const idsAt = (node) => {
    const place = placeAt(node);
    const id = place ? null : itemAt(node) || node.closest("[popover] a")?.hash.slice(1);
    return place ? itemsOf(place) : id ? [id] : [];
  };

  // --- light ---------------------------------------------------------------------------------------------------------------
  const lights = { hot: [], lit: [] };
  const light = (how, ids) => {
    for (const undo of lights[how].splice(0)) undo();
    const add = (element, ...names) => {
      const fresh = names.filter((name) => !element.classList.contains(name));
      element.classList.add(...fresh);
      lights[how].push(() => element.classList.remove(...fresh));
    };
    for (const id of ids) {
      if (!item(id)) continue;
      for (const shown of [item(id), ...placesOf(id), ...summary.querySelectorAll(`[data-f="${id}"]`)]) add(shown, how, id[0]);
      for (const shown of besideOf(id)) add(shown, "beside", id[0]);
    }
  };

  // --- there and back ------------------------------------------------------------------------------------------------------
  const seen = (element) => {
    const box = element.getBoundingClientRect();
    return box.top >= (wide.matches ? 0 : 60) && box.bottom <= innerHeight;
  };
  const bring = (element, focus) => {
    if (!seen(element)) element.scrollIntoView({ block: "center" });
    if (focus) focus.focus({ preventScroll: true });
  };
  // A whole sentence has the focus on its number: a link within it is of something else.
  const numberOf = (place) => place.closest("span[id]")?.querySelector("a");
  const focusable = (place) => (place.matches("a") ? place : (!place.id && place.querySelector(LINK)) || numberOf(place));
  // Whether the item in the address is the one that somebody came from, and has not yet gone back to.
  let away = true;
  const cameFrom = (place) => {
    const id = away && item(named()) ? named() : "";
    const rests = id ? [...placesOf(id), ...besideOf(id)] : [];
    return rests.some((one) => one.contains(place) || (place.matches(NUMBER) && place.parentElement.contains(one))) && id;
  };
  const show = (id, { side = "", at = null, focus = true } = {}) => {
    light("hot", []);
    light("lit", item(id) ? [id] : []);
    if (!item(id)) return;
    const place = at || placesOf(id)[0] || besideOf(id)[0];
    if (side !== "article" || wide.matches) bring(item(id), focus && side !== "article" ? entry(item(id)) : null);
    if (place && (side === "article" || wide.matches)) bring(place, focus && side === "article" ? focusable(place) : null);
  };
  const go = (id, side, at) => {
    if (named() !== id) history.pushState(null, "", `#${id}`);
    away = side === "article";
    show(id, { side, at });
  };
  addEventListener("popstate", () => {
    away = true;
    show(named());
  });

  // --- several items on one stretch ----------------------------------------------------------------------------------------
  const menu = document.body.appendChild(document.createElement("nav"));
  menu.popover = "auto";
  menu.setAttribute("aria-label", "Items that rest on this");
  // Browsers of before 2024 have no popovers: there the first item is meant.
  const open = () => menu.showPopover && menu.matches(":popover-open");
  let opener = null;
  const choose = (ids, place, at) => {
    opener = place;
    menu.replaceChildren(
      ...ids.map((id) => {
        const link = document.createElement("a");
        link.href = `#${id}`;
        const name = link.appendChild(document.createElement("b"));
        name.textContent = `${KINDS[id[0]]} ${id}`;
        link.append(` ${item(id).textContent.replace(/\s+/g, " ").trim().slice(0, 140)}`);
        return link;
      }),
    );
    menu.showPopover();
    const box = place.getClientRects()[0];
    menu.style.left = `${Math.max(8, Math.min(at ? at.clientX : box.left, innerWidth - menu.offsetWidth - 8))}px`;
    const below = at ? at.clientY + 12 : box.bottom + 4;
    const fits = below + menu.offsetHeight < innerHeight - 8;
    menu.style.top = `${Math.max(8, fits ? below : box.top - menu.offsetHeight - 4)}px`;
    menu.firstElementChild.focus();
  };
  menu.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && menu.contains(document.activeElement)) focusable(opener)?.focus({ preventScroll: true });
  });

  // --- pointer and keys ----------------------------------------------------------------------------------------------------
  const selecting = () => !getSelection().isCollapsed;
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    const link = event.target.closest("a");
    const chosen = menu.contains(event.target);
    const place = placeAt(event.target);
    if (chosen && link) {
      event.preventDefault();
      menu.hidePopover();
      go(link.hash.slice(1), "summary");
    } else if (place && !(selecting() && event.detail)) {
      const back = cameFrom(place);
      const ids = back ? [back] : itemsOf(place).filter(item);
      if (!ids.length) return;
      event.preventDefault();
      if (ids.length > 1 && menu.showPopover) choose(ids, place, event.detail ? event : null);
      else go(ids[0], "summary");
    } else if (itemAt(event.target) && !selecting() && (!link || link.matches("[href^='#']"))) {
      event.preventDefault();
      // The first of an item's numbers is where its evidence begins; the others are sentences of their own.
      const other = link && link !== entry(link.closest("li")) && document.getElementById(link.hash.slice(1));
      go(itemAt(event.target), "article", other);
    }
  });
  document.addEventListener("pointerover", (event) => light("hot", idsAt(event.target)));
  document.addEventListener("focusin", (event) => {
    const ids = idsAt(event.target).filter(item);
    light("hot", ids);
    // Whoever moves by keys cannot scroll the other side at the same time.
    const other = ids.length && (article.contains(event.target) ? item(ids[0]) : placesOf(ids[0])[0]);
    if (other && wide.matches && event.target.matches(":focus-visible")) bring(other);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (open()) {
      const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
      if (step) {
        event.preventDefault();
        document.activeElement[step]?.focus();
      }
    } else if (event.key === "Escape") {
      light("hot", []);
      light("lit", []);
      if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    } else if (event.key === "j" || event.key === "k") {
      const every = [...summary.querySelectorAll("li[id]")];
      const at = every.find((one) => one.contains(document.activeElement)) || every.find((one) => one.classList.contains("lit"));
      const from = every.indexOf(at);
      const next = every[event.key === "j" ? from + 1 : Math.max(from, 1) - 1];
      if (next) bring(next, entry(next));
    }
  });

  // --- what a screen reader is told ----------------------------------------------------------------------------------------
  for (const number of article.querySelectorAll(NUMBER)) {
    const rest = itemsOf(number).length;
    number.setAttribute("aria-label", `${number.textContent}: sentence with ${rest} item${rest === 1 ? "" : "s"}`);
  }
  for (const one of summary.querySelectorAll("li[id]")) {
    entry(one)?.setAttribute("aria-label", `${entry(one).textContent}: evidence of ${KINDS[one.id[0]]} ${one.id}`);
  }
  document.querySelector(".keys").hidden = false;
  if (location.hash) show(named(), { focus: false });
})();
