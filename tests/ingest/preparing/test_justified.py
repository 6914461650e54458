"""Wide gaps between words are read as one blank, and records keep their places."""

from __future__ import annotations

import pytest

from graph.records import Citation
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.justified import single_spaced

TEXTS = [
    "По  вопросам чая   см. Резолюцию  70   (Миннеаполис,   1998   г.)  МСЭ",
    "la  Résolution  N°  1,  Section  8  de  la  CMNT-96  (Genève,  1996)  de  l'UIT",
    "(Decision  601,  ITU  Council,  2017  session)  and  the  Resolution  3  (Kyoto,  1994)",
]


def document(text: str) -> Document:
    return Document("made-up", text, "txt", "")


def citations(text: str) -> list[tuple[str, object, str]]:
    """Return what a text cites: the code, the revision and the words, with single blanks."""
    found = [record for record in extract(document(text)) if isinstance(record, Citation)]
    return [(record.to, record.rev, " ".join(text[record.char : record.end].split())) for record in found]


@pytest.mark.parametrize("text", TEXTS)
def test_an_even_width_changes_nothing(text: str) -> None:
    assert citations(text)
    assert citations(text) == citations(" ".join(text.split()))


@pytest.mark.parametrize("text", ["a b", "a    b", "  a\n   b  \n", "a |  b", ""])
def test_columns_indents_and_ends_of_lines_stay(text: str) -> None:
    assert single_spaced(document(text)) is None
