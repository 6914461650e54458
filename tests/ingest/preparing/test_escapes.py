r"""Escapes of JSON and YAML are read as what they stand for, and every place is one of the original text."""

from __future__ import annotations

import json

import pytest

from graph.records import Citation, Record, Unresolved
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.escapes import unescaped
from tests.resgraph.documents import ACTS


def records(text: str) -> list[Record]:
    return extract(Document("data", text, "txt", ""))[1:]


def read(text: str) -> str:
    made = unescaped(Document("data", text, "txt", ""))
    return made.document.text if made else text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r'{"text": "Tea.\nMilk"}', '{"text": "Tea.\nMilk"}'),
        (r'{"text":"Res.\u00a07 \"tea\""}', '{"text":"Res.\u00a07 "tea""}'),
        (r'- "Resolution\_20"', '- "Resolution\u00a020"'),
        (r"resolves,\n\n1 to drink;\n2 to brew", "resolves,\n\n1 to drink;\n2 to brew"),
        (r"FG\_TEA and \nabla, C:\new", r"FG\_TEA and \nabla, C:\new"),
        (r'"a": "\ud83d tea"', '"a": "  tea"'),
        (
            "R&eacute;solution N&deg; 71 (R&#233;v. Duba&#xEF;, 2018)",
            "R\u00e9solution N\u00b0 71 (R\u00e9v. Duba\u00ef, 2018)",
        ),
        ("tea&nbsp;&amp; milk&#8201;&gt; &notaletter; &eacute", "tea\u00a0&amp; milk\u00a0&gt; &notaletter; &eacute"),
        (r'"caf&eacute;\n": "th&eacute;"', '"caf\u00e9\n": "th\u00e9"'),
    ],
)
def test_what_is_read(text: str, expected: str) -> None:
    assert read(text) == expected


def test_a_text_in_a_string_gives_what_the_text_gives() -> None:
    data = json.dumps({"number": 1, "text": "\n" + ACTS})
    found = records(data)
    assert [type(record) for record in found] == [type(record) for record in records("\n" + ACTS)]
    assert {record.line for record in found} == {1}


def test_places_are_those_of_the_file() -> None:
    text = r'[{"tea": "Resolution\u00a071 (Rev.\u00a0Dubai, 2018).\nSee ITU\u2011T\u00a0E.164, Res. ITU\u2011R 9-5."}]'
    assert [text[record.char : record.end] for record in records(text)] == [
        r"Resolution\u00a071 (Rev.\u00a0Dubai, 2018)",
        r"ITU\u2011T\u00a0E.164",
        r"Res. ITU\u2011R 9-5",
    ]


def test_what_is_unresolved_is_given_as_written() -> None:
    text = r'- "Resolution\u00a01 and ITU\u2011T Resolution 2"'
    assert [r.text for r in records(text) if isinstance(r, Unresolved)] == [r"Resolution\u00a01"]
    assert [r.to for r in records(text) if isinstance(r, Citation)] == ["?-RES-1", "WTSA-RES-2"]


@pytest.mark.parametrize(
    "text",
    [
        "全权代表大会第71号决议（2018年，迪拜，修订版）",
        "القرار 71 (المراجَع في دبي، 2018)",
        "selon la Résolution 71 de l’UIT « sur le thé » (Rév. Dubaï, 2018)",
    ],
)
def test_a_page_that_writes_all_signs_beyond_ascii_as_entities(text: str) -> None:
    written = "".join(sign if sign.isascii() else f"&#{ord(sign)};" for sign in text)
    cited = [(record.to, record.rev) for record in records(written) if isinstance(record, Citation)]
    assert cited == [(record.to, record.rev) for record in records(text) if isinstance(record, Citation)] != []
