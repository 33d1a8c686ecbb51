// Where the reader is: the contents mark it, and the bar at the top says it once the title has gone out of sight. What is
// folded opens for an address that leads into it.
{
  const bar = document.querySelector(".md-header__title");
  const said = bar.querySelector("[data-md-component=header-topic] .md-ellipsis");
  const subject = said.textContent;
  const name = document.createElement("strong"); // of the question or answer
  const title = document.querySelector("article h1");
  const places = [...document.querySelectorAll("article :is(h2, h3)[id]")];
  const links = new Map([...document.querySelectorAll(".inhoud a")].map((link) => [decodeURIComponent(link.hash), link]));
  let marked, last;

  // the link to a place; to what it is part of, where its own is not shown
  const linkTo = (place) => {
    const link = links.get(`#${place?.id}`);
    return link?.checkVisibility() ? link : (link?.closest("ul").closest("li")?.querySelector("a") ?? link);
  };

  // "Antwoord 8, 9 en 10": on a small screen the numbers would not be seen behind more words
  const nameOf = (place) => place.textContent.trim().replace(/^(Antwoord) op vra(ag|gen) /, "$1 ");

  // Where one is is a way to the contents, where they do not stand beside the page.
  const contents = document.querySelector(".inhoud > [popover]");
  const wide = window.matchMedia("(min-width: 60em)");
  const button = document.createElement("button");
  if (contents) {
    button.type = "button";
    button.className = "plaatsknop";
    button.popoverTargetElement = contents;
    said.replaceWith(button);
    button.append(said);
    button.parentElement.ariaHidden = null;
  }

  // The way back to the top is there while one goes up.
  const back = document.querySelector(".omhoog");
  let top = window.scrollY;

  const follow = () => {
    if (Math.abs(window.scrollY - top) > 8) {
      back.classList.toggle("weg", window.scrollY > top);
      top = window.scrollY;
    }
    const edge = parseFloat(getComputedStyle(title).scrollMarginTop) + 2; // a link puts its place just above it
    const isBelow = title.getBoundingClientRect().bottom < edge;
    bar.classList.toggle("md-header__title--active", isBelow);
    button.inert = !isBelow || wide.matches;
    const here = places.findLast((each) => each.getBoundingClientRect().top < edge);
    if (here === last) return;
    last = here;
    name.textContent = here ? nameOf(here) : "";
    said.replaceChildren(name, here ? ` · ${subject}` : subject);
    button.ariaLabel = `Inhoud: ${said.textContent}`;
    if (marked) marked.ariaCurrent = null;
    marked = linkTo(here);
    if (marked) marked.ariaCurrent = "location";
  };
  let asked = false;
  const soon = () => {
    if (!asked) requestAnimationFrame(() => follow((asked = false)));
    asked = true;
  };
  for (const each of ["scroll", "resize"]) window.addEventListener(each, soon, { passive: true });
  follow();

  // the contents close once they have led somewhere
  document.getElementById("inhoud")?.addEventListener("click", ({ target, currentTarget }) => {
    if (target.closest("a") && currentTarget.matches(":popover-open")) currentTarget.hidePopover();
  });

  // What opened over the page is not left open behind who goes on by the keyboard.
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    const sheet = target.closest("#menu:popover-open, .inhoud > :popover-open");
    if (sheet && relatedTarget && !sheet.contains(relatedTarget)) sheet.hidePopover();
  });

  const unfold = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place?.closest("details:not([open])")) return;
    for (let each = place; each; each = each.parentElement.closest("details")) each.open = true;
    place.scrollIntoView();
  };
  window.addEventListener("hashchange", unfold);
  unfold();
}
