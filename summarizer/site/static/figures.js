// Finds quantities by the beginnings of words of their headings. Part "quantities-N" has rows of [heading, relation, address].
"use strict";
(() => {
  const PAGE = 50;
  const { part, element, link } = site;
  const form = document.getElementById("search");
  const query = document.getElementById("query");
  const found = document.getElementById("found");
  const list = document.getElementById("results");
  const more = document.getElementById("more-results");
  let everything = null;
  let asked = 0;

  function words(text) {
    return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) || [];
  }

  async function all() {
    if (!everything) {
      const count = Number(form.dataset.parts);
      const parts = await Promise.all([...Array(count).keys()].map((number) => part("quantities", number + 1)));
      everything = parts.flat().map(([heading, relation, address]) => ({ heading, relation, address, words: words(heading) }));
    }
    return everything;
  }

  function next(matching, behind) {
    for (const { heading, relation, address } of matching.slice(behind, behind + PAGE)) {
      const made = element("li");
      made.append(link(address, heading), " ", element("span", "soft", relation));
      list.append(made);
    }
    more.hidden = behind + PAGE >= matching.length;
    more.onclick = () => next(matching, behind + PAGE);
  }

  async function search() {
    asked += 1;
    const mine = asked;
    try {
      const typed = words(query.value);
      const quantities = typed.length ? await all() : [];
      if (mine !== asked) return;
      const matching = quantities.filter((one) => typed.every((start) => one.words.some((word) => word.startsWith(start))));
      const told = matching.length === 1 ? "1 quantity" : `${matching.length.toLocaleString("en")} quantities`;
      found.textContent = typed.length ? told : "";
      list.replaceChildren();
      next(matching, 0);
    } catch (error) {
      if (mine === asked) found.textContent = `The search does not work: ${error.message}.`;
    }
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  query.addEventListener("input", search);
  query.addEventListener("focus", () => all().catch(() => undefined), { once: true });
  if (query.value) search();
})();
