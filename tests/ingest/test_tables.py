"""Tables of a text dump: matrices, action items, strategic targets, outcomes of objectives."""

from __future__ import annotations

import pytest

from graph.records import ActionItem, Indicator, Matrix, Record, Revision, Target, Unresolved
from ingest.document import Document
from ingest.outline import Outline, Role, Section
from ingest.table.cells import cells, place
from ingest.tables import tables

HEADER = (
    "Table 1\n\tResolution - Title\n\tAction for\n\tCollaboration with\n\tReport to\n\n"
    "\t\n\tWTSA\n\tTSAG\n\tITU-T study groups\n\tTSBDir\n\tothers\n\tGenSec\n\tBDT\nITU-D\n\tBR\nITU-R\n"
    "\tTSAG\n\tCouncil\n\tWTSA-20\n\tPP-22\n\n"
)
ITEMS = "\tAction Item\n\tAction\n\tMilestone\n\tPeriodic goals met\n\tCompleted\n\n"


def read(parts: list[tuple[str, str | None, Role]]) -> list[Record]:
    """Return the records of a text of parts: text, instrument, role."""
    sections, text = [], ""
    for part, instrument, role in parts:
        rev = Revision(True, "Dubai", 2018) if instrument else None
        sections.append(Section(len(text), len(text) + len(part), role, instrument, rev))
        text += part
    outline = Outline(tuple(sections), tuple(s.start for s in sections))
    return list(tables(Document("test", text, "txt", ""), outline))


def items(text: str, instrument: str | None = "PP-RES-14") -> list[Record]:
    return read([("Before\n", None, Role.NARRATIVE), ("Heading\n" + ITEMS + text, instrument, Role.REPORT)])


def row(*marks: str, title: str = "RESOLUTION 14 (Rev. Dubai, 2018) – A title") -> str:
    return "".join(f"\t{cell}\n" for cell in (title, *marks)) + "\n"


EMPTY = [""] * 12


def matrix(*texts: str) -> list[Matrix]:
    parts: list[tuple[str, str | None, Role]] = [(HEADER, None, Role.NARRATIVE)]
    parts += [(text, f"PP-RES-{14 + index}", Role.TABLE) for index, text in enumerate(texts)]
    return [record for record in read(parts) if isinstance(record, Matrix)]


@pytest.mark.parametrize(
    ("marks", "action_for", "others", "collab", "report_to"),
    [
        (["X", "", "X", "X", "WTDC, RA\nMS", "", "", "", "", "", "", ""],
         ("WTSA", "T-SGS", "TSB-DIR"), ("WTDC, RA", "MS"), (), ()),
        (["", "", "(SG2, SG3, SG12)", "X", "MS", "", "", "", "", "", "", ""],
         ("T-SG2", "T-SG3", "T-SG12", "TSB-DIR"), ("MS",), (), ()),
        (["", "", "", "X", "", "X", "X", "X", "", "", "", ""], ("TSB-DIR",), (), ("GS", "BDT", "BR"), ()),
        (["", "", "", "", "MS ", "", "", "", "ROs annually", "SecGen annually", "X", "X"],
         (), ("MS",), (), ("TSAG", "COUNCIL", "WTSA", "PP")),
    ],
    ids=["ticks", "groups in a cell", "collaboration", "words instead of a tick"],
)  # fmt: skip
def test_rows_of_a_matrix(
    marks: list[str],
    action_for: tuple[str, ...],
    others: tuple[str, ...],
    collab: tuple[str, ...],
    report_to: tuple[str, ...],
) -> None:
    (found,) = matrix(row(*marks))
    assert (found.action_for, found.others, found.collab, found.report_to) == (action_for, others, collab, report_to)
    assert (found.id, found.rev) == ("PP-RES-14", Revision(True, "Dubai", 2018))


def test_each_row_is_one_instruments() -> None:
    found = matrix(
        row("X", *[""] * 11), row("", "X", *[""] * 10), row(*[""] * 11, "X") + "Legend:\nMS\t: Member States\n"
    )
    assert [(r.id, r.action_for, r.report_to) for r in found] == [
        ("PP-RES-14", ("WTSA",), ()), ("PP-RES-15", ("TSAG",), ()), ("PP-RES-16", (), ("PP",)),
    ]  # fmt: skip


def test_cells_behind_a_page_break_count_from_the_end() -> None:
    swallowed = "\tRESOLUTION 14\n\tX\n \t\n\t\n\t\n\tX\n\tX\n\n"
    (found,) = matrix(swallowed)
    assert (found.action_for, found.report_to) == (("WTSA",), ("WTSA", "PP"))


def test_a_table_without_the_header_is_no_matrix() -> None:
    assert read([("Some text\n", None, Role.NARRATIVE), (row(*["X"] * 12), "PP-RES-14", Role.TABLE)]) == []


