"""A heading that was read before is not read again: it must name the same actors wherever it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.clauses import clauses_of
from ingest.duty.actor_list import Context, context_of
from ingest.duty.addressees import read_list
from ingest.duty.assignment import named_in, skip_that
from ingest.duty.partners import relations
from ingest.readers.open import find_documents, read
from ingest.segment import outline_of
from tests.corpus import CORPUS, needs_corpus
from tests.ingest.duty_cases import document, operatives

HEADINGS = [" the Director of BDT, in cooperation with BR", "同电信标准化局合作", "TSB", " ITU-T Study Group 2"]


def read_in_place(text: str, start: int, end: int, context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the addressees and the partners of a heading as the text around it has them."""
    start = skip_that(text, start, end, context.language)
    addressees = read_list(text, start, end, context).codes
    return addressees, relations(text, start, end, context.addressing(addressees)).partners


@needs_corpus
@pytest.mark.parametrize("path", find_documents([CORPUS])[0] if CORPUS.is_dir() else [], ids=lambda path: path.stem[:3])
def test_a_heading_names_in_its_text_whom_it_names_alone(path: Path) -> None:
    document = read(path)
    for clause in clauses_of(document, outline_of(document)).clauses:
        if clause.operative:
            place = document.text, clause.verb_end, clause.heading_end, context_of(clause.instrument, clause.language)
            assert named_in(*place) == read_in_place(*place)


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "zh", "ar"])
@pytest.mark.parametrize("before", ["", "x", "–", "同", "\n", "ITU-"])
@pytest.mark.parametrize("after", ["", "s", " and TSB", "部"])
def test_what_stands_beside_a_heading_names_nobody(language: str, before: str, after: str) -> None:
    for heading in (
        " the Director of BDT, in cooperation with BR",
        "同电信标准化局合作",
        "TSB",
        " ITU-T Study Group 2",
    ):
        text, context = before + heading + after, Context(language, "T")
        place = text, len(before), len(before) + len(heading), context
        assert named_in(*place) == read_in_place(*place)
        long = f"{before}{heading}{' ' * 1000}{after}"
        assert named_in(long, len(before), len(before) + len(heading) + 1000, context) == named_in(*place)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a)the TSAG in collaboration with BDT to paint;\nb)the Director of TSB to dry.", "TSAG a, TSB-DIR b"),
        (
            "1 the TSAG, together with the Director of BDT, to paint;\n2 the Director of TSB to dry.",
            "TSAG 1, TSB-DIR 2",
        ),
        ("a) to paint;\nb) the Director of TSB to dry.", ""),
        ("1 the TSAG paints with the Director of BDT. He is to dry;\n2 the Director of TSB to dry.", " 1 2"),
    ],
)
def test_items_that_name_whom_they_address(text: str, expected: str) -> None:
    found = operatives(document(f"instructs\n{text}", "WTSA"))
    assert ", ".join(" ".join(["-".join(one.addressees), *one.items]) for one in found) == expected
