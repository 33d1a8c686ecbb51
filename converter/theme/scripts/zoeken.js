// Search with Pagefind: one hit a question or answer, which opens at its own address.
(() => {
  const root = new URL("..", document.currentScript.src);
  const form = document.getElementById("zoekformulier");
  if (!form) return;
  const field = document.getElementById("zoekvraag");
  const status = document.getElementById("zoekstand");
  const list = document.getElementById("zoekresultaten");
  const more = document.getElementById("zoekmeer");
  const atOnce = 10;
  let waiting = [];
  let asked = 0;

  const load = async () => {
    const pagefind = await import(new URL("pagefind/pagefind.js", root));
    await pagefind.options({ baseUrl: root.pathname });
    return pagefind;
  };

  // The full stop keeps the parser from dropping a blank at the start.
  const decoded = (html) => new DOMParser().parseFromString(`.${html}`, "text/html").body.textContent.slice(1);

  // The excerpt is the source's text with <mark> around the words found: no other markup is let in.
  const excerpt = (html) => {
    const words = document.createElement("p");
    html.split(/<\/?mark>/).forEach((part, index) => {
      const node = index % 2 ? document.createElement("mark") : document.createTextNode("");
      node.textContent = decoded(part);
      words.append(node);
    });
    return words;
  };

  const hit = (part, title) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = part.url;
    link.textContent = part.url.includes("#") ? part.title : "Document";
    const name = document.createElement("span");
    name.className = "document";
    name.textContent = title;
    item.append(link, " ", name, excerpt(part.excerpt));
    return item;
  };

  const weight = (part) => part.weighted_locations.reduce((sum, place) => sum + place.balanced_score, 0);

  const show = async (number) => {
    const documents = await Promise.all(waiting.splice(0, atOnce).map((result) => result.data()));
    if (number !== asked) return;
    for (const found of documents) {
      const parts = found.sub_results.sort((one, other) => weight(other) - weight(one));
      list.append(...parts.map((part) => hit(part, found.meta.title)));
    }
    more.hidden = waiting.length === 0;
  };

  const search = async () => {
    const words = field.value.trim();
    const number = ++asked;
    list.replaceChildren();
    more.hidden = true;
    status.textContent = words ? "Bezig met zoeken…" : "";
    if (!words) return;
    try {
      const pagefind = await load();
      const { results } = await pagefind.search(words);
      if (number !== asked) return;
      const count = results.length === 1 ? "1 document" : `${results.length} documenten`;
      status.textContent = results.length ? `Gevonden in ${count}.` : `Niets gevonden voor “${words}”.`;
      waiting = results;
      await show(number);
    } catch {
      status.textContent = "Zoeken werkt op de gebouwde site, niet in het voorbeeld van mkdocs serve.";
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", field.value ? `?q=${encodeURIComponent(field.value)}` : location.pathname);
    search();
  });
  more.addEventListener("click", () => show(asked));
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  status.textContent = "";
  if (field.value) search();
})();
