"""What two readings of a document differ in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.differences import Difference, differences
from graph.records import Citation, GroupMention, Record, Revision

CITED = Citation(
    doc="acts", line=3, char=40, end=60, rule="citation:place", instrument="PP-RES-9", to="PP-RES-50",
    rev=Revision(True, "Dubai", 2018), clause="recalling",
)  # fmt: skip
GROUP = GroupMention(doc="acts", line=3, char=70, end=75, rule="study-group", id="T-SG17", about="PP-RES-9")


def told(found: list[Difference]) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.kind, each.changed if each.old and each.new else ()) for each in found]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([CITED, GROUP], [GROUP, CITED], []),
        ([CITED], [CITED, GROUP], [("gained", ())]),
        ([CITED, GROUP], [GROUP], [("lost", ())]),
        ([CITED], [replace(CITED, to="WTSA-RES-50")], [("changed", ("to",))]),
        ([CITED], [replace(CITED, rev=None, rule="citation:section")], [("changed", ("rule", "rev"))]),
        ([CITED], [replace(CITED, end=58)], [("moved", ("end",))]),
        ([CITED], [replace(CITED, char=41)], [("moved", ("char",))]),
        ([CITED], [replace(CITED, char=400, line=9)], [("lost", ()), ("gained", ())]),
        ([CITED], [GROUP], [("lost", ()), ("gained", ())]),
        # Two on one line: each with its own.
        (
            [CITED, replace(CITED, char=90, to="PP-RES-7")],
            [replace(CITED, clause="noting"), replace(CITED, char=92, to="PP-RES-7")],
            [("changed", ("clause",)), ("moved", ("char",))],
        ),
    ],
)
def test_differences(before: list[Record], after: list[Record], expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert told(differences(before, after)) == expected


records = st.lists(
    st.builds(
        replace,
        st.just(CITED),
        line=st.integers(1, 2),
        char=st.integers(0, 3),
        to=st.sampled_from(["PP-RES-1", "PP-RES-2"]),
        clause=st.sampled_from(["noting", None]),
    ),
    unique=True,
    max_size=6,
)


@given(records, records)
def test_every_record_that_differs_is_told_once(before: list[Record], after: list[Record]) -> None:
    found = differences(before, after)
    assert differences(before, before) == []
    assert sum(each.old is not None for each in found) == len(set(before) - set(after))
    assert sum(each.new is not None for each in found) == len(set(after) - set(before))
    assert all(each.changed for each in found)
