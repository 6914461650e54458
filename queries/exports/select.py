"""What goes into a view: the answer to a question, or what stands around an instrument or actor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from graph.errors import UsageError
from graph.stores.protocol import Cell, Reader
from queries.codes import kinds_of
from queries.exports.view import View, ViewBuilder, ViewEdge, ViewNode
from queries.question import CODE_KINDS, Answer, Column
from queries.resources.documents import list_documents
from queries.resources.neighbourhood import CENTRES, get_neighbourhood
from queries.resources.suggestions import suggest

# What an edge to a column's codes is called, where the column's name is not the role's.
_ROLES: Final = {"addressees": "addressee", "partners": "partner", "report_to": "reportsTo", "reports_to": "reportsTo"}
# Columns that tell where a row stands, and are no part of the picture.
_PLACE: Final = ("document", "line")


def view_of_answer(store: Reader, answer: Answer, on: date | None = None) -> View:
    """Return the answer to a question as a view: its first code is joined to each other code of the row.

    `on` is the date that the view shows, today where none is given.
    """
    columns = [c for c in answer.question.columns.values() if c.type in CODE_KINDS and c.type != "document"]
    kinds = kinds_of(store, tuple({kind for column in columns for kind in CODE_KINDS[column.type]}))
    builder = ViewBuilder()
    sources = set()
    for row in answer.rows:
        subjects = list(_codes(row, columns[:1]))
        passage = ":".join(str(row[name]) for name in _PLACE if row.get(name) is not None)
        if row.get("document"):
            sources.add(str(row["document"]))
        for _, subject in subjects:
            builder.add_node(subject, kinds.get(subject, "Instrument"), subject, str(row.get("title") or ""))
            for column, code in _codes(row, columns[1:]):
                builder.add_node(code, kinds.get(code, "Organization"), code)
                builder.add_edge(subject, code, _ROLES.get(column, column), passage)
    shown = ", ".join(f"{name} {value}" for name, value in answer.parameters.items())
    return View(
        title=answer.question.words,
        filter=shown or "no filter",
        date=(on or date.today()).isoformat(),
        sources=tuple(sorted(sources)),
        version=store.version(),
        nodes=tuple(node for _, node in sorted(builder.nodes.items())),
        edges=builder.edges(),
    )


def view_of_neighbourhood(store: Reader, code: str, depth: int = 1, on: date | None = None) -> View:
    """Return what lies within `depth` steps of an instrument, actor or goal as a view.

    Raises UsageError where the graph holds no node of this code.
    """
    try:
        found = get_neighbourhood(store, code, depth)
    except KeyError as error:
        near = suggest(store, CENTRES, code, most=3)
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        raise UsageError(f"the graph holds nothing of the code {code!r}{hint}") from error
    left_out = "" if found.graph.complete else ", the nearest ones of many"
    return View(
        title=next((f"{code}: {node.label}" for node in found.nodes if node.id == code and node.label), code),
        filter=f"within {depth} {'step' if depth == 1 else 'steps'} of {code}{left_out}",
        date=(on or date.today()).isoformat(),
        sources=tuple(document.code for document in list_documents(store).items),
        version=store.version(),
        nodes=tuple(ViewNode(node.id, node.kind, node.id, node.label or "") for node in found.nodes),
        edges=tuple(ViewEdge(edge.source, edge.target, edge.key, edge.count) for edge in found.edges),
    )


def _codes(row: dict[str, Cell], columns: list[Column]) -> Iterator[tuple[str, str]]:
    """Yield column and code for each code of a row's columns."""
    for column in columns:
        cell = row.get(column.name)
        for code in cell if isinstance(cell, list) else [cell] if cell else []:
            yield column.name, str(code)
