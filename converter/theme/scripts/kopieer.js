// "Kopieer link" copies the whole address of a question or an answer, "Deel" shares that of the page, or of the question
// or answer where the reader is; both say what they did. "Citeer" gets its address and its buttons once it is opened.
// Without this script, or where the browser refuses, "Kopieer link" is what it looks like: a link to that place.
(() => {
  const article = document.querySelector("article");
  const row = article?.querySelector(".hulp");
  if (!row) return;
  const scripts = new URL(".", document.currentScript.src);
  const said = document.createElement("p");
  said.className = "gekopieerd";
  said.setAttribute("role", "status");
  document.body.append(said);
  let fading = 0;

  const say = (words) => {
    said.textContent = words;
    clearTimeout(fading);
    fading = setTimeout(() => said.replaceChildren(), 4000);
  };
  const copy = async (text, words) => {
    try {
      await navigator.clipboard.writeText(text);
      say(words);
      return true;
    } catch {
      return false;
    }
  };
  // Where the address in the bar leads to, and the heading of the question or the answer if that is one.
  const place = () => (location.hash ? article.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`) : null);
  const here = () => place()?.closest("h2, h3") ?? null;
  const nameOf = (heading) => {
    const words = heading.cloneNode(true);
    words.querySelectorAll("sup, .headerlink").forEach((each) => each.remove());
    return words.textContent.trim();
  };
  const page = location.origin + location.pathname;

  // Out of their row, in a list of links, all answers would be called "Antwoord".
  article.querySelectorAll(".rij a:not(.kopieer)").forEach((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest("h2, h3");
    if (heading && nameOf(heading).startsWith(link.textContent)) link.setAttribute("aria-label", nameOf(heading));
  });
  if (navigator.clipboard) {
    article.querySelectorAll("a.kopieer").forEach((link) => {
      link.setAttribute("aria-label", `Kopieer link naar ${nameOf(document.getElementById(link.hash.slice(1)))}`);
    });
    document.addEventListener("click", async (event) => {
      const link = event.target.closest?.("a.kopieer");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const name = nameOf(document.getElementById(link.hash.slice(1)));
      if (await copy(page + link.hash, `Link gekopieerd: ${name}`)) return;
      location.hash = link.hash;
      say("Kopiëren mag hier niet. De link staat nu in de adresbalk.");
    });
  }

  const shared = async (title, url, name) => {
    try {
      await navigator.share({ title, url });
      say(`Gedeeld: ${name}`);
      return true;
    } catch (error) {
      return error.name === "AbortError"; // the reader thought better of it
    }
  };
  if (navigator.share || navigator.clipboard) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "deel";
    button.textContent = "Deel";
    button.addEventListener("click", async () => {
      const at = here();
      const name = at ? nameOf(at) : "deze pagina";
      const url = page + (at ? location.hash : "");
      if (navigator.share && (await shared(at ? `${name} · ${document.title}` : document.title, url, name))) return;
      if (await copy(url, `Link gekopieerd: ${name}`)) return;
      say("Kopiëren mag hier niet. De link staat in de adresbalk.");
    });
    row.querySelector(".citeer").after(button);
  }

  row.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && event.target.closest("details[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  const known = { article, place, here, nameOf, copy, say };
  const cite = row.querySelector(".citeer");
  cite.addEventListener("toggle", async () => {
    const { fill } = await import(new URL("citeer.js", scripts));
    fill(cite, known);
  }, { once: true });
  if (document.querySelector(".voet a.fout")) import(new URL("plek.js", scripts)).then(({ follow }) => follow(known));
})();
