"""Documents and outlines for tests: a case shows only what matters."""

from graph.records import Citation, Revision, Unresolved
from ingest.citations import citations
from ingest.clause import Clauses
from ingest.outline import Outline, Role, Section
from tests.ingest.texts import made_up

_ROLES = {"in": Role.INSTRUMENT, "intro": Role.INTRODUCTION, "report": Role.REPORT}


def outline(owner: str = "", length: int = 0) -> Outline:
    """Return an outline of one section: "" is nobody's, "body=PP", "in=PP-RES-25@2018", "intro=...", "report=..."."""
    key, _, value = owner.partition("=")
    if key == "body":
        return Outline((Section(0, length, Role.NARRATIVE, body=value),), (0,))
    code, _, year = value.partition("@")
    rev = Revision(True, None, int(year)) if year else None
    role = _ROLES.get(key, Role.NARRATIVE)
    body = code.split("-")[0] or None
    return Outline((Section(0, length, role, code or None, rev, 0, body),), (0,))


def records(text: str, owner: str = "") -> list[Citation | Unresolved]:
    made = made_up(text)
    return citations(made, outline(owner, len(made.text)), Clauses((), ()))


def written(citation: Citation) -> str:
    """Return a citation as the case files write it: "PP-RES-71 rev Dubai 2018 < rev Busan 2014"."""
    older = f" < {_revision(citation.rev_old)}" if citation.rev_old else ""
    return f"{citation.to} {_revision(citation.rev)}".rstrip() + older


def _revision(revision: Revision | None) -> str:
    if revision is None:
        return ""
    return f"{'rev' if revision.revised else 'new'} {revision.place or '-'} {revision.year}"
