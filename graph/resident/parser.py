"""Reads a SELECT query of SPARQL 1.1 into `graph.resident.syntax`, as much of the language as our questions use.

Whatever else a query holds raises UnsupportedError; a query that is no SPARQL does, too: the engine that answers in its
place says what is wrong.
"""

from __future__ import annotations

import re
from typing import Final

from graph.resident.syntax import (
    Aggregate,
    Alternative,
    Bind,
    Call,
    Column,
    Constant,
    Exists,
    Expression,
    Group,
    Inverse,
    Iri,
    Minus,
    Optional,
    Part,
    Path,
    Repeated,
    Select,
    Sequence,
    Term,
    Triple,
    Union,
    Values,
    Var,
)
from graph.resident.unsupported import UnsupportedError
from graph.vocabulary import RDF_TYPE

_TOKEN: Final = re.compile(
    r"""(?:\s|\#[^\n]*)*+(?:
        (?P<iri><[^<>"{}|^`\\\s]*>)
      | (?P<text>"(?:[^"\\\n]|\\.)*"(?!"))
      | (?P<var>[?$][A-Za-z0-9_]+\b)
      | (?P<name>[A-Za-z][\w-]*:[\w-]*)
      | (?P<number>\d+(?![\w.]))
      | (?P<word>[A-Za-z]\w*)
      | (?P<sign>&&|\|\||!=|<=|>=|[{}().;,|/^?*+!=<>-])
      | (?P<end>\Z)
    )""",
    re.VERBOSE,
)
# The names of variables that the compiler makes itself.
_OURS: Final = re.compile(r"(?:path|aggregate|inner)_\d+")
_ESCAPE: Final = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_ESCAPES: Final = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
_AGGREGATES: Final = frozenset({"COUNT", "MIN", "MAX", "GROUP_CONCAT"})
# Functions, by how many arguments they take.
_FUNCTIONS: Final = {
    "BOUND": 1, "STR": 1, "LANG": 1, "STRLEN": 1, "YEAR": 1, "STRAFTER": 2, "CONTAINS": 2, "STRSTARTS": 2, "IF": 3,
    "LCASE": 1, "SUBSTR": None, "COALESCE": None, "CONCAT": None,
}  # fmt: skip
_COMPARISONS: Final = frozenset({"=", "!=", "<", ">", "<=", ">="})


def parse(query: str) -> Select:
    """Return the tree of a query."""
    return _Parser(query).query()


