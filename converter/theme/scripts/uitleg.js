// Open where it stands what a mark points at, without moving the page: a note, the first words of the question or
// answer that is referred to, a full citation, an abbreviation in full. By mouse, keyboard and tap; Escape closes.
// Without this script a note's mark leads to the note, and the rest shows its title on hover.
(() => {
  const POINTERS = ".verwijzing, .citaat, abbr.afkorting";
  // What is heard of a note's mark and of its way back: "1" and "↩" say nothing of where they lead.
  document.querySelectorAll("a.footnote-ref").forEach((mark) => mark.setAttribute("aria-label", `noot ${mark.textContent}`));
  document.querySelectorAll("a[href^='#eigen-noot-']").forEach((mark) => {
    const isCall = /-bij-\d+$/.test(mark.id);
    mark.setAttribute("aria-label", `${mark.textContent} ${isCall ? "noot van de vragensteller" : "terug naar de tekst"}`);
  });
  document.querySelectorAll(".footnote-backref").forEach((back) => back.setAttribute("aria-label", back.title));
  document.querySelectorAll(".footnote").forEach((notes) => {
    notes.setAttribute("role", "region");
    notes.setAttribute("aria-label", "Noten");
  });
  if (!HTMLElement.prototype.showPopover) return;
  document.querySelectorAll("a.footnote-ref").forEach((mark) => mark.setAttribute("aria-expanded", "false"));
  let touched = false;
  let leaving = 0;
  let count = 0;
  let byKey = false;
  let shut = null; // closed by Escape: stays closed until pointer or focus comes again

  const closeOpen = () => document.querySelectorAll(".uitleg").forEach((box) => box.hidePopover());
  const isOpen = (mark) => mark.uitleg !== undefined;

  const place = (box, mark) => {
    if (getComputedStyle(box).position === "fixed") return;
    const at = mark.getClientRects()[0];
    const room = mark.closest("article").getBoundingClientRect().right - box.offsetWidth;
    const below = at.bottom + box.offsetHeight + 12 < window.innerHeight || at.top < box.offsetHeight + 60;
    box.style.left = `${window.scrollX + Math.max(8, Math.min(at.left - 16, room))}px`;
    box.style.top = `${window.scrollY + (below ? at.bottom + 6 : at.top - box.offsetHeight - 6)}px`;
  };

  const button = (box) => {
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Sluiten";
    close.addEventListener("click", () => box.hidePopover());
    return close;
  };

  const link = (mark) => {
    const go = document.createElement("a");
    go.href = mark.href;
    go.textContent = mark.classList.contains("citaat") ? "Open de publicatie" : "Ga erheen";
    return go;
  };

  // The name of the box for the eye; the ear has it as the name of the group.
  const heading = (name) => {
    const head = document.createElement("strong");
    head.textContent = name;
    head.ariaHidden = "true";
    return head;
  };

  const ofNote = (note) => {
    const copy = note.cloneNode(true);
    copy.querySelectorAll(".footnote-backref").forEach((each) => each.remove());
    copy.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
    copy.querySelectorAll("[tabindex]").forEach((node) => node.removeAttribute("tabindex"));
    return [...copy.childNodes];
  };

  const show = (mark, content, { role, name }) => {
    closeOpen();
    const box = document.createElement("span");
    box.className = "uitleg";
    box.id = `uitleg-${++count}`;
    box.popover = "auto";
    box.setAttribute("role", role);
    if (name) box.setAttribute("aria-label", name);
    box.append(...content(box));
    (mark.closest("a, abbr") ?? mark).after(box);
    mark.uitleg = box;
    const title = mark.getAttribute("title");
    mark.removeAttribute("title");
    if (role === "tooltip") mark.setAttribute("aria-describedby", box.id);
    else if (mark.matches("a.footnote-ref")) mark.setAttribute("aria-expanded", "true");
    box.addEventListener("toggle", (event) => {
      if (event.newState !== "closed") return;
      if (mark.matches("a.footnote-ref")) mark.setAttribute("aria-expanded", "false");
      mark.removeAttribute("aria-describedby");
      if (title !== null) mark.setAttribute("title", title);
      const inside = box.contains(document.activeElement);
      delete mark.uitleg;
      box.remove();
      if (inside) mark.focus({ preventScroll: true });
    });
    box.addEventListener("pointerenter", () => clearTimeout(leaving));
    box.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && role === "tooltip" && leave());
    box.showPopover();
    place(box, mark);
  };

  // Who came by the keyboard goes to a note, so that it is heard; what closes it leads back.
  const read = (box) => {
    const parts = [...box.querySelectorAll(":scope > :not(strong, button)")];
    parts.forEach((part, at) => (part.id = `${box.id}-${at}`));
    box.setAttribute("aria-describedby", parts.map(({ id }) => id).join(" "));
    box.tabIndex = -1;
    box.focus({ preventScroll: true });
  };

  const words = (mark) => {
    const text = document.createElement("span");
    text.textContent = mark.getAttribute("title");
    return text;
  };
  const tooltip = (mark) => {
    if (!isOpen(mark) && mark !== shut) show(mark, () => [words(mark)], { role: "tooltip" });
  };
  const panel = (mark) => {
    const follow = mark.matches("a") ? [link(mark)] : [];
    show(mark, (box) => [words(mark), ...follow, button(box)], { role: "group", name: "Uitleg" });
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(closeOpen, 200);
  };

  window.addEventListener("popstate", closeOpen); // a link was followed to a place of this page, or the way back

  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType !== "mouse";
    byKey = false;
  }, true);
  document.addEventListener("keydown", (event) => {
    byKey = true;
    if (event.key === "Escape") {
      shut = document.activeElement;
      closeOpen();
    }
    const mark = event.target.closest?.("abbr.afkorting");
    if (mark && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      shut = null;
      tooltip(mark);
    }
  });

  document.addEventListener("pointerover", (event) => {
    const mark = event.target.closest?.(POINTERS);
    if (!mark || event.pointerType !== "mouse" || mark.closest(".uitleg") || mark.contains(event.relatedTarget)) return;
    clearTimeout(leaving);
    shut = null;
    tooltip(mark);
  });
  document.addEventListener("pointerout", (event) => {
    const mark = event.target.closest?.(POINTERS);
    if (mark && event.pointerType === "mouse" && isOpen(mark) && !mark.contains(event.relatedTarget)) leave();
  });
  document.addEventListener("focusin", (event) => {
    const mark = event.target.closest?.(POINTERS);
    if (mark && byKey && !mark.closest(".uitleg")) tooltip(mark);
  });
  document.addEventListener("focusout", (event) => {
    if (event.target === shut) shut = null;
    const box = event.target.uitleg;
    if (box && !box.contains(event.relatedTarget)) box.hidePopover();
  });

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const mark = event.target.closest(`a.footnote-ref, ${POINTERS}`);
    if (!mark || mark.closest(".uitleg")) return;
    if (mark.matches("a.footnote-ref")) {
      const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
      if (!note) return;
      event.preventDefault();
      const name = `Noot ${mark.textContent}`;
      if (isOpen(mark)) closeOpen();
      else show(mark, (box) => [heading(name), ...ofNote(note), button(box)], { role: "group", name });
      if (byKey && mark.uitleg) read(mark.uitleg);
    } else if (touched || mark.matches("abbr")) {
      event.preventDefault();
      if (!isOpen(mark)) panel(mark);
      else if (touched) closeOpen();
    }
  });
})();
