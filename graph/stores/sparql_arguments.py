r"""Bind arguments in a query that is sent as text: SPARQL 1.1's protocol has no parameters.

Each group of the query that speaks of an argument begins with `VALUES ?name { value }`, the value written by the RDF
library: it stays a value, whatever it holds. This gives what binding a variable beforehand gives, since a variable
with one value means the same in each group; FILTER and BIND see it, as they would not see a VALUES at the end.

>>> print(bind("SELECT ?x { ?x rg:code $code }", {"code": ox.Literal('a"b')}))
SELECT ?x { VALUES ?code { "a\"b" } ?x rg:code $code }
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import pyoxigraph as ox

# What may hold a brace or a question mark without meaning one comes first: comments, IRIs, texts.
_TOKEN: Final = re.compile(
    r"""\#[^\n]*
      | <[^<>"{}|^`\\\s]*>
      | \"\"\"(?:[^"\\]|\\.|"{1,2}(?!"))*\"\"\"
      | '''(?:[^'\\]|\\.|'{1,2}(?!'))*'''
      | "(?:[^"\\\n]|\\.)*"
      | '(?:[^'\\\n]|\\.)*'
      | [?$](?P<variable>\w+)
      | (?P<brace>[{}])
      | \b(?P<word>(?i:SELECT|VALUES))\b""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(slots=True)
class _Group:
    """A pair of braces, or the query itself: where its inside begins, and the arguments that it speaks of itself."""

    start: int
    holds_pattern: bool = True
    names: set[str] = field(default_factory=set)
    first: _Group | None = None


def bind(query: str, arguments: Mapping[str, ox.Literal]) -> str:
    """Return the query with its arguments bound."""
    root = _Group(0, holds_pattern=False)
    groups, opened, data = [root], [root], False
    for token in _TOKEN.finditer(query):
        if token["brace"] == "{":
            # The braces behind VALUES hold data.
            group = _Group(token.end(), not data)
            opened[-1].first = opened[-1].first or group
            groups.append(group)
            opened.append(group)
            data = False
        elif token["brace"] == "}" and len(opened) > 1:
            opened.pop()
        elif token["word"]:
            data = token["word"].upper() == "VALUES"
            if not data:
                opened[-1].holds_pattern = False
        elif token["variable"] in arguments:
            opened[-1].names.add(token["variable"])
    for group in groups:
        if not group.holds_pattern and group.first is not None:
            # What a SELECT shows, groups or orders by is bound in its WHERE.
            group.first.names |= group.names
    parts, end = [], 0
    for group in groups:
        if group.holds_pattern and group.names:
            values = "".join(f" VALUES ?{name} {{ {arguments[name]} }}" for name in sorted(group.names))
            parts += [query[end : group.start], values]
            end = group.start
    return "".join([*parts, query[end:]])