class _Parser:
    """Reads from left to right; one token is looked at ahead."""

    def __init__(self, query: str) -> None:
        self._tokens: list[tuple[str, str]] = []
        at = 0
        while not self._tokens or self._tokens[-1][0] != "end":
            found = _TOKEN.match(query, at)
            if found is None or found.lastgroup is None:
                raise UnsupportedError(query[at : at + 20])
            self._tokens.append((found.lastgroup, found[found.lastgroup]))
            at = found.end()
        self._at = 0
        self._prefixes: dict[str, str] = {}

    def query(self) -> Select:
        """Read the whole query."""
        while self._take("PREFIX"):
            prefix = self._need("name")
            self._prefixes[prefix] = self._need("iri")[1:-1]
        select = self._select()
        self._need("end")
        return select

    # Tokens

    def _is(self, *signs: str) -> bool:
        kind, text = self._tokens[self._at]
        return (text.upper() if kind == "word" else text) in signs and kind in ("word", "sign")

    def _take(self, *signs: str) -> str:
        """Return the token if it is one of these, and go on; otherwise ""."""
        if not self._is(*signs):
            return ""
        self._at += 1
        return self._tokens[self._at - 1][1].upper()

    def _must(self, sign: str) -> None:
        if not self._take(sign):
            raise UnsupportedError(f"{self._tokens[self._at][1]!r} where {sign!r} should be")

    def _need(self, kind: str) -> str:
        found, text = self._tokens[self._at]
        if found != kind:
            raise UnsupportedError(f"{text!r} where a token of kind {kind} should be")
        self._at += 1
        return text

    def _kind(self) -> str:
        return self._tokens[self._at][0]

    # Queries and groups

    def _select(self) -> Select:
        self._must("SELECT")
        distinct = bool(self._take("DISTINCT"))
        columns: list[Column] = []
        while self._kind() == "var" or self._is("("):
            if self._take("("):
                expression = self._expression()
                self._must("AS")
                columns.append(Column(self._var(), expression))
                self._must(")")
            else:
                columns.append(Column(self._var(), None))
        self._take("WHERE")
        group = self._group()
        keys: list[Var] | None = None
        having: list[Expression] = []
        if self._take("GROUP"):
            self._must("BY")
            keys = []
            while self._kind() == "var":
                keys.append(self._var())
        if self._take("HAVING"):
            having.append(self._bracketed())
        order: list[Var] = []
        if self._take("ORDER"):
            self._must("BY")
            order.append(self._var())
            while self._kind() == "var":
                order.append(self._var())
        limit = int(self._need("number")) if self._take("LIMIT") else None
        by = None if keys is None else tuple(keys)
        return Select(distinct, tuple(columns), group, by, tuple(having), tuple(order), limit)

    def _var(self) -> Var:
        name = self._need("var")[1:]
        if _OURS.fullmatch(name):
            raise UnsupportedError(f"a variable of the name ?{name}")
        return Var(name)

    def _group(self) -> Group:
        self._must("{")
        if self._is("SELECT"):
            select = self._select()
            self._must("}")
            return Group((select,), ())
        parts: list[Part] = []
        filters: list[Expression] = []
        while not self._take("}"):
            if self._take("FILTER"):
                filters.append(self._constraint())
            else:
                parts += self._part()
            self._take(".")
        return Group(tuple(parts), tuple(filters))

    def _part(self) -> list[Part]:
        if self._take("OPTIONAL"):
            return [Optional(self._group())]
        if self._take("MINUS"):
            return [Minus(self._group())]
        if self._take("BIND"):
            self._must("(")
            expression = self._expression()
            self._must("AS")
            variable = self._var()
            self._must(")")
            return [Bind(expression, variable)]
        if self._take("VALUES"):
            return [self._values()]
        if not self._is("{"):
            return [*self._triples()]
        groups = [self._group()]
        while self._take("UNION"):
            groups.append(self._group())
        return [groups[0] if len(groups) == 1 else Union(tuple(groups))]

    def _values(self) -> Values:
        several = bool(self._take("("))
        variables = [self._var()]
        while several and not self._take(")"):
            variables.append(self._var())
        rows = []
        self._must("{")
        while not self._take("}"):
            if several:
                self._must("(")
            rows.append(tuple(self._constant() for _ in variables))
            if several:
                self._must(")")
        return Values(tuple(variables), tuple(rows))

    def _triples(self) -> list[Triple]:
        subject = self._term()
        found = []
        while True:
            path = self._var() if self._kind() == "var" else self._path()
            found.append(Triple(subject, path, self._term()))
            while self._take(","):
                found.append(Triple(subject, path, self._term()))
            if not self._take(";"):
                return found

    # Paths

    def _path(self) -> Path:
        choices = [self._sequence()]
        while self._take("|"):
            choices.append(self._sequence())
        return choices[0] if len(choices) == 1 else Alternative(tuple(choices))

    def _sequence(self) -> Path:
        steps = [self._step()]
        while self._take("/"):
            steps.append(self._step())
        return steps[0] if len(steps) == 1 else Sequence(tuple(steps))

    def _step(self) -> Path:
        inverse = bool(self._take("^"))
        path: Path
        if self._take("("):
            path = self._path()
            self._must(")")
        else:
            path = Iri(RDF_TYPE) if self._tokens[self._at] == ("word", "a") and self._take("A") else self._iri()
        if how := self._take("?", "*", "+"):
            path = Repeated(path, how)
        return Inverse(path) if inverse else path

    def _iri(self) -> Iri:
        if self._kind() == "iri":
            return Iri(self._need("iri")[1:-1])
        prefix, colon, rest = self._need("name").partition(":")
        if prefix + colon not in self._prefixes:
            raise UnsupportedError(prefix)
        return Iri(self._prefixes[prefix + colon] + rest)

    # Terms and expressions

    def _term(self) -> Term:
        return self._var() if self._kind() == "var" else self._constant()

    def _constant(self) -> Iri | Constant:
        kind = self._kind()
        if kind == "text":
            return Constant(_ESCAPE.sub(_unescaped, self._need("text")[1:-1]))
        if kind == "number":
            return Constant(int(self._need("number")))
        if found := self._take("TRUE", "FALSE"):
            return Constant(found == "TRUE")
        return self._iri()

    def _bracketed(self) -> Expression:
        self._must("(")
        found = self._expression()
        self._must(")")
        return found

    def _constraint(self) -> Expression:
        return self._bracketed() if self._is("(") else self._primary()

    def _expression(self) -> Expression:
        found = [self._and()]
        while self._take("||"):
            found.append(self._and())
        return found[0] if len(found) == 1 else Call("||", tuple(found))

    def _and(self) -> Expression:
        found = [self._comparison()]
        while self._take("&&"):
            found.append(self._comparison())
        return found[0] if len(found) == 1 else Call("&&", tuple(found))

    def _comparison(self) -> Expression:
        left = self._sum()
        if self._take("IN"):
            self._must("(")
            others = [self._expression()]
            while self._take(","):
                others.append(self._expression())
            self._must(")")
            return Call("IN", (left, *others))
        sign = self._take(*_COMPARISONS)
        return Call(sign, (left, self._sum())) if sign else left

    def _sum(self) -> Expression:
        found = self._primary()
        while sign := self._take("+", "-"):
            found = Call(sign, (found, self._primary()))
        return found

    def _primary(self) -> Expression:
        if self._take("!"):
            return Call("!", (self._primary(),))
        if self._is("("):
            return self._bracketed()
        if self._take("NOT"):
            self._must("EXISTS")
            return Exists(self._group(), negated=True)
        if self._take("EXISTS"):
            return Exists(self._group(), negated=False)
        if name := self._take(*_AGGREGATES):
            return self._aggregate(name)
        if name := self._take(*_FUNCTIONS):
            return self._call(name)
        return self._term()

    def _call(self, name: str) -> Call:
        self._must("(")
        arguments = [self._expression()]
        while self._take(","):
            arguments.append(self._expression())
        self._must(")")
        if _FUNCTIONS[name] not in (None, len(arguments)):
            raise UnsupportedError(f"{name} of {len(arguments)}")
        return Call(name, tuple(arguments))

    def _aggregate(self, name: str) -> Aggregate:
        self._must("(")
        distinct = bool(self._take("DISTINCT"))
        argument = None if self._take("*") else self._expression()
        separator = " "
        if self._take(";"):
            self._must("SEPARATOR")
            self._must("=")
            separator = _ESCAPE.sub(_unescaped, self._need("text")[1:-1])
        self._must(")")
        return Aggregate(name, distinct, argument, separator)


def _unescaped(found: re.Match[str]) -> str:
    code = found[1]
    if code[0] in "uU":
        return chr(int(code[1:], 16))
    if code not in _ESCAPES:
        raise UnsupportedError(found[0])
    return _ESCAPES[code]
