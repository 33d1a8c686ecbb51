// Search on every page: "/" goes to the field, the words that led here are marked; on the search page, the search,
// and on the page of a whole list what filters and sorts it.
(() => {
  const scripts = new URL(".", document.currentScript.src);
  const PAUSE = 1000; // ms in which a screen reader takes in a page that has just come
  const KEY = "zoekwoorden"; // left by a hit for the page it leads to; the address stays clean

  const isSeen = (element) => element?.getClientRects().length > 0;
  const field = () => ["zoekvraag", "zoekkop"].map((id) => document.getElementById(id)).find(isSeen);

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing || !field()) return;
    event.preventDefault();
    field().focus();
    field().select();
  });

  // The words that a hit was found by: for this visit of the page, a reload and coming back included.
  const wordsToMark = () => {
    const left = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    if (left?.path !== location.pathname) return { wanted: history.state?.[KEY], isNew: false };
    sessionStorage.removeItem(KEY);
    history.replaceState({ ...history.state, [KEY]: left.wanted }, "");
    return { wanted: left.wanted, isNew: true };
  };

  // No screen reader sees what is marked. What is to be heard of it comes into a place that was there before.
  const teller = () => {
    const status = document.createElement("p");
    status.className = "gehoord";
    status.setAttribute("role", "status");
    document.body.append(status);
    return (words) => setTimeout(() => (status.textContent = words), PAUSE);
  };

  // Mark the words; return how often they stand in the source.
  const mark = async ({ words, phrases }) => {
    const { marksIn, timesIn } = await import(new URL("zoekfragment.js", scripts));
    const wanted = { words: new Set(words), phrases };
    const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    const ranges = [];
    let times = 0;
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const marks = marksIn(text.data, wanted);
      if (!text.parentElement.closest(".added")) times += timesIn(marks);
      for (const { start, end } of marks) {
        const range = new Range();
        range.setStart(text, start);
        range.setEnd(text, end);
        ranges.push(range);
      }
    }
    CSS.highlights.set("zoekwoord", new Highlight(...ranges));
    return times;
  };

  const list = document.querySelector("table.documenten.geheel, ul.groepen");
  if (list) import(new URL("lijst.js", scripts)).then(({ start }) => start(list));

  if (document.getElementById("zoekpagina")) {
    import(new URL("zoekpagina.js", scripts)).then(({ start }) => start(new URL("..", scripts), KEY)).catch((error) => {
      document.getElementById("zoekstand").textContent = "Zoeken lukt nu niet. Laad de pagina nog eens, of kijk in de lijsten hieronder.";
      console.info(error);
    });
  } else {
    const { wanted, isNew } = globalThis.Highlight ? wordsToMark() : {};
    const tell = isNew ? teller() : null;
    if (wanted) mark(wanted).then((times) => times && tell?.(`De gezochte woorden staan ${times} keer in dit document.`));
  }
})();
