// The window in which a remark is written at words that were selected: it shows the YAML to copy, and leads to the
// place of the editor's file where the site says which project it is of.
import { yamlOf } from "./annotatie.js";
import { element } from "./zoekdelen.js";

const KINDS = { context: "Context", correction: "Correctie", update: "Aanvulling", translation: "Vertaling" };

const labelled = (words, field) => element("label", {}, element("span", {}, words), field);

export const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};

// Where a file of the project is made or changed; "" where the site does not say which project it is of.
export const editorOf = ({ repository, branch, folder, name, isThere }, lines) => {
  if (!repository) return "";
  const place = `${branch}/${folder}`;
  if (isThere) return `${repository}/edit/${place}/${encodeURIComponent(name)}`;
  return `${repository}/new/${place}?${new URLSearchParams({ filename: name, value: lines })}`;
};

const hint = ({ name, isThere, hasRemarks }) => {
  if (hasRemarks) return `Zet deze regels onderaan de lijst remarks in ${name}, even ver ingesprongen als de andere.`;
  return isThere ? `Zet deze regels onderaan ${name}.` : `Zet deze regels in een nieuw bestand ${name}, naast de bron.`;
};

export const openWindow = (quote, file) => {
  const kind = element("select", {}, ...Object.entries(KINDS).map(([value, words]) => element("option", { value }, words)));
  const text = element("textarea", { rows: "3" });
  const author = element("input", { autocomplete: "name" });
  const lines = element("textarea", { rows: "8", readonly: "", spellcheck: "false", class: "regels" });
  const copy = element("button", { type: "button" }, "Kopieer");
  const open = element("a", { target: "_blank", rel: "noopener" }, `Open ${file.name}`);
  const close = element("button", { type: "button" }, "Sluiten");
  const said = element("p", { role: "status" });
  const title = element("h2", { id: "annoteervenster" }, "Annoteer deze woorden");
  const panel = element(
    "dialog", { class: "annoteervenster", "aria-labelledby": title.id }, title, element("blockquote", {}, quote.exact),
    labelled("Soort", kind), labelled("Opmerking", text), labelled("Uw naam", author), labelled("Regels", lines),
    element("p", {}, hint(file)), element("p", { class: "knoppen" }, copy, ...(file.repository ? [open] : []), close), said,
  );
  const show = () => {
    const item = yamlOf(quote, { text: text.value.trim(), author: author.value.trim(), date: today(), kind: kind.value });
    lines.value = file.hasRemarks ? item : `remarks:\n${item}`;
    open.href = editorOf(file, lines.value);
  };
  const write = async () => {
    try {
      await navigator.clipboard.writeText(lines.value);
      said.textContent = "De regels zijn gekopieerd.";
    } catch {
      lines.select();
      said.textContent = "Kopiëren mag hier niet. De regels zijn geselecteerd.";
    }
  };
  panel.addEventListener("input", show);
  copy.addEventListener("click", write);
  if (file.isThere) open.addEventListener("click", write);
  close.addEventListener("click", () => panel.close());
  panel.addEventListener("close", () => panel.remove());
  show();
  document.body.append(panel);
  panel.showModal();
  text.focus();
};
