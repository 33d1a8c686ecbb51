// "Fout gezien?" and "Bronbestand" at the foot lead to the place in the page that the address in the bar has: the form
// has that address and names the question, the file opens at its line. Without this script they lead to the whole.
export const follow = ({ place, here, nameOf }) => {
  const [fault, source] = ["a.fout", "a.bron"].map((each) => document.querySelector(`.voet ${each}`));
  const [form, file] = [fault?.href, source?.href];
  const lines = new Map((source?.dataset.lines ?? "").split(" ").map((each) => each.split(":")));

  const show = () => {
    const heading = here();
    const name = heading ? nameOf(heading) : "";
    if (fault) {
      const url = new URL(form);
      const { searchParams: asked } = url;
      if (place()) asked.set("adres", asked.get("adres") + location.hash);
      if (name) asked.set("title", asked.get("title").replace(":", ` bij ${name[0].toLowerCase()}${name.slice(1)}:`));
      fault.href = url;
    }
    if (source) {
      const line = lines.get(heading?.id);
      source.href = line ? `${file}#L${line}` : file;
      source.textContent = line ? `Bronbestand, bij ${name[0].toLowerCase()}${name.slice(1)}` : "Bronbestand";
    }
  };
  show();
  window.addEventListener("hashchange", show);
};