def test_an_action_item_with_its_progress() -> None:
    text = "\t14-01\n\tTSB to do it (resolves 4).\n\tOngoing\n\t√\n\t\n\n\t\n\tIt was done.\n· in part\n\n"
    (found,) = items(text)
    assert isinstance(found, ActionItem)
    assert (found.instrument, found.n, found.milestone) == ("PP-RES-14", "14-01", "Ongoing")
    assert (found.goals_met, found.completed, found.clauses) == (True, False, ("resolves 4",))
    assert found.line == 9


@pytest.mark.parametrize(
    ("action", "clauses"),
    [
        ("to do it (resolves).", ("resolves",)),
        ("to do (a) this (instructs 1);\nand that (instructs 2), and so on (further instructs 11)",
         ("instructs 1", "instructs 2", "further instructs 11")),
        ("to look at it (in particular at this) (resolves 4.3)", ("resolves 4.3",)),
        ("to work with the others (SDOs) (instructs SecGen 1).", ("instructs SecGen 1",)),
        ("under the resolution (Rev. Dubai, 2018) (IETF)", ()),
        ("to do it (resoloves 1).", ("resoloves 1",)),
        ("to do it (part 1) and more", ()),
    ],
)  # fmt: skip
def test_clauses_stand_in_parentheses(action: str, clauses: tuple[str, ...]) -> None:
    (found,) = items(f"\t14-01\n\t{action}\n\tOngoing\n\t\n\t\n\n")
    assert isinstance(found, ActionItem)
    assert found.clauses == clauses


def test_a_row_whose_number_a_page_break_swallowed() -> None:
    text = (
        "\t14-01\n\tTSB to begin (resolves 1).\n\tOngoing\n\t√\n\t\n\n\t\n\tIt began.\n"
        " \tTSB to go on (resolves 2).\n\tCouncil, TSAG\n\t√\n\t√\n\n\t\n\tIt went on.\n\n"
        "\t14-03\n\tTSB to end (resolves 3).\n\tWTSA-20\n\t\n\t\n\n\t\n\t\n\n"
    )
    found = [r for r in items(text) if isinstance(r, ActionItem)]
    assert [(r.n, r.milestone, r.goals_met, r.completed, r.clauses) for r in found] == [
        ("14-01", "Ongoing", True, False, ("resolves 1",)),
        (None, "Council, TSAG", True, True, ("resolves 2",)),
        ("14-03", "WTSA-20", False, False, ("resolves 3",)),
    ]


def test_the_row_of_a_progress_report_may_have_all_its_cells() -> None:
    text = (
        "\t14-01\n\tTSB to begin (resolves 1).\n\tOngoing\n\t√\n\t\n\n\t\n\tIt began.\n\t\n\t\n\t\n\n"
        "\t14-02\n\tTSB to go on (resolves 2).\n\tWTSA-20\n\t\n\t√\n\n"
    )
    found = [r for r in items(text) if isinstance(r, ActionItem)]
    assert [(r.n, r.milestone, r.completed) for r in found] == [("14-01", "Ongoing", False), ("14-02", "WTSA-20", True)]


def test_a_milestone_is_no_number_of_an_item() -> None:
    text = "\t\n\tTSB to begin (resolves 1).\n\tWTSA-20\n\t√\n\t\n\n\t14-02\n\tTSB to go on.\n\tOngoing\n\t√\n\t\n\n"
    assert [r.n for r in items(text) if isinstance(r, ActionItem)] == ["14-02"]


def test_a_page_break_with_nothing_behind_it_is_no_row() -> None:
    text = "\t14-01\n\tTSB to begin (resolves 1).\n\tOngoing\n\t√\n\t\n\n\t\n\tIt began.\n \t\n\t\n\t√\n\t\n\n"
    assert [record.end > record.char for record in items(text)] == [True]


def test_a_page_break_inside_of_a_row_ends_it() -> None:
    text = "\t14-01\n\tTSB to begin (resolves 1).\n\tOngoing\n \tTSB to go on (resolves 2).\n\tCouncil\n\t√\n\t\n\n"
    found = [r for r in items(text) if isinstance(r, ActionItem)]
    assert [(r.n, r.milestone, r.goals_met) for r in found] == [("14-01", "Ongoing", False), (None, "Council", True)]


@pytest.mark.parametrize(("mark", "ticked"), [("√", True), ("\u2713", True), ("\u2610", False), ("\u2013", False)])
def test_an_empty_box_and_a_dash_are_no_ticks(mark: str, ticked: bool) -> None:
    text = f"\t14-01\n\tTSB to do it (resolves).\n\tOngoing\n\t{mark}\n\t{mark}\n\n"
    (found,) = items(text)
    assert isinstance(found, ActionItem)
    assert (found.goals_met, found.completed) == (ticked, ticked)


def test_marks_of_bookmarks_and_an_empty_paragraph_are_left_out() -> None:
    text = "\t[bookmark: a][bookmark: b]14-01\n\tTSB to do it (resolves).\n\n\tOngoing,\nCouncil\n\t√\n\t\n\n"
    (found,) = items(text)
    assert isinstance(found, ActionItem)
    assert (found.n, found.milestone, found.goals_met) == ("14-01", "Ongoing, Council", True)


