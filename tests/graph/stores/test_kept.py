"""What a graph answered is given again, as the caller's own, within bounds."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.stores.kept import KeptAnswers
from graph.stores.oxigraph import OxigraphStore
from graph.stores.protocol import Argument, Row
from tests.graph.stores.switching import numbered_graph


class Counting:
    """Rows that are made anew each time, and how often they were."""

    def __init__(self, rows: int = 1) -> None:
        self.made = 0
        self._rows = rows

    def __call__(self) -> list[Row]:
        self.made += 1
        return [{"n": n, "made": self.made} for n in range(self._rows)]


def test_the_same_is_computed_once() -> None:
    kept, work = KeptAnswers(), Counting()
    assert kept.get("q", {"a": 1}, work) == kept.get("q", {"a": 1}, work) == [{"n": 0, "made": 1}]
    assert work.made == 1


def test_an_answer_without_rows_is_kept_too() -> None:
    kept, work = KeptAnswers(), Counting(0)
    assert kept.get("q", {}, work) == kept.get("q", {}, work) == []
    assert work.made == 1


@pytest.mark.parametrize(
    ("query", "arguments"),
    [("other", {"a": 1}), ("q", {"a": 2}), ("q", {"b": 1}), ("q", {"a": True}), ("q", {"a": "1"}), ("q", {})],
)
def test_anything_else_is_another_question(query: str, arguments: dict[str, Argument]) -> None:
    kept, work = KeptAnswers(), Counting()
    kept.get("q", {"a": 1}, work)
    kept.get(query, arguments, work)
    assert work.made == 2


def test_what_a_caller_does_to_its_rows_is_its_own() -> None:
    kept, work = KeptAnswers(), Counting(2)
    for _ in range(3):
        rows = kept.get("q", {}, work)
        assert rows == [{"n": 0, "made": 1}, {"n": 1, "made": 1}]
        rows[0]["n"] = "changed"
        rows.pop()


def test_the_oldest_go_first_when_there_are_too_many() -> None:
    kept, work = KeptAnswers(most_cells=80), Counting(2)
    for name in [*"abcdefghijkl", "a"]:
        kept.get(name, {}, work)
    assert work.made == 13
    kept.get("l", {}, work)
    assert work.made == 13


def test_one_that_is_too_large_is_not_kept() -> None:
    kept, large, small = KeptAnswers(most_cells=80), Counting(100), Counting()
    kept.get("small", {}, small)
    kept.get("large", {}, large)
    kept.get("large", {}, large)
    kept.get("small", {}, small)
    assert (large.made, small.made) == (2, 1)


def test_many_threads_get_the_same() -> None:
    kept = KeptAnswers(most_cells=100)
    together = threading.Barrier(8, timeout=60)

    def ask(number: int) -> bool:
        together.wait()
        return all(
            kept.get(str(n % 40), {}, Counting(n % 40)) == Counting(n % 40)() for n in range(number, number + 500)
        )

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(ask, range(8)))


def test_another_graph_is_asked_anew() -> None:
    store = OxigraphStore()
    query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    store.replace(numbered_graph(1, 3))
    first = store.select(query, {})
    store.replace(numbered_graph(2, 5))
    assert store.select(query, {}) != first
    assert store.pinned().computed(query, {}) == store.select(query, {})
