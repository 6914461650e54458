"""What an actor's code tells about him: whether he is a body of the Union, a member of it, or outside it."""

from __future__ import annotations

import re

from graph.reference import actors

_HELPED = frozenset(
    {"sector", "secretariat", "council", "advisory group", "committee", "coordination group", "task force", "office",
     "study groups", "study group", "working group"}
)  # fmt: skip
_OFFICES = frozenset({"SG", "DSG", "GS", "SECRETARIAT", "COUNCIL"})
_GROUP = re.compile(r"[TDR]-SG")
# What the codes of those begin with whom only the ITU has; others have a Council, a Secretary-General and members.
_ONLY_ITU = (
    "ITU-", "TSB", "BDT", "BR-", "T-SG", "D-SG", "R-SG", "WTSA", "WTDC", "WRC", "WCIT", "TSAG", "TDAG", "CWG-", "SM",
)  # fmt: skip


def category_of(code: str) -> str | None:
    """Return what kind of organization an actor is ("sector", "study group"), None where that is not known."""
    actor = actors().get(code)
    if actor is not None:
        return actor.category
    return "study group" if _GROUP.match(code) else None


def is_body(code: str) -> bool:
    """Return whether an actor is a body or office of the Union, which has a task of its own to be helped with."""
    actor = actors().get(code)
    if actor is not None and actor.kind in ("Bureau", "Director"):
        return code != "UN-SG"
    return category_of(code) in _HELPED


def is_office(code: str) -> bool:
    """Return whether an actor has a name that offices of other organizations have, too."""
    return code in _OFFICES


def is_only_itus(code: str) -> bool:
    """Return whether an actor is one whom no other organization has."""
    return code.startswith(_ONLY_ITU)


def is_outside(code: str) -> bool:
    """Return whether an actor is an organization outside the Union."""
    return category_of(code) in ("other organization", "United Nations")


def is_member(code: str) -> bool:
    """Return whether an actor is a member of the Union, or nobody of it."""
    actor = actors().get(code)
    if actor is None:
        return category_of(code) is None
    return actor.kind == "Membership" or is_outside(code)


def is_conference(code: str) -> bool:
    """Return whether an actor is the Council or a conference, to which reports go from anywhere in a sentence."""
    return category_of(code) in ("council", "conference", "preparatory meeting")


def takes_reports(code: str) -> bool:
    """Return whether reports are made to an actor: a body, not a membership or the Union as a whole."""
    actor = actors().get(code)
    return code != "UNION" and not (actor is not None and actor.kind == "Membership")
