from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from graph.stores.open import open_store
from graph.stores.protocol import Argument, Store
from queries.ask import ask
from queries.catalogue import questions
from tests.queries.small import make_graph


@pytest.fixture(scope="module", params=["memory", "neo4j_server", "fuseki_server"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    address = "memory:" if request.param == "memory" else request.getfixturevalue(request.param).address
    with closing(open_store(address)) as found:
        found.replace(make_graph())
        yield found


@pytest.mark.parametrize(
    ("question", "arguments", "words"),
    [
        ("cites", {"instrument": "PP-RES-30"}, "a gap: the text of PP-RES-30 is not among"),
        ("cites", {"instrument": "WTSA-RES-2"}, "that is so in all documents here; citations are read"),
        ("mandates", {"actor": "T-SG17", "body": "WTDC"}, "a gap: no text of an instrument of WTDC"),
        ("mandates", {"actor": "T-SG17", "body": "WTSA"}, "that is so in all documents here"),
        ("session-acts", {"session": "WTSA-16"}, "a gap: no document about WTSA-16 was ingested"),
        ("cited-by", {"instrument": "WTDC-RES-9"}, "that is so in all documents here"),
    ],
)
def test_an_empty_answer_says_why(store: Store, question: str, arguments: dict[str, Argument], words: str) -> None:
    answer = ask(store, question, arguments)
    assert answer.rows == []
    assert words in str(answer.note)
    assert answer.to_json()["note"] == answer.note


def test_an_answer_with_rows_has_no_note(store: Store) -> None:
    assert "note" not in ask(store, "cites", {"instrument": "PP-RES-123"}).to_json()


def test_what_needs_a_text_can_be_looked_for() -> None:
    for question in questions():
        needing = {parameter.type for parameter in question.parameters.values() if parameter.text}
        assert needing <= {"instrument", "body", "session"}


@pytest.mark.parametrize(
    ("question", "arguments", "words"),
    [
        ("not-taken-up", {"actor": "SG", "assembly": "WTDC"}, "may come from a gap: no text of an instrument of WTDC"),
        ("mandates", {"actor": "SG"}, "None"),
    ],
)
def test_rows_that_say_that_something_is_not_there_may_be_a_gap(
    store: Store, question: str, arguments: dict[str, Argument], words: str
) -> None:
    answer = ask(store, question, arguments)
    assert answer.rows
    assert words in str(answer.note)
