"""What axe finds wrong on a page, or in a part of it, as it stands."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_STILL = """async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*, ::before, ::after { transition: none !important; animation: none !important }
        .omhoog { display: none }`); // it lies over what scrolls by, wherever the page happens to stand
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    await Promise.allSettled(document.getAnimations().map((each) => each.finished));
}"""
_RUN = """async ([part, only]) => {
    const rules = only ? { runOnly: only } : { rules: { "target-size": { enabled: true } } };
    const found = await axe.run(part ?? document, { resultTypes: ["violations"], ...rules });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}"""
OF_COLOURS = ("color-contrast", "link-in-text-block")


def violations(page: Page, part: str | None = None, only: tuple[str, ...] = ()) -> list[str]:
    """Return what axe finds wrong, not while something fades in or out.

    The size of what is to be tapped counts too (WCAG 2.5.8), at which axe looks only when asked. ``part`` is
    the selector of what opened on a page that was looked at already, ``only`` has the rules that matter.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_STILL)
        page.evaluate(Axe().axe_script)
    found: list[str] = page.evaluate(_RUN, [part, only or None])
    return found
