// Search over the index in data/: which part holds a word's beginning, which articles have it, and which of their items to show.
// Part "search-0" has the first word of each part of words; "words-N" has words with postings; "items-N" has what is shown.
"use strict";
(() => {
  const WRITTEN = /[\u3040-\u30ff\u3400-\u9fff]|(?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{N}\p{M}])+(?:,(?=[0-9])\p{N}+)*(?:['’][\p{L}\p{N}]\p{M}*(?![\p{L}\p{N}\p{M}]))*/gu;
  const IDEOGRAPH = /^[\u3040-\u30ff\u3400-\u9fff]/u;
  const PAGE = 20, ITEMS = 3, LONGEST = 40;
  const KINDS = { a: "actor", c: "claim", q: "quote" };
  const { part, element, link } = site;

  const form = document.getElementById("search");
  const query = document.getElementById("query");
  const found = document.getElementById("found");
  const list = document.getElementById("results");
  const more = document.getElementById("more-results");
  let asked = 0;

  // The same as fold() of summarizer/site/searching.py.
  function fold(text) {
    const lower = text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/ß/g, "ss").replace(/ς/g, "σ");
    return lower.replace(/([0-9]),(?=[0-9])/g, "$1").replace(/(?<=[\p{L}\p{N}])['’](?=[\p{L}\p{N}](?![\p{L}\p{N}]))/gu, "");
  }

  function words(text) {
    const runs = fold(text).match(/[\u3040-\u30ff\u3400-\u9fff]|(?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{N}])+/gu) || [];
    return [...new Set(runs.map((word) => word.slice(0, LONGEST)))];
  }

  // Numbers of the parts that can hold words with a beginning; `firsts` are in order.
  function partsFor(firsts, start) {
    const numbers = [];
    for (let at = 0; at < firsts.length; at += 1) {
      const beyond = firsts[at] > start && !firsts[at].startsWith(start);
      if (beyond) break;
      const next = firsts[at + 1];
      if (next === undefined || next > start || next.startsWith(start)) numbers.push(at + 1);
    }
    return numbers;
  }

  // Article -> weight for one word that was typed: any word that begins with it, twice as much for the word itself.
  async function lookUp(firsts, typed) {
    const weights = new Map();
    const parts = await Promise.all(partsFor(firsts, typed).map((number) => part("words", number)));
    for (const entries of parts) {
      for (const [word, postings] of entries) {
        if (!word.startsWith(typed)) continue;
        const times = word === typed ? 2 : 1;
        let last = 0;
        for (const step of postings.split(" ")) {
          last += parseInt(step, 36);
          const article = last >> 2, weight = (last & 3) * times;
          if (weight > (weights.get(article) || 0)) weights.set(article, weight);
        }
      }
    }
    return weights;
  }

  // The numbers of the articles that have every word, the best first, and among equals the latest.
  async function matching(firsts, typed) {
    const each = await Promise.all(typed.map((word) => lookUp(firsts, word)));
    const [fewest, ...others] = each.sort((one, two) => one.size - two.size);
    const scored = [];
    for (const [article, weight] of fewest) {
      if (others.every((other) => other.has(article))) {
        scored.push([article, others.reduce((sum, other) => sum + other.get(article), weight)]);
      }
    }
    return scored.sort((one, two) => two[1] - one[1] || one[0] - two[0]).map(([article]) => article);
  }

  // Pieces of a text with the words marked that begin with a typed one; how many of those typed are there, and how many of them whole.
  function marked(text, typed) {
    const holder = document.createDocumentFragment();
    const there = new Set(), whole = new Set();
    let behind = 0;
    for (const match of text.matchAll(WRITTEN)) {
      const folded = fold(match[0]);
      const hits = typed.filter((word) => (IDEOGRAPH.test(word) ? folded === word : folded.startsWith(word)));
      if (!hits.length) continue;
      hits.forEach((word) => there.add(word));
      hits.filter((word) => word === folded).forEach((word) => whole.add(word));
      holder.append(text.slice(behind, match.index), element("mark", "", match[0]));
      behind = match.index + match[0].length;
    }
    holder.append(text.slice(behind));
    return { holder, count: there.size, whole: whole.size };
  }

  function result([page, title, publisher, date, items], typed) {
    const made = element("li");
    const heading = element("h3");
    const toPage = link(page, "");
    toPage.append(marked(title, typed).holder);
    heading.append(toPage);
    made.append(heading, element("p", "soft", [publisher, date].filter(Boolean).join(" · ")));
    const scored = items.map(([anchor, text]) => ({ anchor, ...marked(text, typed) })).filter((item) => item.count);
    scored.sort((one, two) => two.count - one.count || two.whole - one.whole);
    const shown = element("ul");
    for (const { anchor, holder } of scored.slice(0, ITEMS)) {
      const row = element("li");
      const toItem = link(`${page}#${anchor}`, "");
      toItem.append(holder);
      row.append(element("span", `tag ${KINDS[anchor[0]]}`, KINDS[anchor[0]]), " ", toItem);
      shown.append(row);
    }
    if (scored.length) made.append(shown);
    return made;
  }

  async function show(articles, from, typed, size, mine) {
    more.hidden = true; // until all of these are there: a second click would show them twice
    const page = articles.slice(from, from + PAGE);
    for (const article of page) {
      const items = await part("items", Math.floor(article / size) + 1);
      if (mine !== asked) return;
      list.append(result(items[article % size], typed));
    }
    const shown = from + page.length;
    more.hidden = shown >= articles.length;
    more.onclick = () => show(articles, shown, typed, size, mine);
  }

  function prefetch(articles, size) {
    new Set(articles.slice(0, PAGE).map((article) => Math.floor(article / size) + 1)).forEach((number) => part("items", number));
  }

  async function search() {
    asked += 1;
    const mine = asked;
    try {
      const { firsts, size, ignored } = await part("search", 0);
      const every = words(query.value);
      const telling = every.filter((word) => !ignored.includes(word));
      const typed = telling.length ? telling : every;
      const articles = typed.length ? await matching(firsts, typed) : [];
      if (mine !== asked) return;
      list.replaceChildren();
      const told = articles.length === 1 ? "1 article" : `${articles.length.toLocaleString("en")} articles`;
      found.textContent = typed.length ? told : "";
      prefetch(articles, size);
      await show(articles, 0, typed, size, mine);
    } catch (error) {
      if (mine === asked) found.textContent = `The search does not work: ${error.message}.`;
    }
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  query.addEventListener("input", search);
  query.addEventListener("focus", () => part("search", 0).catch(() => undefined), { once: true });
  if (query.value) search();
})();
