// Open a note where it is called: by mouse, keyboard or tap, without moving the page.
// Without this script the link leads to the note at the foot of the page.
(() => {
  const closeOpen = () => document.querySelectorAll(".noot-hier").forEach((box) => box.hidePopover());

  const button = (box) => {
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Sluiten";
    close.addEventListener("click", () => box.hidePopover());
    return close;
  };

  const fill = (box, note) => {
    const copy = note.cloneNode(true);
    copy.querySelectorAll(".footnote-backref").forEach((link) => link.remove());
    copy.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
    box.append(...copy.childNodes, button(box));
  };

  const place = (box, link) => {
    if (getComputedStyle(box).position === "fixed") return;
    const at = link.getBoundingClientRect();
    const room = link.closest("article").getBoundingClientRect().right - box.offsetWidth;
    const below = at.bottom + box.offsetHeight + 12 < window.innerHeight || at.top < box.offsetHeight + 60;
    box.style.left = `${window.scrollX + Math.max(8, Math.min(at.left - 16, room))}px`;
    box.style.top = `${window.scrollY + (below ? at.bottom + 6 : at.top - box.offsetHeight - 6)}px`;
  };

  const open = (link, note) => {
    const box = document.createElement("span");
    box.className = "noot-hier";
    box.popover = "auto";
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", `Noot ${link.textContent}`);
    fill(box, note);
    link.after(box);
    link.setAttribute("aria-expanded", "true");
    box.addEventListener("toggle", (event) => {
      if (event.newState !== "closed") return;
      link.setAttribute("aria-expanded", "false");
      const inside = box.contains(document.activeElement);
      box.remove();
      if (inside) link.focus({ preventScroll: true });
    });
    box.showPopover();
    place(box, link);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.footnote-ref");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !HTMLElement.prototype.showPopover) return;
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!note) return;
    event.preventDefault();
    const wasOpen = link.getAttribute("aria-expanded") === "true";
    closeOpen();
    if (!wasOpen) open(link, note);
  });
})();
