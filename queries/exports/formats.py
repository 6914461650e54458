"""The forms in which a view is given, by the ending of a file's name, and views in them.

What draws is imported when asked for: networkx and pyvis take longer to import than a question to answer.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from graph.stores.protocol import Reader
from queries.question import Answer

if TYPE_CHECKING:
    from queries.exports.view import View


class Format(NamedTuple):
    """A form of a view: its media type, and the module and function that write it."""

    media_type: str
    module: str
    function: str


FORMATS: Final = {
    "html": Format("text/html; charset=utf-8", "html", "html"),
    "svg": Format("image/svg+xml", "svg", "svg"),
    "graphml": Format("application/graphml+xml", "tables", "graphml"),
    "gexf": Format("application/gexf+xml", "tables", "gexf"),
    "csv": Format("text/csv; charset=utf-8", "tables", "csv_table"),
    "json": Format("application/json", "tables", "json_document"),
}


def write_view(view: View, form: str) -> str:
    """Return a view in one of the FORMATS."""
    chosen = FORMATS[form]
    module = importlib.import_module(f"queries.exports.{chosen.module}")
    write = cast("Callable[[View], str]", getattr(module, chosen.function))
    return write(view)


def draw_answer(graph: Reader, answer: Answer, form: str) -> str:
    """Return the answer to a question as a view in one of the FORMATS."""
    return write_view(importlib.import_module("queries.exports.select").view_of_answer(graph, answer), form)


def draw_neighbourhood(graph: Reader, code: str, depth: int, form: str) -> str:
    """Return what stands around a node as a view in one of the FORMATS; UsageError where there is no such node."""
    return write_view(importlib.import_module("queries.exports.select").view_of_neighbourhood(graph, code, depth), form)
