"""Open a Word file: a ZIP archive of XML parts that refer to each other by relationships.

The file comes from outside, so each part that is read is held to limits before it is unpacked, and one with a
document type declaration (the door to entities and to other files) is refused. What is not read may be as it
is: a preview picture that packs a thousandfold, a broken theme, a web page that was put in.

Source of the rules: ECMA-376 part 2 (packages), and what archives that were made to harm do.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from converter.intake.docx.encodings import encoding_of, has_doctype
from converter.intake.docx.xml import Element, local_name
from converter.source import UnreadableSourceError

MAX_ENTRIES = 2_000
MAX_PART = 64 * 1024 * 1024  # bytes, unpacked: of all parts that are read
MAX_RATIO = 200  # unpacked bytes for a packed one; deflate makes 5 to 20 of a Word file's XML
MAX_NODES = 1_000_000  # tags and attributes in the parts that are read: a letter 30,000, a contract 700,000

_ENTRY = b"PK\x01\x02"  # begins an entry of the archive's directory
_OLE = b"\xd0\xcf\x11\xe0"
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others have no bound on what they unpack to
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,  # what zipfile says of a compression or a version that it does not know
    RuntimeError,
    ValueError,
    OverflowError,
    OSError,
)


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: the last word of its type ("header"), and a part's name or an address."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of one Word file. Whatever is wrong with it raises UnreadableSourceError."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._nodes = self._unpacked = 0
        self._archive = self._open(data)
        self._entries = {_key(info.filename): info for info in self._archive.infolist()}
        self._check_entries()

    def main(self) -> tuple[Element, str]:
        """Return the part with the document's body, and its name."""
        for relationship in self.relationships("").values():
            part = self.part(relationship.target) if relationship.kind == "officeDocument" else None
            if part is not None and local_name(part) == "document":
                return part, relationship.target
        raise self.refused("no Word document is in this file; save it in Word as .docx")

    def part(self, name: str) -> Element | None:
        """Return the root of an XML part, or None where the package has no such part."""
        info = self._entries.get(_key(name))
        if info is None:
            return None
        if reason := _refusal_of_part(info):
            raise self.refused(reason)
        self._unpacked += info.file_size
        if self._unpacked > MAX_PART:
            raise self.refused(f"its XML unpacks to more than {MAX_PART // 1024**2} MB; split the document")
        data = self._read(info)
        if has_doctype(data):
            raise self._doctype(info.filename)
        self._nodes += data.count(b"<") + data.count(b"=")
        if self._nodes > MAX_NODES:
            raise self.refused(f"more than {MAX_NODES:,} elements and attributes; split the document")
        return self._parse(info.filename, data)

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return the relationships of a part ("" is the package itself) by their id."""
        folder, file = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = root if root is not None else ()
        return {
            item.get("Id", ""): Relationship(
                item.get("Type", "").rpartition("/")[2],
                _target(folder, item.get("Target", ""), external=item.get("TargetMode") == "External"),
                item.get("TargetMode") == "External",
            )
            for item in found
        }

    def refused(self, reason: str) -> UnreadableSourceError:
        """Return the error that refuses this file."""
        return UnreadableSourceError(f"{self._name}:1:1", reason)

    def _open(self, data: bytes) -> zipfile.ZipFile:
        if data.startswith(_OLE):
            encrypted = "EncryptedPackage".encode("utf-16-le") in data
            was = "protected by a password" if encrypted else "a Word file of before 2007"
            raise self.refused(f"the file is {was}; open it in Word and save it as .docx without a password")
        if data.count(_ENTRY) > MAX_ENTRIES:
            raise self.refused(f"more than {MAX_ENTRIES:,} entries; no Word file has so many")
        try:
            return zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise self.refused("the file is no .docx (no ZIP archive); save it in Word as .docx") from error

    def _check_entries(self) -> None:
        infos = self._archive.infolist()
        for info in infos:
            if reason := _refusal(info):
                raise self.refused(reason)
        if len(self._entries) != len(infos):
            raise self.refused("two entries have one name; save the file in Word again")

    def _read(self, info: zipfile.ZipInfo) -> bytes:
        try:
            with self._archive.open(info) as file:
                return file.read()
        except _BROKEN as error:
            raise self.refused(
                f"{info.filename!r} cannot be unpacked; save the file in Word again"
            ) from error

    def _parse(self, part: str, data: bytes) -> Element:
        encoding = encoding_of(data)
        if encoding is None:
            raise self.refused(f"{part!r} is neither UTF-8 nor UTF-16; save the file in Word again")
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
            encoding="utf-8" if encoding == "utf-8" else None,  # of UTF-16 the first bytes say which
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, LookupError, ValueError) as error:
            raise self.refused(
                f"{part!r} is no well-formed XML ({error}); save the file in Word again"
            ) from error
        if etree.ElementTree(root).docinfo.internalDTD is not None:
            raise self._doctype(part)
        return root

    def _doctype(self, part: str) -> UnreadableSourceError:
        return self.refused(f"{part!r} has a DOCTYPE, which no Word file has; save the file in Word again")


def _refusal(info: zipfile.ZipInfo) -> str | None:
    """Return why an entry of the archive is refused, or None."""
    name = info.filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or ":" in name.split("/")[0]:
        return f"the entry {info.filename!r} leads out of the file; save the file in Word again"
    if info.flag_bits & 1:
        return "the file is protected by a password; save it without one"
    return None


def _refusal_of_part(info: zipfile.ZipInfo) -> str | None:
    """Return why an entry is not unpacked, or None."""
    if info.compress_type not in _COMPRESSIONS:
        return f"{info.filename!r} is packed in a way that Word does not use; save the file in Word again"
    if info.file_size > MAX_PART:
        return f"{info.filename!r} unpacks to {info.file_size:,} bytes; no part of a Word file is so large"
    if info.file_size > MAX_RATIO * max(info.compress_size, 1):
        ratio = info.file_size // max(info.compress_size, 1)
        return f"{info.filename!r} unpacks to {ratio} times its size; no part of a Word file does"
    return None


def _key(name: str) -> str:
    """Return a part's name as it is compared: without regard to capitals or backslashes."""
    return name.replace("\\", "/").lstrip("/").lower()


def _target(folder: str, target: str, *, external: bool) -> str:
    return target if external else posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
