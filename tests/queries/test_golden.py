"""Answers over the facts that ship: a change of one is seen, and read against the documents before it is kept.

All were checked by reading the documents; of citation-circles and communities, which are computed, the citations were
read, and the circles and the parts of the network were computed anew from them.

`uv run python -m tests.queries.test_golden` writes what the questions answer now: then read the difference, and the
documents, before it is kept. Left out are quotes (the facts that ship have none) and titles.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from graph.stores.oxigraph import OxigraphStore
from graph.stores.protocol import Argument, Store
from queries.ask import ask
from queries.catalogue import names
from queries.document import shipped
from queries.render import to_csv
from tests.graph.resident.at_once import at_once

GOLDEN = Path(__file__).with_name("golden")
_LEFT_OUT = ("title", "char", "end", "quote")
# Narrow enough to be read as a whole.
ASKED: dict[str, dict[str, Argument]] = {
    "action-items": {"instrument": "PP-RES-123"},
    "calendar": {"to": "WTSA", "body": "WTSA"},
    "central-actors": {"body": "WTSA"},
    "changes": {"actor": "T-SG17", "earlier": "WTSA-16", "later": "WTSA-20"},
    "chain": {"from": "T-SG17", "to": "PP-RES-130"},
    "cited-by": {"instrument": "PP-RES-123"},
    "cited-not-ingested": {"body": "RA"},
    "cites": {"instrument": "WTSA-RES-72"},
    "citation-circles": {},
    "communities": {},
    "deadlines": {"body": "WTSA"},
    "genealogy": {"instrument": "WTSA-RES-89"},
    "goals-without-instrument": {},
    "goals-not-met": {"instrument": "PP-RES-123"},
    "group-mentions": {"group": "T-SG17", "document": "001"},
    "groups-without-mandate": {"sector": "ITU-T"},
    "if-suppressed": {"instrument": "WTSA-RES-89"},
    "joint-duties": {"actor": "TSB", "with": "BDT", "document": "001"},
    "lost-partners": {},
    "mandates": {"actor": "T-SG17"},
    "mandate-matrix": {"actor": "T-SG17"},
    "mapping-table": {"body": "WTSA", "other": "WTDC"},
    "most-cited": {"body": "WTDC", "by": "WTSA"},
    "not-taken-up": {"actor": "T-SGS", "assembly": "WTSA"},
    "proposals": {},
    "recommendation-mentions": {"recommendation": "ITU-T E.156"},
    "reporting": {"to": "TSAG", "document": "001"},
    "reports-without-receiver": {"texts": "all"},
    "same-task": {"instrument": "WTSA-RES-44"},
    "serving-goal": {"goal": "SDG-6"},
    "serving-goal-inferred": {"goal": "SDG-6", "kind": "action item"},
    "session-acts": {"session": "WTSA-20"},
    "stale-citations": {"body": "WTSA"},
    "suppressed": {},
    "suppressed-citations": {},
    "taken-up": {"actor": "TSB", "assembly": "WTSA"},
    "two-bureaux": {"document": "001", "verb": "encourage"},
    "versions": {"instrument": "PP-RES-123"},
}


@pytest.fixture(scope="module", params=["oxigraph", "tables"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    with closing(shipped()) as found:
        if request.param == "tables":
            assert isinstance(found, OxigraphStore)
            found.answer_with(at_once)
        yield found


def told(store: Store, name: str) -> str:
    """Return the answer as lines of CSV."""
    answer = ask(store, name, ASKED[name])
    out = io.StringIO()
    columns = [column for column in answer.question.columns if column not in _LEFT_OUT]
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(dict(row) for row in from_csv_cells(to_csv(answer)))
    return out.getvalue()


def from_csv_cells(text: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(io.StringIO(text, newline=""))


@pytest.mark.parametrize("name", ASKED)
def test_the_answer_is_the_one_that_is_kept(store: Store, name: str) -> None:
    assert told(store, name) == (GOLDEN / f"{name}.csv").read_text(encoding="utf-8")


def test_every_question_has_an_answer_that_is_kept() -> None:
    assert set(ASKED) == set(names())


def main() -> None:
    """Write the answers of now."""
    with closing(shipped()) as found:
        for name in ASKED:
            (GOLDEN / f"{name}.csv").write_text(told(found, name), encoding="utf-8")


if __name__ == "__main__":
    main()
