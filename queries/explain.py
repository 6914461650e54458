"""A question's query as it can be pasted into any console: the arguments stand in it as literals.

Only for reading and pasting. `ask` binds the arguments as values and never builds a query from them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from graph.stores.protocol import Argument
from queries.catalogue import ARGUMENT
from queries.question import Question

_SPECIAL: Final = re.compile(r"""["\\\x00-\x1f\x7f]""")
# Not as \u0022: both languages put characters for such escapes before they look for the literal's end.
_ESCAPES: Final = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
# SPARQL keeps its arguments in the projection and in GROUP BY, where literals cannot stand.
_LISTED: Final = re.compile(r"\b(SELECT(?: DISTINCT)?|GROUP BY)(?: \$[A-Z_]+)+")
# The facts of a document stand in its named graph.
_DATASET: Final = """\
# To be run over the union of the named graphs. Fuseki: write FROM <urn:x-arq:UnionGraph> before the first WHERE.
# Oxigraph's server: --union-default-graph. rdflib: Dataset(default_union=True).
"""
_ANALYSED: Final = "{} These are the rows that the answer to {} is made from, by queries/analyses/{}.py.\n"


def explain(question: Question, bound: Mapping[str, Argument], language: Literal["sparql", "cypher"]) -> str:
    """Return the query with the bound arguments written into it."""
    values = {question.parameters[name].variable: _literal(value) for name, value in bound.items()}
    head = ""
    if question.analysis is not None:
        head = _ANALYSED.format("//" if language == "cypher" else "#", question.name, question.analysis)
    if language == "cypher":
        return head + ARGUMENT.sub(lambda match: values[match[1]], question.cypher)
    query = _LISTED.sub(r"\1", question.sparql)
    return head + _DATASET + ARGUMENT.sub(lambda match: values[match[1]], query)


def _literal(value: Argument) -> str:
    """Return a value as both languages write it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    return '"' + _SPECIAL.sub(lambda match: _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}", value) + '"'
