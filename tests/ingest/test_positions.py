"""What a record points at is its mention in every language, whatever letters stand around it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.pipeline import extract
from tests.ingest.fuzzing import document, wrong_place
from tests.ingest.readers.written import DOCUMENTS, Paragraph

# Lines that say nothing: letters of two code units, marks that join a letter, turned directions, blanks of all kinds.
ODD = [
    "😀",
    "e\u0301\u0323",
    "\u200f",
    "\u202bאב\u202c",
    "\u00a0",
    "\u2007—\u202f",
    "क्षि",
    "\ufeff",
    "👨‍👩‍👧",
    "\u0640\u0651",
    "𝒜",
    "。",
]
odd_lines = st.lists(st.sampled_from(ODD), min_size=1, max_size=4).map(lambda letters: "".join(letters) + "\n")


def paragraphs(language: str) -> list[str]:
    return [
        f"{block.number}\t{block.text}\n" if block.number else f"{block.text}\n"
        for block in DOCUMENTS[language]
        if isinstance(block, Paragraph)
    ]


def passages(text: str) -> list[tuple[str, str]]:
    """Return type and passage of each record; that it stands where it says is looked at too."""
    made = document(text)
    records = extract(made)[1:]
    assert [wrong for record in records if (wrong := wrong_place(made, record))] == []
    return [(record.type, text[record.char : record.end]) for record in records]


@pytest.mark.parametrize("language", DOCUMENTS)
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_odd_lines_before_a_document_move_every_passage_and_change_none(language: str, data: st.DataObject) -> None:
    text = "".join(paragraphs(language))
    before = "".join(data.draw(st.lists(odd_lines, min_size=1, max_size=5)))
    assert passages(f"{before}{text}") == passages(text)


@pytest.mark.parametrize("language", DOCUMENTS)
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_blanks_of_all_kinds_change_no_passage_but_their_own(language: str, data: st.DataObject) -> None:
    text = "".join(paragraphs(language))
    blanks = [place for place, letter in enumerate(text) if letter == " "]
    odd = list(text)
    for place in data.draw(st.sets(st.sampled_from(blanks), max_size=12)) if blanks else ():
        odd[place] = "\u00a0"
    found = passages("".join(odd))
    assert [(kind, passage.replace("\u00a0", " ")) for kind, passage in found] == passages(text)


@pytest.mark.parametrize("language", DOCUMENTS)
def test_each_mention_of_an_instrument_is_cut_out_whole(language: str) -> None:
    cited = [passage for kind, passage in passages("".join(paragraphs(language))) if kind == "citation"]
    assert any("71" in passage and "2018" in passage for passage in cited)
    assert all(
        passage.count("(") == passage.count(")") and passage.count("（") == passage.count("）") for passage in cited
    )
