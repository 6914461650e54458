"""What tells rows apart, and what determines what."""

from __future__ import annotations

from graph.resident.dependencies import AGAIN, Dependencies

# Each cup has one owner, who lives in one town; cups and spoons are dealt with each other.
ROWS = (
    Dependencies()
    .looped("cup", "spoon")
    .determined("owner", {"cup"}, "owned by")
    .determined("town", {"owner"}, "lives")
)


def test_closure() -> None:
    assert ROWS.closure(("cup",)) == {"cup", "owner", "town"}
    assert ROWS.closure(("town",)) == {"town"}
    assert ROWS.determined("year", (), "this year").closure(()) == {"year"}


def test_rows_are_told_apart_by_what_determines_all_loops() -> None:
    assert ROWS.tell_apart(("cup", "spoon"))
    assert not ROWS.tell_apart(("cup", "town"))
    assert ROWS.determined("cup", {"town"}, "all of a town").tell_apart(("town", "spoon"))
    assert not ROWS.looped(AGAIN).tell_apart(("cup", "spoon"))


def test_a_key_leaves_out_what_it_determines() -> None:
    assert ROWS.key(("town", "cup", "owner")) == ("cup",)
    assert ROWS.key(("town", "spoon")) == ("town", "spoon")
    assert ROWS.determined("cup", {"owner"}, "its one cup").key(("owner", "cup")) == ("owner",)


def test_rows_that_show_less_may_come_twice() -> None:
    assert ROWS.shown(("cup", "spoon", "town"), "sub-select").tell_apart(("cup", "spoon"))
    shown = ROWS.shown(("cup", "town"), "sub-select")
    assert AGAIN in shown.keys
    assert shown.closure(("cup",)) == {"cup", "town"}
    assert shown.once(("cup", "town")).tell_apart(("cup",))
    assert shown.renamed({"cup": "mug", "town": "place"}).closure(("mug",)) == {"mug", "place"}


def test_joined_rows_differ_by_the_keys_of_both() -> None:
    joined = ROWS.joined(Dependencies().looped("cup", "day"))
    assert joined.tell_apart(("cup", "spoon", "day"))
    assert not joined.tell_apart(("cup", "spoon"))
