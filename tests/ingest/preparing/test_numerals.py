"""Numbers in words are read as figures where they count instruments or groups, and years; nothing else is."""

from __future__ import annotations

import pytest

from graph.records import Citation
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.numerals import numbers_in_words


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("十", "10"),
        ("十二", "12"),
        ("二十", "20"),
        ("七十一", "71"),
        ("二百", "200"),
        ("兩百", "200"),
        ("一百零三", "103"),
        ("一百一十", "110"),
        ("一百三十九", "139"),
        ("一千三百七十二", "1372"),
        ("一千零二", "1002"),
        ("二千零五十", "2050"),
        ("一三〇", "130"),
        ("五", "5"),
    ],
)
def test_number_of_an_instrument(words: str, figures: str) -> None:
    assert [found[2] for found in numbers_in_words(f"第{words}号决议", {"第"})] == [figures]


@pytest.mark.parametrize("words", ["一百三", "百", "零五", "一百十", "十百", "三百二百", "一五十", "千三", "零"])
def test_what_is_no_number(words: str) -> None:
    assert list(numbers_in_words(f"第{words}号决议", {"第"})) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第七十一、一百三十和第一百三十九号决议", ["71", "130", "139"]),
        ("第二研究组", ["2"]),
        ("第一号（二〇一八年）", ["1", "2018"]),
        ("五〇一八年，第十九届，一壶茶", []),
        ("第七次会议", []),
    ],
)
def test_where_a_number_is_read(text: str, found: list[str]) -> None:
    assert [figures for _, _, figures in numbers_in_words(text, {*text})] == found


def test_lines_of_a_text_are_its_own() -> None:
    text = "第七十一号决议（2018年，迪拜，修订版）\n责成\n秘书长\n1 烧水；\n2 向理事会报告，\n"
    figures = text.replace("七十一", "71")
    read = [[(r.type, r.line) for r in extract(Document("900", each, "txt", ""))] for each in (text, figures)]
    assert read[0] == read[1]


def test_places_are_those_of_the_text() -> None:
    text = "茶：第二百号决议（二〇一八年，迪拜，修订版），PP第七十一和第一百三十九号决议。"
    found = [record for record in extract(Document("900", text, "txt", "")) if isinstance(record, Citation)]
    assert [(record.to, text[record.char : record.end]) for record in found] == [
        ("PP-RES-200", "第二百号决议（二〇一八年，迪拜，修订版）"),
        ("PP-RES-71", "PP第七十一"),
        ("PP-RES-139", "一百三十九号决议"),
    ]
