"""The page of quality is that of the annotations and of the program as it is."""

from __future__ import annotations

import pytest

from ingest.evaluation.scoring import Difference, Score
from tests.corpus import needs_corpus
from tests.docs.error_kinds import KINDS, kinds_of, words_of
from tests.docs.quality import PAGE, page, wilson


@needs_corpus
def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.docs.quality writes it anew"


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    # From the paper's formula, worked by hand; the last is the rule of three's neighbour: 1 - 3.84 / (n + 3.84).
    [(0, 0, 0, 1), (5, 10, 0.2366, 0.7634), (0, 10, 0, 0.2775), (100, 100, 0.9630, 1)],
)
def test_intervals(right: int, total: int, low: float, high: float) -> None:
    assert wilson(right, total) == pytest.approx((low, high), abs=1e-4)


def test_a_citation_with_another_body_is_one_error() -> None:
    gold = {"t": "citation", "doc": "001", "line": 4, "to": "WTSA-RES-98"}
    other = {**gold, "doc": "001_report", "to": "PP-RES-98"}
    row = Score(differences=[Difference("missing", gold, None), Difference("extra", None, other)])
    assert kinds_of({"citation": row}) == {"citation body": 1}


def test_a_duty_is_told_by_role_and_direction() -> None:
    gold = {"t": "item", "verb": "instructs", "addressees": ["SG"], "with": ["TSB"], "report_to": []}
    found = {**gold, "with": ["BDT"], "report_to": ["COUNCIL"]}
    row = Score(duties=True, differences=[Difference("edges", gold, found)])
    assert kinds_of({"item": row}) == {"item with missing": 1, "item with extra": 1, "item report_to extra": 1}


def test_every_kind_has_words() -> None:
    assert all(what and example for what, example in KINDS.values())
    assert words_of("sdg missing") == ("one is not seen", "")
    assert words_of("matrix collab") == ("`collab` differs", "")
