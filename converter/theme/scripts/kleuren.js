// Light or dark as the visitor chose it earlier, before anything of the page is seen.
{
  const kept = window.__md_get("__palette");
  if (kept?.color) {
    const automatic = "(prefers-color-scheme)";
    const light = matchMedia("(prefers-color-scheme: light)").matches;
    if (kept.color.media === automatic) {
      const choice = document.querySelector(
        `[data-md-color-media="(prefers-color-scheme: ${light ? "light" : "dark"})"]`,
      );
      for (const part of ["media", "scheme", "primary", "accent"])
        kept.color[part] = choice.getAttribute(`data-md-color-${part}`);
    }
    for (const [part, value] of Object.entries(kept.color)) document.body.setAttribute(`data-md-color-${part}`, value);
  }
}
