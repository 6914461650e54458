"""The same task as a draft's: what a text that the graph does not hold has in common with what it holds.

The draft comes as a graph of its own, which whoever can read files made of it; nothing of it is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.errors import UsageError
from graph.stores.protocol import Argument, Reader, Row
from queries.analyses.orders import codes, paragraphs
from queries.analyses.sametask import pairs
from queries.arguments import bind
from queries.ask import made_rows
from queries.order import sort_rows
from queries.question import Answer, Question
from queries.resources.rows import select


def same_task(
    store: Reader, draft: Reader, question: Question, addressees: Iterable[str], arguments: Mapping[str, Argument]
) -> Answer:
    """Answer the question "same-task" for a draft: which orders of the store's instruments order what the draft orders.

    `addressees` are the codes of all whom the draft addresses; `arguments` those of the question without the
    instrument. Raises UsageError where the draft orders nobody anything, and for wrong arguments.
    """
    reader = store.pinned()
    parameters = {name: each for name, each in question.parameters.items() if name != question.draft}
    bound = bind(reader, replace(question, parameters=parameters), arguments)
    actors = sorted(set(addressees))
    mine = _paragraphs(draft, actors, body="", proposed="yes")
    if not mine:
        raise UsageError("the draft addresses nobody: no operative paragraph stands under a heading with an addressee")
    others = _paragraphs(reader, actors, body=str(bound["body"]), proposed="no")
    rows = made_rows(question, pairs(mine, others, int(bound["least"])))
    shown = {name: value for name, value in bound.items() if value != ""}
    return Answer(question, shown, rows, None if rows else _note(others, int(bound["least"])))


def _paragraphs(store: Reader, actors: Iterable[str], body: str, proposed: str) -> list[Row]:
    """Return the operative paragraphs of a store that address any of the actors, in one order."""
    rows = [
        {**row, "title": [row["title"]] if isinstance(row["title"], str) else codes(row["title"])}
        for code in actors
        for row in select(store, "paragraphs", code=code, body=body, proposed=proposed)
    ]
    return paragraphs(sort_rows(rows, ("document", "char", "addressee")))


def _note(others: list[Row], least: int) -> str:
    """Return a sentence on an answer without rows."""
    if any(row["quote"] for row in others):
        return f"nothing found, and that is so in all documents here: no passage to the same actors is {least} % alike"
    return "nothing found, and that is a gap: no text of an order to the same actors is among the documents ingested"
