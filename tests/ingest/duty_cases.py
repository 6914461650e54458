"""Made-up instruments and what is read from them, for the tests of clauses and duties."""

from __future__ import annotations

from graph.records import Item, Operative, Provision, Timing
from ingest.clause import Clause
from ingest.clauses import clauses_of
from ingest.document import Document
from ingest.duties import duties
from ingest.segment import outline_of

HEADS = {
    "PP": "RESOLUTION 139 (REV. DUBAI, 2018)\nCare of cables\n"
    "The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),\n",
    "WTSA": "RESOLUTION 44 (REV. GENEVA, 2022)\nCare of cables\n"
    "The World Telecommunication Standardization Assembly (Geneva, 2022),\n",
    "WTDC": "RESOLUTION 37 (REV. KIGALI, 2022)\nCare of cables\n"
    "The World Telecommunication Development Conference (Kigali, 2022),\n",
}


def document(text: str, body: str = "PP") -> Document:
    """Return an instrument of a body with this text."""
    return Document("made-up", HEADS[body] + text, "txt", "")


def clauses(text: str, body: str = "PP") -> tuple[Clause, ...]:
    """Return the clauses of an instrument with this text."""
    made = document(text, body)
    return clauses_of(made, outline_of(made)).clauses


def records(made: Document) -> list[Operative | Item | Provision | Timing]:
    """Return the duties and provisions of a document."""
    outline = outline_of(made)
    return duties(made, outline, clauses_of(made, outline))


def operatives(made: Document) -> list[Operative]:
    """Return the operative records of a document."""
    return [record for record in records(made) if isinstance(record, Operative)]


def items(made: Document) -> list[Item]:
    """Return the item records of a document."""
    return [record for record in records(made) if isinstance(record, Item)]
