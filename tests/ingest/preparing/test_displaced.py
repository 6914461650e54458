"""Arabic as conversions of PDF leave it: drawn letters, brackets turned round, figures behind their brackets."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from graph.records import Citation, Operative, Record
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.displaced import in_order
from ingest.preparing.drawn import drawn_letters

# Text, and what it is read as, of the same length.
ORDERED = [
    (")المراجَع في دبي، 2018(", "(المراجَع في دبي، 2018)"),
    ("القرار 71 )دبي، 2018( والقرار 72 )بوسان، 2014(", "القرار 71 (دبي، 2018) والقرار 72 (بوسان، 2014)"),
    ("الفريق ()TDAG والقرار 71 )دبي، 2018(", "الفريق )(TDAG والقرار 71 (دبي، 2018)"),
    ("القرار ( 71المراجَع في دبي )2018 ،بشأن", "القرار 71 (المراجَع في دبي، 2018) بشأن"),
    ("بالقرار ( 9المراجَع في كيغالي .)2022 ،", "بالقرار 9 (المراجَع في كيغالي، 2022). "),
    ("القرار ( 44المراجَع في جنيف ،)2022 ،الصادر", "القرار 44 (المراجَع في جنيف، 2022)  الصادر"),
    ("االتحاد الدولي لالتصاالت", "الاتحاد الدولي للاتصالات"),
    ("األمين العام لألمم", "الأمين العام للأمم"),
]
# Text that is in order.
LEFT = [
    "القرار 71 (المراجَع في دبي، 2018)",
    "أ ) القرار 71 (دبي، 2018)\nب) الشاي",
    "(المراجَع في دبي،\n2018) والقرار 30 (المراجَع في\nبوينس آيرس، 2017)",
    "خلال الاجتماع (1) و(2)",
    "a) tea (b",
]
PLAIN = """القرار 75 (المراجَع في جنيف، 2022)
الشاي
إن الجمعية العالمية لتقييس الاتصالات (جنيف، 2022)،
إذ تذكِّر
بالقرار 140 (المراجَع في دبي، 2018) لمؤتمر المندوبين المفوضين،
تكلف مدير مكتب تقييس الاتصالات
بشرب الشاي بالتعاون مع الأمين العام
"""


def records(text: str) -> list[Record]:
    return extract(Document("900", text, "txt", ""))[1:]


def drawn(text: str) -> str:
    """Return a text in isolated shapes of its letters, lam and alef as one sign."""
    shapes = {meant: shape for letters in (2, 1) for shape, meant in reversed(drawn_letters(letters).items())}
    for meant in sorted(shapes, key=len, reverse=True):
        text = text.replace(meant, shapes[meant])
    return text


@pytest.mark.parametrize(("text", "read"), ORDERED)
def test_what_a_conversion_displaced_is_put_back(text: str, read: str) -> None:
    assert in_order(text) == read
    assert len(read) == len(text)


@pytest.mark.parametrize("text", LEFT)
def test_what_is_in_order_stays(text: str) -> None:
    assert in_order(text) == text


def test_drawn_letters_are_letters() -> None:
    shown = drawn(PLAIN)
    assert len(shown) < len(PLAIN)
    assert normalize("NFKC", shown) == PLAIN
    read, wanted = records(shown), records(PLAIN)
    assert [(r.type, r.line) for r in read] == [(r.type, r.line) for r in wanted]
    assert [r.addressees for r in read if isinstance(r, Operative)] == [("TSB-DIR",)]
    (cited,) = (r for r in read if isinstance(r, Citation))
    assert normalize("NFKC", shown[cited.char : cited.end]).startswith("بالقرار 140")


def test_citations_of_a_dump_have_their_places() -> None:
    text = (
        "ونفذ الفريق القرار ( 71المراجَع في دبي )2018 ،لمؤتمر المندوبين المفوضين\n\nوالقرار 2 )المراجَع في كيغالي، 2022("
    )
    assert [(r.to, r.char) for r in records(text) if isinstance(r, Citation)] == [
        ("PP-RES-71", text.index("القرار")),
        ("WTDC-RES-2", text.index("والقرار")),
    ]


def test_brackets_inside_words_are_strokes() -> None:
    text = "ال(شاي (حس(ن) والق((رار 71 (المراجَع في دبي، 2018) لم((ؤتمر المن(دوبين المفوضين"
    assert [(r.to, r.char) for r in records(text) if isinstance(r, Citation)] == [("PP-RES-71", text.index("والق"))]


def test_a_text_that_has_nothing_else_to_put_right_is_put_in_order() -> None:
    found = records("قرار المؤتمر العالمي لتنمية االتصاالت 37 بشرب الشاي")
    assert [each.to for each in found if isinstance(each, Citation)] == ["WTDC-RES-37"]
