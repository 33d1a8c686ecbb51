"""Small Word files for the tests, made of XML; the same arguments give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMES = (
    f'xmlns:r="{_OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """Return a paragraph; what is no XML becomes a run."""
    inside = "".join(item if item.startswith("<") else run(item) for item in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def paragraphs(*lines: str) -> str:
    return "".join(paragraph(line) if line else "<w:p/>" for line in lines)


def numbered(*content: str, number: int = 1, level: int = 0) -> str:
    return paragraph(*content, properties=number_properties(number, level))


def number_properties(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(text: str, form: str = "decimal", at: int = 0, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f"<w:lvlText w:val={quoteattr(text)}/>{more}</w:lvl>"
    )


def lists(*definitions: str, more: str = "") -> str:
    """Return the part numbering.xml: list n counts with the n-th definition, its levels."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
        for number, levels in enumerate(definitions, 1)
    )
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(1, len(definitions) + 1)
    )
    return abstract + numbers + more


def note(kind: str, id_: int | str, *content: str) -> str:
    blocks = "".join(item if item.startswith(("<w:p>", "<w:tbl>")) else paragraph(item) for item in content)
    return f'<w:{kind} w:id="{id_}">{blocks}</w:{kind}>'


def reference(kind: str, id_: int | str) -> str:
    return f'<w:r><w:{kind}Reference w:id="{id_}"/></w:r>'


def complex_field(code: str, *result: str) -> str:
    kinds = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    code = f"<w:r><w:instrText>{escape(code)}</w:instrText></w:r>"
    return kinds["begin"] + code + kinds["separate"] + "".join(map(run, result)) + kinds["end"]


def table(*rows: tuple[str, ...]) -> str:
    """Return a table; a cell is its paragraphs as XML, or one paragraph's text."""
    cells = (
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row)
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def text_box(*lines: str, properties: str = '<wp:docPr id="1" name="vak"/>') -> str:
    box = f"<w:txbxContent>{paragraphs(*lines)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>{properties}<wps:wsp>"
        f"<wps:txbx>{box}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def drawing(inside: str) -> str:
    return f"<w:r><w:drawing><wp:inline>{inside}</wp:inline></w:drawing></w:r>"


def section(*references: str, title_page: bool = False) -> str:
    return f"<w:sectPr>{''.join(references)}{'<w:titlePg/>' if title_page else ''}</w:sectPr>"


def running(kind: str, id_: str, type_: str = "default") -> str:
    return f'<w:{kind}Reference w:type="{type_}" r:id="{id_}"/>'


@dataclass(frozen=True)
class WordFile:
    """What a file is made of: the inside of each part, by its name; more entries; addresses of hyperlinks."""

    body: str
    parts: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[str, bytes] = field(default_factory=dict)
    namespace: str = TRANSITIONAL

    def entry_bytes(self) -> dict[str, bytes]:
        """Return the entries of the archive, in order."""
        relations = "".join(_relation(name, name.rstrip("123"), f"{name}.xml") for name in self.parts)
        relations += "".join(
            _relation(id_, "hyperlink", target, external=True) for id_, target in self.links.items()
        )
        main = _relation("main", "officeDocument", "word/document.xml")
        xml = {
            "_rels/.rels": _relations(main),
            "word/document.xml": self._part("document", f"<w:body>{self.body}</w:body>"),
            "word/_rels/document.xml.rels": _relations(relations),
        }
        xml |= {f"word/{name}.xml": self._part(name, text) for name, text in self.parts.items()}
        return {name: text.encode() for name, text in xml.items()} | dict(self.entries)

    def _part(self, root: str, inside: str) -> str:
        root = {"header": "hdr", "footer": "ftr"}.get(root.rstrip("123"), root)
        return f'<w:{root} xmlns:w="{self.namespace}" {_NAMES}>{inside}</w:{root}>'

    def to_bytes(self) -> bytes:
        return archive(self.entry_bytes())


def docx(
    body: str, *, namespace: str = TRANSITIONAL, links: Mapping[str, str] | None = None, **parts: str
) -> bytes:
    """Return a Word file with this body; parts by name: styles, numbering, footnotes, header1, ..."""
    return WordFile(body, parts, links or {}, namespace=namespace).to_bytes()


def archive(entries: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP archive of these entries, always with the same date."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as file:
        for name, data in entries.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = compression
            file.writestr(info, data)
    return made.getvalue()


def _relations(inside: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _relation(id_: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{id_}" Type="{_OFFICE}/{kind}" Target={quoteattr(target)}{mode}/>'
