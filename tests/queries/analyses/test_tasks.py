from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.stores.protocol import Cell, Row
from queries.analyses.tasks import change, pair


def task(item: str | None = "1", quote: str | None = None, **cells: Cell) -> Row:
    found: Row = {"verb": "instructs", "strength": 4, "item": item, "addressees": ["TSB-DIR"], "partners": [],
                  "quote": quote}  # fmt: skip
    return {**found, **cells}


TASKS = st.lists(
    st.builds(
        task,
        item=st.sampled_from([None, "1", "2", "3"]),
        quote=st.none() | st.sampled_from(["to hold workshops", "to hold seminars", "to report yearly", ""]),
        addressees=st.sampled_from([[], ["TSB-DIR"], ["BDT-DIR", "TSB-DIR"]]),
    ),
    max_size=5,
)  # fmt: skip


@given(TASKS, TASKS)
def test_every_task_is_told_once(earlier: list[Row], later: list[Row]) -> None:
    pairs = pair(earlier, later)
    assert [id(before) for before, _ in pairs if before is not None] == [id(row) for row in earlier]
    assert sorted(id(after) for _, after in pairs if after is not None) == sorted(map(id, later))


@given(TASKS)
def test_a_version_is_paired_with_its_copy_without_a_change(tasks: list[Row]) -> None:
    copies = [dict(row) for row in tasks]
    for before, after in pair(tasks, copies):
        if before is not None and after is not None:
            assert change(before, after) in ("kept", "moved", "not comparable")
            assert (change(before, after) == "not comparable") == (not before["quote"])


def test_tasks_are_paired_by_their_words_not_their_numbers() -> None:
    earlier = [task("1", "1 to hold workshops on spam"), task("2", "2 to publish statistics each year")]
    later = [task("1", "1 to publish statistics every year"), task("2", "2 to hold workshops on spam")]
    assert [(before and before["item"], after and after["item"]) for before, after in pair(earlier, later)] == [
        ("1", "2"), ("2", "1"),
    ]  # fmt: skip


def test_without_texts_number_and_verb_tell() -> None:
    earlier, later = [task("1"), task("2")], [task("2"), task("3")]
    assert [(before and before["item"], after and after["item"]) for before, after in pair(earlier, later)] == [
        ("1", None), ("2", "2"), (None, "3"),
    ]  # fmt: skip


def test_tasks_of_different_actors_are_not_the_same() -> None:
    pairs = pair([task("1", "to report")], [task("1", "to report", addressees=["BDT-DIR"])])
    assert [change(before, after) for before, after in pairs] == ["dropped", "added"]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (None, task(), "added"),
        (task(), None, "dropped"),
        (task(quote="to act"), task(quote="to act"), "kept"),
        (task("1", "1 to act"), task("2", "2\tto act;"), "moved"),
        (task(quote="to act"), task(quote="to act now"), "reworded"),
        (task(quote="to act"), task(quote="to act now", partners=["BDT-DIR"]), "partners changed"),
        (task(), task(strength=2), "weakened"),
        (task(strength=2), task(), "strengthened"),
        (task(), task(strength=None), "not comparable"),
        (task(quote="to act"), task(), "not comparable"),
    ],
)
def test_change(before: Row | None, after: Row | None, told: str) -> None:
    assert change(before, after) == told
