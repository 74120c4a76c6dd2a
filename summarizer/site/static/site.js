// Loads the parts of data that stand in files beside the page. Each is a script that calls summarizerPart(kind, number, value):
// a page that was opened from a disk may run scripts beside it, but not fetch them.
"use strict";
const site = (() => {
  const waiting = new Map();
  const loaded = new Map();

  window.summarizerPart = (kind, number, value) => {
    const key = `${kind}-${number}`;
    if (waiting.has(key)) waiting.get(key).value = value;
  };

  // A promise of the value of a part. A part that fails to load is asked for again next time.
  function part(kind, number) {
    const key = `${kind}-${number}`;
    if (!loaded.has(key)) {
      loaded.set(key, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const given = {};
        waiting.set(key, given);
        script.onload = () => {
          waiting.delete(key);
          script.remove();
          resolve(given.value);
        };
        script.onerror = () => {
          waiting.delete(key);
          loaded.delete(key);
          script.remove();
          reject(new Error(`the file data/${key}.js cannot be read`));
        };
        script.src = `data/${key}.js`;
        document.head.append(script);
      }));
    }
    return loaded.get(key);
  }

  // An element with a class and text. Text is only ever set as text: what comes out of an article is no markup.
  function element(name, className = "", text = "") {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function link(href, text) {
    const made = element("a", "", text);
    made.href = href;
    return made;
  }

  return { part, element, link };
})();
