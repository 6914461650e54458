"""Folded texts of YAML are read as YAML reads them, and every place is one of the file."""

from __future__ import annotations

import pytest

from graph.records import Citation
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.escapes import unescaped


def read(text: str) -> str:
    made = unescaped(Document("data", text, "txt", ""))
    return made.document.text if made else text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: >-\n    one\n    two\nb: 1", "a: >-\n    one two\nb: 1"),
        ("- >\n  one\n  two\n", "- >\n  one two\n"),
        ("a: >-\n  one\n\n  two\n  three", "a: >-\n  one\n two three"),
        ("a: >-\n  one\n    two\n  three", "a: >-\n  one\n    two\n  three"),
        ("a: >-\n  one\n  b: >-\n    two\n    three\n", "a: >-\n  one b: >-\n    two\n    three\n"),
        ("a: |\n  one\n  two\n", "a: |\n  one\n  two\n"),
        ("tea > milk\n  cups\n  pots\n", "tea > milk\n  cups\n  pots\n"),
    ],
)
def test_what_is_read(text: str, expected: str) -> None:
    assert read(text) == expected


def test_a_name_goes_on_behind_the_indentation_with_its_place_in_the_file() -> None:
    indent = " " * 24
    text = f"  - text: >-\n{indent}The cups are those of the WTSA\n{indent}Resolutions 20 and\n{indent}29, too.\n"
    found = [record for record in extract(Document("data", text, "txt", "")) if isinstance(record, Citation)]
    assert [(record.to, record.line, text[record.char : record.end].split()) for record in found] == [
        ("WTSA-RES-20", 2, ["WTSA", "Resolutions", "20"]),
        ("WTSA-RES-29", 4, ["29"]),
    ]
