// Before anything of the page is seen: light or dark as the visitor chose, for this site below its path, and room for the
// hits of a search that the address holds.
{
  const KEY = `${new URL("..", document.currentScript.src).pathname}.kleuren`;
  const NAMES = { "": "zoals het apparaat", light: "licht", dark: "donker" };
  const device = matchMedia("(prefers-color-scheme: dark)");
  let kept = "";
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // a browser that keeps nothing: a choice holds for this page
  }
  let chosen = kept in NAMES ? kept : "";

  const button = document.querySelector(".kleurknop");
  const show = () => {
    const dark = chosen ? chosen === "dark" : device.matches;
    document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
    button.title = `Kleuren: ${NAMES[chosen]}`;
    button.setAttribute("aria-label", button.title);
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    const names = Object.keys(NAMES);
    chosen = names[(names.indexOf(chosen) + 1) % names.length];
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // as above
    }
    show();
  });
  device.addEventListener("change", show);
  show();

  document.documentElement.classList.replace("no-js", "js");
  document.documentElement.classList.toggle("zoekt", new URLSearchParams(location.search).has("q"));
}
