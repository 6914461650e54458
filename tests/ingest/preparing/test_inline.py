"""Links, spans, bold and italics around a citation change nothing of what is cited."""

from __future__ import annotations

import pytest

from graph.record_json import to_json
from ingest.document import Document
from ingest.pipeline import extract


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("", ""),
        ('<a href="https://tea.example/of/all/cups.pdf" target="_blank">', "</a>"),
        ('<span class="tea">', "</span>"),
        ("[", "](https://tea.example/of/all/cups.pdf)"),
        ("<b>", "</b>"),
        ("<em>", "</em>"),
        ("**", "**"),
        ("*", "*"),
        ("_", "_"),
    ],
)
@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("As WTSA @Resolution 71~ says, tea is good.", ["WTSA-RES-71 None"]),
        ("See @Resolution 1~, Section 7 of WTSA (Montreal, 2000).", ["WTSA-RES-1 2000"]),
        ("See @Decision 471~, ITU Council, 1996 session.", ["COUNCIL-DEC-471 1996"]),
        (
            "The Security Council @Resolutions 821~, 851 and 871 say so.",
            [f"UNSC-RES-{n} None" for n in (821, 851, 871)],
        ),
        ("By @Resolution 71~ (Rev. Dubai, 2018), tea is good.", ["PP-RES-71 2018"]),
    ],
)
def test_what_is_cited_in_markup(text: str, cited: list[str], before: str, behind: str) -> None:
    text = text.replace("@", before).replace("~", behind)
    found = [to_json(record) for record in extract(Document("markup", text, "txt", ""))]
    assert [
        f"{record['to']} {record['rev'] and record['rev']['year']}" for record in found if record["t"] == "citation"
    ] == cited
