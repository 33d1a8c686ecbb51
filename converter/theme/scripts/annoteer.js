// "Annoteer" beside words that were selected on the page of a document: it opens the window where a remark on them is
// written. "Fout gezien?" has the selected words too. Without this script the guide says how a remark is written.
(() => {
  const { repository = "", branch, folder } = document.currentScript.dataset;
  const scripts = new URL(".", document.currentScript.src);
  const article = document.querySelector("article");
  const source = article?.querySelector("code.bronbestand");
  if (!source || !HTMLElement.prototype.showPopover) return;
  const name = source.textContent.replace(/\.[^.]*$/, ".yml");
  const isThere = article.querySelector("code.redactiebestand") !== null;
  const hasRemarks = article.querySelector(".kanttekening") !== null;
  const file = { repository, branch, folder, name, isThere, hasRemarks };
  let modules = null;
  let waiting = 0;
  let isPressed = false;
  let touched = false;

  const load = async () => {
    const names = ["annotatie.js", "annoteervenster.js"];
    modules ??= Object.assign({}, ...(await Promise.all(names.map((each) => import(new URL(each, scripts))))));
  };
  // The range of the words that are selected in the article, or null.
  const chosen = () => {
    const selection = getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    return article.contains(range.commonAncestorContainer) && range.toString().trim() ? range : null;
  };
  const quoteIn = (range) => {
    const words = modules.wordsOf(article);
    const place = modules.placeOf(words, range);
    return place && modules.quoteOf(words.text, place);
  };

  const button = document.createElement("button");
  button.type = "button";
  button.className = "added annoteer";
  button.popover = "manual";
  button.textContent = "Annoteer";

  const hide = () => button.matches(":popover-open") && button.hidePopover();
  const blockOf = (node) => {
    while (node.parentNode !== article) node = node.parentNode;
    return node;
  };
  const place = (range) => {
    const lines = [...range.getClientRects()].filter((line) => line.width > 0);
    const last = lines.at(-1) ?? range.getBoundingClientRect();
    const gap = touched ? 40 : 8; // below the handles of a touch screen
    const below = last.bottom + gap + button.offsetHeight < window.innerHeight;
    const top = below ? last.bottom + gap : lines[0].top - gap - button.offsetHeight;
    const most = document.documentElement.clientWidth - button.offsetWidth - 8;
    button.style.left = `${window.scrollX + Math.max(8, Math.min(last.right - button.offsetWidth, most))}px`;
    button.style.top = `${window.scrollY + top}px`;
  };
  const show = async () => {
    const range = chosen();
    if (!range || isPressed) return hide();
    await load();
    hide();
    const end = range.endContainer === article ? article.childNodes[range.endOffset - 1] : range.endContainer;
    blockOf(end).after(button);
    button.showPopover();
    place(range);
  };
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 150);
  };

  document.addEventListener("selectionchange", later);
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType !== "mouse";
    isPressed = !touched;
  }, true);
  ["pointerup", "pointercancel"].forEach((type) => document.addEventListener(type, () => {
    isPressed = false;
    later();
  }, true));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    const isFree = !event.shiftKey && document.activeElement !== button && button.matches(":popover-open");
    if (event.key !== "Tab" || !isFree || !chosen()) return;
    event.preventDefault(); // whatever has the focus: the words that were just selected have their button
    button.focus();
  });
  button.addEventListener("mousedown", (event) => event.preventDefault()); // the selection stays
  button.addEventListener("click", () => {
    const range = chosen();
    const quote = range && quoteIn(range);
    hide();
    if (quote) modules.openWindow(quote, file);
  });

  const report = document.querySelector("a.fout");
  report?.addEventListener("mousedown", (event) => chosen() && event.preventDefault());
  report?.addEventListener("click", () => {
    const range = modules && chosen();
    const quote = range && quoteIn(range);
    if (!quote) return;
    const lines = modules.yamlOf(quote, { text: "", author: "", date: modules.today(), kind: "correction" });
    const url = new URL(report.href);
    url.searchParams.set("beschrijving", `> ${quote.exact}\n\n\n\nremarks:\n${lines}`);
    report.href = url;
  });
})();
