"""Print how long the whole chain takes: this tree against an earlier commit, and n documents against 4 n.

Run with ``make bench``. The chain is everything that publishing does: convert, build, index, verify. What
counts is the user time of all its processes, since that hardly depends on what else the machine does; both
trees take turns on the same generated documents. No test depends on these figures.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from generated import write_documents

ROOT = Path(__file__).parents[1]
EARLIER = "5170903"
CHAIN, EARLIER_CHAIN = (".venv/bin/converter", "site"), ("tools/build-site",)
PARTS = ("converter", "docs", "tools", "mkdocs.yml", "pyproject.toml", "requirements.txt")
WORK = ROOT / "build" / "chain"
MINUTES = 30  # that a chain may take


def main() -> None:
    """Print the ratios; the number of documents may be given, 1,000 when it is not."""
    count = int(next(iter(sys.argv[1:]), 1000))
    shutil.rmtree(WORK, ignore_errors=True)
    with _earlier_tree() as earlier:
        this = _this_tree()
        ours, theirs = zip(*((chain(this, count), chain(earlier, count)) for _ in range(2)), strict=True)
        print(
            f"{count:,} documents: this tree {min(ours):.1f} s, {EARLIER} {min(theirs):.1f} s of user time: "
            f"ratio {min(ours) / min(theirs):.2f}"
        )
        ratio = chain(this, 4 * count) / 4 / min(ours)
        print(f"{4 * count:,} documents: time(4n)/time(n)/4 = {ratio:.2f}")
        weight, page = heaviest_list(this / "site")
        print(f"{4 * count:,} documents: the heaviest list, {page}, weighs {weight:,} bytes compressed")


def chain(tree: Path, count: int) -> float:
    """Return the user time in seconds that a tree needs to publish this many documents from nothing."""
    for name in ("seeds", "build", "site", "docs/kamervragen"):
        shutil.rmtree(tree / name, ignore_errors=True)
    (tree / "seeds").mkdir()
    write_documents(tree / "seeds", count)
    shutil.copy(ROOT / "converter/desk/begrippen.yml", tree / "seeds")
    before = getrusage(RUSAGE_CHILDREN).ru_utime
    _run(tree, *(EARLIER_CHAIN if (tree / EARLIER_CHAIN[0]).exists() else CHAIN))
    return getrusage(RUSAGE_CHILDREN).ru_utime - before


def heaviest_list(site: Path) -> tuple[int, str]:
    """Return what the heaviest page that is no document's weighs on the wire, and where it stands."""
    pages = (path for path in site.rglob("*.html") if not (path.parent / "document.json").exists())
    return max((len(gzip.compress(page.read_bytes())), page.relative_to(site).as_posix()) for page in pages)


def _this_tree() -> Path:
    """Return a copy of this tree, as it is on disk, in which a chain changes nothing of the tree's own."""
    tree = WORK / "this"
    tree.mkdir(parents=True)
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, tree / part)
    (tree / ".venv").symlink_to(sys.prefix)
    return tree


@contextmanager
def _earlier_tree() -> Iterator[Path]:
    """Check the earlier commit out; packages of its own are installed only where it asks for others."""
    tree = WORK / EARLIER
    _run(ROOT, "git", "worktree", "add", "--force", "--detach", str(tree), EARLIER)
    try:
        if (tree / "requirements.txt").read_bytes() == (ROOT / "requirements.txt").read_bytes():
            (tree / ".venv").symlink_to(sys.prefix)
        else:
            _run(tree, "tools/make-venv", sys.executable, "requirements.txt")
        yield tree
    finally:
        _run(ROOT, "git", "worktree", "remove", "--force", str(tree))


def _run(folder: Path, *command: str) -> None:
    environment = os.environ | {
        "PYTHONPATH": str(folder),  # its own converter, not the one that is installed
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": "1732147200",
    }
    ran = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, timeout=60 * MINUTES, check=False
    )
    if ran.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {ran.returncode}:\n{ran.stderr.decode()[-2000:]}")


if __name__ == "__main__":
    main()
