// Sorts and filters the list of articles. The page has the latest of them without a script; all come from data/ when they are asked for.
// A row is [page, title, publisher, date, path, claims, quotes, conflicts, doubts, problems, codes, actors]; the last two are places in
// the tables "articles-0" and "actors-1".
"use strict";
(() => {
  const [PAGE, TITLE, PUBLISHER, DATE, PATH, CLAIMS, QUOTES, CONFLICTS, DOUBTS, PROBLEMS, CODES, ACTORS] = Array(12).keys();
  const MORE = 200, SUGGESTED = 50;
  const NUMBERS = [[CLAIMS, "claims"], [QUOTES, "quotes"], [CONFLICTS, "differing figures"], [DOUBTS, "doubts"], [PROBLEMS, "problems"]];
  const { part, element, link } = site;
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const byTitle = (one, two) => collator.compare(one[TITLE], two[TITLE]);
  const SORTS = {
    date: (one, two) => (one[DATE] < two[DATE]) - (one[DATE] > two[DATE]),
    oldest: (one, two) => !one[DATE] - !two[DATE] || (one[DATE] > two[DATE]) - (one[DATE] < two[DATE]),
    title: byTitle,
    problems: (one, two) => two[PROBLEMS] - one[PROBLEMS],
    conflicts: (one, two) => two[CONFLICTS] - one[CONFLICTS],
  };

  const table = document.getElementById("articles");
  const body = table.tBodies[0];
  const shown = document.getElementById("shown");
  const more = document.getElementById("more-articles");
  const pages = document.getElementById("pages");
  const form = document.getElementById("filters");
  const [sort, actor, code, from, to] = ["sort", "actor", "code", "from", "to"].map((id) => document.getElementById(id));
  let everything = null;
  let names = [];
  let asked = 0;

  async function all() {
    if (!everything) {
      const count = Number(table.dataset.parts);
      const parts = await Promise.all([...Array(count).keys()].map((number) => part("articles", number + 1)));
      everything = parts.flat();
    }
    return everything;
  }

  async function codes() {
    const given = await part("articles", 0);
    given.forEach((name, at) => code.append(Object.assign(element("option", "", name), { value: String(at) })));
  }

  // The names of all actors are many: they are loaded when somebody goes to the field.
  async function actors() {
    const given = await part("actors", 1);
    if (!names.length) {
      names = given.map((name) => name.toLowerCase());
      const options = given.slice(0, SUGGESTED).map((name) => Object.assign(element("option"), { value: name }));
      document.getElementById("actors").replaceChildren(...options);
    }
  }

  function row(article) {
    const made = element("tr");
    const date = element("td", "date");
    const time = article[DATE] ? Object.assign(element("time", "", article[DATE]), { dateTime: article[DATE] }) : element("span", "soft", "no date");
    date.append(time);
    const title = element("th");
    title.scope = "row";
    const where = [article[PUBLISHER], article[PATH]].filter(Boolean).join(" · ");
    title.append(link(article[PAGE], article[TITLE]), " ", element("span", "soft", where));
    made.append(date, title);
    for (const [place, label] of NUMBERS) {
      const marked = place === CONFLICTS || place === PROBLEMS ? "number some" : "number";
      const cell = element("td", article[place] ? marked : "number zero", String(article[place]));
      cell.dataset.label = label;
      made.append(cell);
    }
    return made;
  }

  function chosen(articles) {
    const typed = actor.value.trim().toLowerCase();
    const wanted = new Set();
    if (typed) names.forEach((name, at) => name.includes(typed) && wanted.add(at));
    return articles.filter((article) =>
      (!typed || article[ACTORS].some((at) => wanted.has(at)))
      && (code.value === "" || article[CODES].includes(Number(code.value)))
      && (!from.value || article[DATE] >= from.value)
      && (!to.value || (article[DATE] !== "" && article[DATE] <= to.value)));
  }

  async function show() {
    asked += 1;
    const mine = asked;
    try {
      const [articles] = await Promise.all([all(), actor.value ? actors() : null]);
      if (mine !== asked) return;
      const found = chosen(articles).sort(SORTS[sort.value]);
      body.replaceChildren(...found.slice(0, MORE).map(row));
      pages.hidden = true;
      shown.textContent = `${found.length.toLocaleString("en")} of ${articles.length.toLocaleString("en")} articles`;
      next(found, MORE);
    } catch (error) {
      shown.textContent = `The list cannot be sorted: ${error.message}.`;
    }
  }

  function next(found, behind) {
    more.hidden = behind >= found.length;
    more.onclick = () => {
      body.append(...found.slice(behind, behind + MORE).map(row));
      next(found, behind + MORE);
    };
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  form.addEventListener("change", show); // what fills in a form for somebody may say only this
  form.addEventListener("reset", () => setTimeout(show));
  actor.addEventListener("focus", () => actors().catch(() => undefined), { once: true });
  codes().catch(() => undefined);
})();
