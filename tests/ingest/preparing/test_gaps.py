"""Blanks and line ends inside Chinese words part nothing, and records keep their places."""

from __future__ import annotations

import pytest

from graph.records import Citation, Item, Operative, Record
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.gaps import gaps

# A text of broken lines, and the same without their ends.
BROKEN = """责成电信发展局主任
1 与无线电通信局主任和电信标准化局主
任密切协调，审议并落实沏茶和洗杯子的最佳方式方法，以促进饮茶的国
际合作活动；
2 就茶叶向电信发展
顾问组和国际电联理事会提交报
告；
3 落实全权代表大会第71号决
议（2018年，迪拜，修订版）和世界电信标准
化全会第44号决议（2022年，日内
瓦，修订版），
请各成员国
饮茶"""
# Text, and what it is read as.
JOINED = [
    ("全权代表 大会第71号决 议（2018年，迪拜，修订 版）", "全权代表大会第71号决议（2018年，迪拜，修订版）"),
    ("责 成电信标准化 局主任", "责成电信标准化局主任"),
    ("电信标准化\n局主任", "电信标准化局主任"),
    ("世界电信发展\u3000大会", "世界电信发展大会"),
]
# Blanks and line ends that part two words.
PARTED = [
    "责成秘书长\n理事会",
    "请 成员国",
    "国际电联 理事会",
    "忆及\n全权代表大会",
    "饮 茶",
    "购买茶\n叶",
    "Tea\nis tea",
]


def records(text: str) -> list[Record]:
    return extract(Document("900", text, "txt", ""))[1:]


def joined(text: str) -> str:
    pieces, last = [], 0
    for start, end, meaning in gaps(text, {*text}):
        pieces += [text[last:start], meaning]
        last = end
    return "".join([*pieces, text[last:]])


@pytest.mark.parametrize(("text", "read"), JOINED)
def test_gaps_inside_words_are_none(text: str, read: str) -> None:
    assert joined(text) == read


@pytest.mark.parametrize("text", PARTED)
def test_gaps_between_words_stay(text: str) -> None:
    assert joined(text) == text


def test_broken_lines_are_read_through() -> None:
    found = records(BROKEN)
    assert [(r.to, r.char) for r in found if isinstance(r, Citation)] == [
        ("PP-RES-71", BROKEN.index("全权代表大会第71")),
        ("WTSA-RES-44", BROKEN.index("世界电信标准\n化")),
    ]
    assert [(r.addressees, r.items) for r in found if isinstance(r, Operative)] == [
        (("BDT-DIR",), ("1", "2", "3")),
        (("MS",), ()),
    ]
    assert [(r.n, r.partners, r.report_to, r.char) for r in found if isinstance(r, Item)] == [
        ("1", ("BR-DIR", "TSB-DIR"), (), BROKEN.index("1 与")),
        ("2", (), ("TDAG", "COUNCIL"), BROKEN.index("2 就")),
    ]
