// What "Citeer" has where scripts run: the whole address, the choice of a question or an answer, and what copies it.
// The address is the lasting one that the head of the page names.

const made = (tag, words = "") => Object.assign(document.createElement(tag), { textContent: words });

const choices = (article, nameOf) => {
  const headings = [...article.querySelectorAll(":is(h2, h3)[id]")];
  return [new Option("Het hele document", ""), ...headings.map((each) => new Option(nameOf(each), each.id))];
};

// A line breaks behind a slash, never within a number.
const wrapping = (words) => words.split(/(?<=\/)/).flatMap((part, at) => (at ? [made("wbr"), part] : [part]));

const bibtexOf = (entry, part, url) => {
  const plain = part.replace(/[\\{}^~]/g, "").replace(/[&%$#_]/g, "\\$&");
  const noted = / {2}note = \{/.test(entry)
    ? entry.replace("  note = {", () => `  note = {${plain}, `)
    : entry.replace(/\n\}$/, () => `,\n  note = {${plain}}\n}`);
  return (part ? noted : entry).replace(/\n\}$/, () => `,\n  url = {${url}}\n}`);
};

export const fill = (box, { article, here, nameOf, copy, say }) => {
  const page = document.querySelector("link[rel=canonical]")?.href ?? location.origin + location.pathname;
  const form = box.querySelector(".citeervorm");
  const [words, address] = [form.firstChild, form.querySelector(".adres")];
  const plain = words.data;
  const bibtex = box.querySelector(".bibtex");
  const entry = bibtex.textContent.trim();

  const select = made("select");
  const show = () => {
    const heading = select.value && document.getElementById(select.value);
    words.data = heading ? `${nameOf(heading)} in: ${plain}` : plain;
    const url = heading ? `${page}#${heading.id}` : page;
    address.replaceChildren(...wrapping(url));
    bibtex.replaceChildren(...wrapping(bibtexOf(entry, heading ? nameOf(heading) : "", url)));
  };
  const follow = () => {
    select.value = here()?.id ?? "";
    show();
  };
  const button = (name, text) => {
    const each = Object.assign(made("button", `Kopieer ${name}`), { type: "button" });
    each.addEventListener("click", async () => {
      const done = await copy(text(), `Gekopieerd: ${name}`);
      if (!done) say("Kopiëren mag hier niet. Selecteer de tekst.");
    });
    return each;
  };

  const parts = choices(article, nameOf);
  if (parts.length > 1) {
    const label = made("label", "Wat citeert u? ");
    label.append(select);
    form.before(label);
    box.querySelector(".citeerdeel").remove();
  }
  select.append(...parts);
  select.addEventListener("change", show);
  window.addEventListener("hashchange", follow);
  form.after(button("verwijzing", () => form.textContent));
  bibtex.after(button("BibTeX", () => bibtex.textContent));
  follow();
};
