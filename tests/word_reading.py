"""What the tests ask of a Word file that was read: its text, its lines, what was said about it."""

from __future__ import annotations

import pytest

from converter.build import Written
from converter.diagnostics import ConverterError
from converter.reading import make_source, read_source
from converter.writers.document_json import write_document_json


def text_of(data: bytes) -> str:
    return make_source("brief.docx", data)[0].text


def lines_of(data: bytes) -> list[str]:
    return [line.strip() for line in text_of(data).split("\n") if line.strip()]


def found_in(data: bytes) -> dict[str, str]:
    return {found.code: found.message for found in make_source("brief.docx", data)[1]}


def refusal(data: bytes) -> str:
    with pytest.raises(ConverterError) as error:
        read_source("brief.docx", data)
    return str(error.value)


def data_of(document: Written) -> str:
    return write_document_json(document.record)
