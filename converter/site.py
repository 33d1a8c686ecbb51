"""The whole chain, from the sources to a site that may be published: convert, build, verify, put in place.

The site is built beside its place and moved there whole, once it is proved; until then visitors, and whoever
looks at the folder, have the old one.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from converter.desk.addresses import NAME as ADDRESSES
from converter.diagnostics import NOT_PUBLISHABLE, Message, exit_code, report
from converter.disk import Conversion, convert_folder
from converter.generator import Generator
from converter.lock import only_build
from converter.manifest import NAME as MANIFEST
from converter.manifest import write_manifest
from converter.outputs import remove_parts, write_files
from converter.verify_site import Verified, verify_site

_EXAMPLE = re.compile(r"(?:^|\.)example(?:\.(?:com|net|org))?$")  # names that belong to nobody (RFC 2606)


@dataclass(frozen=True, slots=True)
class Terms:
    """When a site is put in its place; ``publish``: the world will see it; ``strict``: not on a warning.

    ``recorded``: not where a page is missing in ``addresses.txt``.
    """

    publish: bool = False
    strict: bool = False
    recorded: bool = False


@dataclass(slots=True)
class Built:
    """What a build came to, and all that was said.

    ``pages``: the source of each by its URL; ``folder``: where the site stands now.
    """

    say: Callable[[str], None]
    messages: list[Message] = field(default_factory=list)
    pages: Mapping[str, str] = field(default_factory=dict)
    verified: Verified = field(default_factory=Verified)
    code: int = NOT_PUBLISHABLE
    folder: Path = Path()

    def tell(self, messages: Iterable[Message]) -> None:
        """Keep the messages, and say those that a person should read."""
        for message in messages:
            self.messages.append(message)
            if message.severity != "info":
                self.say(str(message))


def build_site(generator: Generator, sources: Path, terms: Terms, say: Callable[[str], None]) -> Built:
    """Build the site and put it in its place if it may be published.

    Raises ConverterError when another build is at work.
    """
    with only_build(generator.docs):
        built = Built(say)
        site = generator.site
        beside = site.with_name(f".{site.name}-new")
        _mend(generator.root, site, beside)
        say(f"== converting {sources.as_posix()} into {generator.docs.as_posix()}")
        conversion = convert_folder(sources, generator.docs, generator.root, generator.config.site_url or "")
        built.pages = conversion.pages
        built.tell(conversion.messages)
        built.tell(_not_recorded(conversion, say) if terms.recorded else ())
        built.tell(_example(generator) if terms.publish else ())
        say(f"== building {site.as_posix()}")
        built.tell(generator.build(beside, conversion))
        say("== verifying the built pages against the sources")
        built.verified = verify_site(sources, beside, conversion.refused, generator.ground)
        built.tell(built.verified.messages)
        built.tell(_written(beside / MANIFEST, write_manifest(beside)))
        if exit_code(built.messages, strict=terms.strict) != NOT_PUBLISHABLE:
            built.tell(_written(generator.root / ADDRESSES, conversion.addresses))
        built.code = exit_code(built.messages, strict=terms.strict)
        built.folder = site.with_name(f".{site.name}-refused") if built.code == NOT_PUBLISHABLE else site
        _move(beside, built.folder)
        return built


def _mend(root: Path, site: Path, beside: Path) -> None:
    """Take away what a build that was broken off left half done, and put back the site that it took away."""
    remove_parts(root)
    shutil.rmtree(beside, ignore_errors=True)
    if not site.exists() and _old(site).exists():
        _old(site).rename(site)


def _written(path: Path, text: str) -> list[Message]:
    """Write a file and return what is wrong if it cannot be written."""
    messages: list[Message] = []
    write_files(path.parent, {path.name: text}, messages)
    return messages


def _example(generator: Generator) -> Iterator[Message]:
    url = generator.config.site_url or ""
    if not url or _EXAMPLE.search(urlsplit(url).hostname or ""):
        text = f"the site's address is {url or 'not set'}; say where it will stand: SITE_URL=https://..."
        yield report("site-address-example", "mkdocs.yml", text)


def _not_recorded(conversion: Conversion, say: Callable[[str], None]) -> list[Message]:
    """Say the lines that addresses.txt lacks, and return an error if there are any."""
    missing = [each.text.split()[0] for each in conversion.messages if each.code == "address-unrecorded"]
    lines = [line for line in conversion.addresses.splitlines() if line.split(" ")[0] in missing]
    if not lines:
        return []
    say(f"== add to {ADDRESSES}:")
    for line in lines:
        say(line)
    text = f"{len(missing)} new pages are not here; add the {len(lines)} lines that are printed above"
    return [report("addresses-incomplete", f"{ADDRESSES}:1:1", text)]


def _move(new: Path, place: Path) -> None:
    """Put a folder in the place of another one, which is removed when the new one stands."""
    old = _old(place)
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _old(place: Path) -> Path:
    """Return where a folder waits until the new one stands in its place."""
    return place.with_name(f".{place.name.lstrip('.')}-old")
