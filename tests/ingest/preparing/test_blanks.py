"""Wide gaps are read as one blank and signs without a width as nothing, and records keep their places."""

from __future__ import annotations

import pytest

from graph.records import Citation
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.blanks import evenly_spaced

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
    assert evenly_spaced(document(text)) is None


def test_a_slip_in_a_long_text_stays() -> None:
    text = "Tea  is " + "green tea " * 300
    assert evenly_spaced(document(text)) is None
    assert evenly_spaced(document(text[:1000])) is not None


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\u200b国际电联理事会第\u200b1312\u200b号决议\u200b（2009\u200b年）", "国际电联理事会第1312号决议（2009年）"),
        ("Resolution\u200b71 (\u200bRev. Dubai,\u200b 2018\u200b)", "Resolution 71 (Rev. Dubai, 2018)"),
        ("القرار \u200f71\u200f (المراجَع في دبي، \u200e2018\u200e)\u200f", "القرار 71 (المراجَع في دبي، 2018)"),
        ("A/RES/70/\u20601 and UN\u200bGA resolution 70/2", "A/RES/70/1 and UNGA resolution 70/2"),
    ],
)
def test_signs_without_a_width_are_nothing(text: str, plain: str) -> None:
    assert [cited[:2] for cited in citations(text)] == [cited[:2] for cited in citations(plain)] != []
