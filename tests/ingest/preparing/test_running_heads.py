"""Heads of pages inside a line are blanks to the rules where they part clauses or items, and stay elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.record_json import to_json
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.running_heads import blanked, parting, without_running_heads

BLANK = [
    ("2 to dry cups, 46 RES 9 instructs the Council", "46 RES 9"),
    ("2 to dry cups, Res. 9 301 instructs the Council", "Res. 9 301"),
    ("1 to dry cups; - 15 - PP-18/64-E 2 to wash them", "- 15 - PP-18/64-E"),
    ("1 to dry cups; WTSA-16 – Resolution 44 3 2 to wash them", "WTSA-16 – Resolution 44 3"),
    ("2 to dry cups, 12 PP-18 Final Acts invites Member States", "12 PP-18 Final Acts"),
    ("2 to dry, 300 Basic texts of the Tea House recalling", "300 Basic texts of the Tea House"),
    ("a) cups; RES121-9 b) tea", "RES121-9"),
    ("a) cups; C19/35-E Page 4 b) tea", "C19/35-E Page 4"),
]  # fmt: skip
KEPT = [
    "2 to dry cups, Res. 9 instructs the Council to do so",
    "1 to dry 46 cups; 2 to wash 15 pots, 300 of them invites nobody",
    "in Geneva, 46 RES 9 cups were dried",
    "see the Final Acts, 2018, and Document C19/35-E, 2 pages",
]


@pytest.mark.parametrize(("text", "head"), BLANK)
def test_heads_become_blanks(text: str, head: str) -> None:
    made = without_running_heads(Document("dump", text, "txt", ""))
    assert made.text == text.replace(head, " " * len(head))


@pytest.mark.parametrize("mark", ",;.:)")
def test_heads_become_blanks_behind_each_mark(mark: str) -> None:
    made = without_running_heads(Document("dump", f"2 to dry cups{mark} 46 RES 9 instructs the Council", "txt", ""))
    assert "46 RES 9" not in made.text


NAMES = ("RES", "RES 9", "REC2-1", "C19/35-E", "TEA-\u0664\u0664/1", "WTSA-16", "PP-18", "Final Acts", "Basic texts of")
PAGES = ("46", "1234", "– 12 –", "-12-", "Page 3")
WORDS = (*",;.:) \n\u2003\u0664—/", "  ", "resolves", "instructs", "2 to", "a) ", "tea")
PIECES = st.sampled_from((*NAMES, *PAGES, *WORDS))


@given(st.lists(PIECES | PIECES.map("{} ".format), max_size=30).map("".join))
def test_nothing_tells_a_head_but_what_is_looked_for_first(text: str) -> None:
    assert without_running_heads(Document("dump", text, "txt", "")).text == parting().sub(blanked, text)


@pytest.mark.parametrize("text", KEPT)
def test_what_is_said_stays(text: str) -> None:
    made = Document("dump", text, "txt", "")
    assert without_running_heads(made) is made


def test_clauses_go_on_behind_them() -> None:
    text = (
        "RESOLUTION 73 (DUBAI, 2018) Tea The Plenipotentiary Conference of the International Telecommunication Union "
        "(Dubai, 2018), recalling a) tea; b) milk, 45 RES 73 instructs the Secretary-General 1 to brew tea; 46 RES 73 "
        "2 to report to the Council, - 47 - invites Member States to drink it"
    )
    found = [to_json(record) for record in extract(Document("dump", text, "txt", ""))]
    assert [(r["verb"], r["addressees"], r["items"]) for r in found if r["t"] == "operative"] == [
        ("instructs", ["SG"], ["1", "2"]), ("invites", ["MS"], []),
    ]  # fmt: skip
    assert [text[r["char"] :][:10] for r in found if r["t"] == "operative"] == ["instructs ", "invites Me"]
