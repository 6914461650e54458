"""Small graphs and queries over them, of any shape that the compiler may know, drawn by lot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Final

import pyoxigraph as ox

from graph.vocabulary import RDF_TYPE, XSD

BASE: Final = "http://example.org/"
PREFIX: Final = f"PREFIX e: <{BASE}>\n"
_NODES: Final = [ox.NamedNode(f"{BASE}n{number}") for number in range(4)]
_TYPES: Final = [ox.NamedNode(f"{BASE}{name}") for name in ("Tea", "Cup")]
_TEXTS: Final = [ox.Literal(text) for text in ("", "a", "b", "ab")]
_TAGGED: Final = [ox.Literal("a", language="en"), ox.Literal("b", language="fr")]
_NUMBERS: Final = [ox.Literal(str(number), datatype=ox.NamedNode(XSD + "integer")) for number in (-1, 0, 1, 2)]
_TRUTHS: Final = [ox.Literal(truth, datatype=ox.NamedNode(XSD + "boolean")) for truth in ("true", "false")]
_DAYS: Final = [ox.Literal(f"2020-01-0{day}", datatype=ox.NamedNode(XSD + "date")) for day in (1, 2)]
_OBJECTS: Final[dict[str, Sequence[ox.NamedNode | ox.Literal]]] = {
    "p": _NODES, "q": _NODES, "code": _TEXTS, "title": [*_TEXTS, *_TAGGED], "name": _TAGGED, "number": _NUMBERS,
    "truth": _TRUTHS, "day": _DAYS,
}  # fmt: skip
_LINKS: Final = ("x e:p y", "y e:p z", "x e:q y", "y e:q z", "z e:q x", "o e:p y", "x e:q o")
# Of `a|b` both ways lead to other ends: Oxigraph counts one end once, which other engines and ours do not.
_PATHS: Final = (
    "e:p/e:q",
    "e:p|e:code",
    "e:p?",
    "e:q?",
    "e:q+",
    "e:p*",
    "^e:q",
    "(e:p/e:q)?",
    "e:q/e:code",
    "(e:p|^e:q)+",
)
_CONSTANTS: Final = ('"a"', '""', "1", "0", "true", "false", "e:n0", "$A")
_VARIABLES: Final = ("?x", "?y", "?z", "?v", "?w", "?o", "?bound")
_BINARY: Final = ("=", "!=", "<", "<=", ">", ">=", "&&", "||", "+", "-")
_CALLS: Final = (
    "(!{})", "STR({})", "LANG({})", "STRLEN({})", "LCASE({})", "SUBSTR({}, 2)", "YEAR({})", "COALESCE({}, {})",
    "CONCAT({}, {})", "IF({}, {}, {})", "({} IN ({}, {}))", "CONTAINS({}, {})", "STRAFTER({}, {})", "STRSTARTS({}, {})",
)  # fmt: skip
_LISTED: Final = '(GROUP_CONCAT(DISTINCT COALESCE({}, ""); separator="\\u001F") AS ?{})'
# An argument that may be left out.
_NAMED: Final = 'FILTER($A = "" || ?v = $A)'
_SHOWN: Final = (
    ("SELECT $A ?x ?y ?v", ""),
    ("SELECT DISTINCT $A ?x ?v ?o", ""),
    ("SELECT $A ?y ?bound (STR(?w) AS ?text)", ""),
    (f"SELECT $A ?x {_LISTED.format('?w', 'list')}", "GROUP BY $A ?x"),
    (f"SELECT $A ?y {_LISTED.format('?w', 'list')} {_LISTED.format('?bound', 'more')}", "GROUP BY $A ?y"),
    (f"SELECT $A ?x ?y (COUNT(DISTINCT ?v) AS ?n) {_LISTED.format('?w', 'list')}", "GROUP BY $A ?x ?y"),
    ("SELECT $A ?x (COUNT(?v) AS ?n) (COUNT(*) AS ?all)", "GROUP BY $A ?x"),
    ("SELECT $A ?x ?v ?y (COUNT(*) AS ?all)", "GROUP BY $A ?x ?v ?y"),
    (f"SELECT $A ?x ?z ?o {_LISTED.format('?w', 'list')}", "GROUP BY $A ?x ?y ?z ?v ?o"),
    ("SELECT $A ?x (MAX(?v) AS ?n) (MIN(?y) AS ?m)", "GROUP BY $A ?x HAVING (COUNT(DISTINCT ?v) < 2 && ?x = ?x)"),
    ("SELECT $A (COUNT(DISTINCT ?v) AS ?n)", ""),
    ("SELECT $A ?x ?v ?y", "ORDER BY ?x ?v ?y"),
)


def store(chance: Random) -> ox.Store:
    """Return a store of a few triples in two named graphs; some properties have one value each, some several.

    The nodes of half of the graphs have types.
    """
    found = ox.Store()
    if chance.random() < 0.5:
        for node in _NODES:
            found.add(ox.Quad(node, ox.NamedNode(RDF_TYPE), chance.choice(_TYPES), ox.NamedNode(f"{BASE}g")))
    for name, objects in _OBJECTS.items():
        single = chance.random() < 0.5
        for subject in _NODES:
            for object_ in chance.sample(objects, chance.choice((0, 1, 1 if single else 2))):
                # Each triple stands in one graph, as resgraph writes them: Oxigraph counts one in two of them twice.
                home = ox.NamedNode(BASE + chance.choice("gh"))
                found.add(ox.Quad(subject, ox.NamedNode(BASE + name), object_, home))
    return found


def select(chance: Random) -> str:
    """Return a query that may name the argument A."""
    head, tail = chance.choice(_SHOWN)
    begin = _select(chance, _group(chance, 1)) if chance.random() < 0.3 else ""
    if chance.random() < 0.1:
        begin += f" ?{chance.choice('xy')} {chance.choice(('e:code', 'e:q/e:code'))} ?v {_NAMED}"
    return f"{PREFIX}{head} WHERE {{ {begin} {_group(chance, 2)} }} {tail}"


def _triple(chance: Random) -> str:
    subject = chance.choice(("?x", "?x", "?y", "?z", "?o"))
    match chance.randrange(6):
        case 0 | 1:
            source, path, target = chance.choice(_LINKS).split()
            return f"?{source} {path} ?{target} ."
        case 2:
            return f"{subject} {chance.choice(_PATHS)} {chance.choice(('?z', '?v', '?w', '?y', 'e:n1'))} ."
        case 3:
            return f"{subject} e:{chance.choice(('code', 'number', 'truth'))} {chance.choice(_CONSTANTS)} ."
        case _:
            name = chance.choice(("code", "title", "name", "number", "truth", "day"))
            return f"{subject} e:{name} {chance.choice(('?v', '?w'))} ."


def _expression(chance: Random, depth: int) -> str:
    if depth == 0 or chance.random() < 0.2:
        return chance.choice(_VARIABLES if chance.random() < 0.6 else _CONSTANTS)
    if chance.random() < 0.1:
        return f"BOUND({chance.choice(_VARIABLES)})"
    if chance.random() < 0.6:
        return f"({_expression(chance, depth - 1)} {chance.choice(_BINARY)} {_expression(chance, depth - 1)})"
    call = chance.choice(_CALLS)
    return call.format(*(_expression(chance, depth - 1) for _ in range(call.count("{}"))))


def _group(chance: Random, depth: int) -> str:
    return " ".join(_part(chance, depth) for _ in range(chance.randint(1, 4)))


def _select(chance: Random, inner: str) -> str:
    shown = chance.choice(("?x", "?x ?y", "?y ?v", "?v ?o", "?x ?y ?z"))
    limit = chance.choice(("", "LIMIT 9999"))
    return f"{{ SELECT {chance.choice(('', 'DISTINCT '))}$A {shown} WHERE {{ {inner} }} {limit} }}"


def _part(chance: Random, depth: int) -> str:
    if depth == 0 or chance.random() < 0.5:
        return _triple(chance) if chance.random() < 0.8 else f"FILTER({_expression(chance, 2)})"

    def inner() -> str:
        return _group(chance, depth - 1)

    shapes: tuple[Callable[[], str], ...] = (
        lambda: f"OPTIONAL {{ {inner()} }}",
        lambda: f"OPTIONAL {{ {_triple(chance)} }}",
        lambda: "OPTIONAL { ?x e:title ?w BIND(CONCAT(LANG(?w), STR(?w)) AS ?bound) }",
        lambda: f"OPTIONAL {{ ?x e:{chance.choice('pq')} ?o OPTIONAL {{ ?o e:code ?w }} }}",
        lambda: f"{{ {inner()} }} UNION {{ {inner()} }}",
        lambda: f"{{ {inner()} }}",
        lambda: f"MINUS {{ {inner()} }}",
        lambda: f"FILTER {chance.choice(('', 'NOT '))}EXISTS {{ {inner()} }}",
        lambda: f"BIND({_expression(chance, 2)} AS ?bound)",
        lambda: f"FILTER({_expression(chance, 2)} || EXISTS {{ {inner()} }})",
        lambda: f"?{chance.choice('xyz')} e:code ?v {_NAMED}",
        lambda: f"?{chance.choice('xy')} {chance.choice(('e:p/e:code', 'e:q ?z . ?z e:code'))} ?v {_NAMED}",
        lambda: chance.choice(("VALUES ?x { e:n0 e:n1 }", 'VALUES (?v ?o) { ("a" e:n0) (1 e:n1) }')),
        lambda: _select(chance, inner()),
        lambda: f"{{ SELECT $A ?x (COUNT(DISTINCT ?y) AS ?o) WHERE {{ {inner()} }} GROUP BY $A ?x }}",
    )
    return chance.choice(shapes)()
