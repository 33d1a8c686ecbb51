// What "Citeer" has where scripts run: the whole address, the choice of a question or an answer, and what copies it.
// The address is the lasting one that the head of the page names.

const made = (tag, words = "") => Object.assign(document.createElement(tag), { textContent: words });

const choices = (article, nameOf) => {
  const headings = [...article.querySelectorAll(":is(h2, h3)[id]")];
  return [new Option("Het hele document", ""), ...headings.map((each) => new Option(nameOf(each), each.id))];
};

export const fill = (box, { article, here, nameOf, copy, say }) => {
  const page = document.querySelector("link[rel=canonical]")?.href ?? location.origin + location.pathname;
  const form = box.querySelector(".citeervorm");
  const [words, address] = [form.firstChild, form.querySelector(".adres")];
  const plain = words.data;
  const bibtex = box.querySelector(".bibtex");
  bibtex.textContent = bibtex.textContent.trim().replace(/\n\}$/, `,\n  url = {${page}}\n}`);

  const select = made("select");
  const show = () => {
    const heading = select.value && document.getElementById(select.value);
    words.data = heading ? `${nameOf(heading)} in: ${plain}` : plain;
    address.textContent = heading ? `${page}#${heading.id}` : page;
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
