"""What Lighthouse says of pages on a phone (``make lighthouse``): a score of 100 each, and what costs points.

The machine that runs it takes part in the score for speed: run it where nothing else runs, and again before
believing a point. Not in the tests for this reason.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.conftest import BROWSERS, build_site
from tests.every_kind import PAGES, sources
from tests.host import serve

LIGHTHOUSE = "lighthouse@12.8.2"  # 13 asks for Node 22
MEASURED = ("home", "ten questions, remarks", "sixty-four questions", "search", "all documents", "sources")
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}


def measured(url: str) -> dict[str, Any]:
    """Return what Lighthouse says of a page, as it is on a phone."""
    chrome = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    command = ["npx", "--yes", LIGHTHOUSE, url, "--output=json", "--quiet", chrome]
    environment = {"CHROME_PATH": next(filter(None, map(shutil.which, BROWSERS)), "")}
    ran = subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=300, env=os.environ | environment
    )
    result: dict[str, Any] = json.loads(ran.stdout)
    return result


def scores(result: dict[str, Any]) -> dict[str, int]:
    return {name: round(100 * result["categories"][name]["score"]) for name in LEAST}


def faults(result: dict[str, Any]) -> list[str]:
    """Return what costs points, with the first places."""
    return [
        f"{audit['id']}: {audit['title']} {audit.get('displayValue', '')}"
        for name in LEAST
        for ref in result["categories"][name]["auditRefs"]
        if ref["weight"] and (audit := result["audits"][ref["id"]])["score"] not in (None, 1)
    ]


def main() -> int:
    """Measure each page; print its scores, and what costs points; say whether all have their least."""
    enough = True
    with TemporaryDirectory() as folder:
        site = build_site(Path(folder) / "project", sources()).site
        with serve(site) as root:
            for name in MEASURED:
                result = measured(f"{root}/{PAGES[name]}")
                found = scores(result)
                enough &= all(found[each] >= least for each, least in LEAST.items())
                print(f"{name:24}", *(f"{each} {score}" for each, score in found.items()))
                print(*(f"    {each}\n" for each in faults(result)), sep="", end="", flush=True)
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main())
