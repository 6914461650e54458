"""A small set of records of our own making, in which every kind of fact stands at least once."""

from __future__ import annotations

from typing import TypedDict

from graph.records import (
    ActionItem,
    Citation,
    DocumentMention,
    GroupMention,
    Indicator,
    Item,
    Matrix,
    Operative,
    Proposal,
    Provision,
    RecommendationMention,
    Record,
    Resolution,
    Revision,
    SdgMention,
    Source,
    Target,
    Unresolved,
)

ASSEMBLY = "assembly"
PLAN = "plan"
DUBAI = Revision(True, "Dubai", 2018)
GENEVA = Revision(True, "Geneva", 2022)

# Each line is a passage; the text that quotes are cut from is all of them, one below the other.
LINES = (
    "Resolution 44 (Rev. Geneva, 2022)",
    "recalling Resolution 123 (Rev. Dubai, 2018) of the Plenipotentiary Conference",
    "instructs the Director of TSB, in collaboration with the Director of BDT",
    "1 to work closely with BDT and to report to Council",
    "invites Member States",
    'Resolution 2 <b>of our own & "quoted" making</b>',
    "instructs the Director of TSB together with the Director of BDT",
    "considering UNGA Resolution 70/1, and Goal 9",
    "requests ITU-T Study Group 17",
    "Resolution 71 of some conference",
    "MOD Resolution 123",
    "see Recommendation E.156 and C19/35",
)
TEXT = "\n".join(LINES)


def records() -> list[Record]:
    """Return the records."""
    return [*_assembly(), *_plan()]


def texts() -> dict[str, str]:
    """Return the text of the one document whose text is at hand."""
    return {ASSEMBLY: TEXT}


class Place(TypedDict):
    """Where a record stands."""

    doc: str
    line: int
    char: int
    end: int
    rule: str


def _at(line: int, doc: str = ASSEMBLY) -> Place:
    start = sum(len(each) + 1 for each in LINES[: line - 1])
    return {"doc": doc, "line": line, "char": start, "end": start + len(LINES[line - 1]), "rule": "by-hand"}


def _assembly() -> list[Record]:
    wtsa, other = "WTSA-RES-44", "WTSA-RES-2"
    return [
        Source(**_at(1), sha256="0" * 64, format="txt", language="en", characters=len(TEXT), lines=len(LINES),
               title="Proceedings of an assembly", body="WTSA", session="WTSA-20"),
        Resolution(**_at(1), id=wtsa, rev=GENEVA, title="Bridging a gap in standardization", status="revised"),
        Resolution(**_at(6), id=other, rev=GENEVA, title='Work of <b>study groups</b> & "others"', status="new"),
        Citation(**_at(2), instrument=wtsa, to="PP-RES-123", rev=DUBAI, clause="recalling"),
        Citation(**_at(8), instrument=other, to="UNGA-RES-70/1", rev=None, clause="considering"),
        Provision(**_at(2), instrument=wtsa, clause="recalling", n=None, operative=False),
        Operative(**_at(3), instrument=wtsa, verb="instructs", addressees=("TSB-DIR",), partners=("BDT-DIR",),
                  items=("1", "2", "10")),
        Item(**_at(4), instrument=wtsa, verb="instructs", n="1", addressees=("TSB-DIR",), partners=("BDT",),
             report_to=("COUNCIL",)),
        Operative(**_at(5), instrument=wtsa, verb="invites", addressees=("MS",), partners=(), items=()),
        Operative(**_at(7), instrument=other, verb="instructs", addressees=("TSB-DIR",), partners=("BDT-DIR",),
                  items=()),
        Operative(**_at(9), instrument=other, verb="requests", addressees=("T-SG17",), partners=(), items=()),
        SdgMention(**_at(8), sdg="9", target=None, about=other),
        GroupMention(**_at(9), id="T-SG17", about=other),
        RecommendationMention(**_at(12), id="ITU-T E.156", about=wtsa),
        DocumentMention(**_at(12), id="C19/35", about=wtsa),
        Unresolved(**_at(10), text="Resolution 71", reason="body unknown"),
    ]  # fmt: skip


def _plan() -> list[Record]:
    """A document of which only the facts are at hand, not the text."""
    subject = "PP-RES-123"
    return [
        Source(**_at(1, PLAN), sha256="1" * 64, format="docx", language="en", characters=900, lines=12,
               title="An action plan", body="PP", session="PP-18"),
        Resolution(**_at(1, PLAN), id=subject, rev=DUBAI, title="Bridging the gap between countries", status="revised"),
        ActionItem(**_at(2, PLAN), instrument=subject, n="123-01", milestone="Ongoing", goals_met=True,
                   completed=False, clauses=("instructs 1", "resolves 2")),
        Matrix(**_at(3, PLAN), id=subject, rev=DUBAI, action_for=("TSB-DIR",), others=("the others",), collab=("BDT",),
               report_to=("COUNCIL",)),
        Proposal(**_at(4, PLAN), n="ACP/64A1/4", action="MOD", target=subject, from_rev=DUBAI,
                 to_rev=Revision(True, "Bucharest", 2022), title="Bridging the gap"),
        Citation(**_at(5, PLAN), instrument="DOC", to="WTSA-RES-44", rev=None, clause=None, about=subject),
        Citation(**_at(6, PLAN), instrument="DOC", to="COUNCIL-RES-1380", rev=None, clause=None),
        Operative(**_at(7, PLAN), instrument=subject, verb="instructs", addressees=("SG",), partners=(), items=("1",)),
        Target(**_at(8, PLAN), goal=1, target="1.1", text=None, status="Target achieved"),
        Indicator(**_at(9, PLAN), objective="R.1", outcome="R.1-a", name=None),
    ]  # fmt: skip
