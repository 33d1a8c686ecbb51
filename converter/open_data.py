"""All documents, questions and remarks as files, with the page that explains them; questions are a stream."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from converter.institution import Institution
from converter.record.rows import Record
from converter.view.data_page import data_page
from converter.writers.annotations import NAME as ANNOTATIONS
from converter.writers.annotations import write_annotations
from converter.writers.documents_json import NAME as DOCUMENTS
from converter.writers.documents_json import write_documents
from converter.writers.markdown import write_page

DATA = "data"
"""The folder of them, from the root of the site."""


def open_data(
    records: Sequence[Record], institution: Institution, site_url: str
) -> Iterator[tuple[str, str]]:
    """Yield the path and text of each file but that of the questions."""
    yield f"{DATA}/index.md", write_page(data_page(records, institution, site_url))
    yield f"{DATA}/{DOCUMENTS}", "".join(write_documents(records, institution))
    yield f"{DATA}/{ANNOTATIONS}", write_annotations(records, "../")
