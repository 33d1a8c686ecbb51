// "Kopieer link" copies the whole address of a question or an answer and says so. Without this script, or where the
// browser refuses, it is what it looks like: a link to that place, whose address then stands in the address bar.
(() => {
  const links = document.querySelectorAll("a.kopieer");
  if (links.length === 0 || !navigator.clipboard) return;
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
  const headingOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const nameOf = (heading) => {
    const copy = heading.cloneNode(true);
    copy.querySelectorAll("sup, .headerlink").forEach((each) => each.remove());
    return copy.textContent.trim();
  };
  links.forEach((link) => link.setAttribute("aria-label", `Kopieer link naar ${nameOf(headingOf(link))}`));

  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a.kopieer");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(location.origin + location.pathname + link.hash);
      say(`Link gekopieerd: ${nameOf(headingOf(link))}`);
    } catch {
      location.hash = link.hash;
      say("Kopiëren mag hier niet. De link staat nu in de adresbalk.");
    }
  });
})();