@pytest.mark.parametrize(
    ("number", "instrument", "known"),
    [
        ("14-01", "PP-RES-14", True),
        ("DEC12-01", "PP-DEC-12", True),
        ("COM5REC3-01", "PP-REC-3", True),
        ("15-01", "PP-RES-14", False),
        ("14-01", None, False),
    ],
)
def test_an_item_belongs_to_the_instrument_of_its_number(number: str, instrument: str | None, known: bool) -> None:
    (found,) = items(f"\t{number}\n\tTSB to do it.\n\tOngoing\n\t\n\t\n\n", instrument)
    assert isinstance(found, ActionItem if known else Unresolved)


TARGETS = """## Strategic plan
### Goal 1 - Growth
**Target 1.1:** half of all homes online
**Target 1.2:** cheaper by 25%

Progress
**Target 1.1: Homes**

*Target achieved*

**Target 1.2: Prices** *Target off track*
3.1.2 Goal 2 – Inclusiveness
**Target 2.10:** everybody able to read
"""


def test_strategic_targets_and_their_status() -> None:
    found = [r for r in read([(TARGETS, None, Role.NARRATIVE)]) if isinstance(r, Target)]
    assert [(r.goal, r.target, r.text, r.status, r.line) for r in found] == [
        (1, "1.1", "half of all homes online", "Target achieved", 3),
        (1, "1.2", "cheaper by 25%", "Target off track", 4),
        (2, "2.10", "everybody able to read", None, 13),
    ]


def test_targets_that_run_on_inside_a_line() -> None:
    text = (
        "The strategic goals: Goal 1: Growth Target 1.1: By 2030, more Target 1.2: By 2030, all "
        "Goal 2: Peace Target 2.1: x"
    )
    found = [r for r in read([(text, None, Role.NARRATIVE)]) if isinstance(r, Target)]
    assert [(r.target, r.text) for r in found] == [("1.1", "By 2030, more"), ("1.2", "By 2030, all"), ("2.1", "x")]


@pytest.mark.parametrize(
    "text",
    ["Goal 9: Industry\nTarget 9.1: roads for all\n", "Strategic goals\nTarget 1.1: no goal above it\n",
     "Strategic Goal 1 - Growth\ntarget 1.1 aims at more\n"],
)  # fmt: skip
def test_what_is_no_strategic_target(text: str) -> None:
    assert [r for r in read([(text, None, Role.NARRATIVE)]) if isinstance(r, Target)] == []


def test_outcomes_of_objectives() -> None:
    text = (
        "**Objective R.1:** to serve\n#### Outcomes\nR.1-a: More of it\n- R.1-b: Less of the other\n- D-4-a: Access\n"
        "D.1.e: Agreement\n#### Progress\n**R.1-a**\nR.1-b/c\nR.1-1: an output\nR.1-a: again\n"
    )
    found = [r for r in read([(text, None, Role.NARRATIVE)]) if isinstance(r, Indicator)]
    assert [(r.objective, r.outcome, r.name, r.line) for r in found] == [
        ("R.1", "R.1-a", "More of it", 3),
        ("R.1", "R.1-b", "Less of the other", 4),
        ("D.4", "D.4-a", "Access", 5),
        ("D.1", "D.1-e", "Agreement", 6),
    ]


def test_outcomes_that_run_on_inside_a_line() -> None:
    text = "Outcomes Outputs R.1-a: More of it R.1-b: Less R.1-1: Final acts R.2 Standards"
    found = [r for r in read([(text, None, Role.NARRATIVE)]) if isinstance(r, Indicator)]
    assert [(r.outcome, r.name) for r in found] == [("R.1-a", "More of it"), ("R.1-b", "Less")]


def test_outcomes_in_brackets_and_with_footnotes() -> None:
    text = (
        "Outcomes\n[ I.1-a: More [green] tea ][footnoteRef:3] [3:  To be discussed ]\nI.1-b: Less [footnoteRef:4]4 "
        "[4:  Of it]\nI.1-c: [No] sugar\n"
    )
    found = [r for r in read([(text, None, Role.NARRATIVE)]) if isinstance(r, Indicator)]
    assert [(r.outcome, r.name) for r in found] == [
        ("I.1-a", "More [green] tea"), ("I.1-b", "Less"), ("I.1-c", "[No] sugar"),
    ]  # fmt: skip


def test_cells_of_a_text() -> None:
    text = "\tone\n\t two\nmore\n\n \tthree\n\t\tno cell\n"
    found = list(cells(text, 0, len(text)))
    assert [(c.joined, c.broken) for c in found] == [("one", False), ("two more", False), ("three no cell", True)]
    assert [text[slice(*place(c))] for c in found] == ["one", "two", "three"]
