"""Expressions of SPARQL as expressions of Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from graph.resident import functions
from graph.resident.index import Index
from graph.resident.scope import Scope, mentioned
from graph.resident.syntax import Aggregate, Call, Column, Constant, Exists, Expression, Iri, Var
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import PLAIN, Kind, Kinds, Tagged, are_names, check_told_apart
from graph.resident.writer import Function, Module

# What a call gives, where it gives something.
_CALLS: Final[dict[str, tuple[Callable[..., object], Kind]]] = {
    "=": (functions.equal, bool), "!=": (functions.unequal, bool),
    "<": (functions.less, bool), "<=": (functions.at_most, bool),
    "!": (functions.negated, bool), "&&": (functions.both, bool), "||": (functions.either, bool),
    "STR": (functions.text_of, str), "LANG": (functions.language_of, str), "CONCAT": (functions.joined, str),
    "STRLEN": (functions.length, int), "STRAFTER": (functions.after, str), "CONTAINS": (functions.contains, bool),
    "STRSTARTS": (functions.starts, bool), "YEAR": (functions.year, int), "LCASE": (functions.lowered, str),
    "SUBSTR": (functions.part_of, str), "+": (functions.plus, int), "-": (functions.minus, int),
    "IN": (functions.among, bool),
}  # fmt: skip
_LITERALS: Final[Kinds] = PLAIN | {date, Tagged}
# Texts of which some have a language.
_TEXTS: Final[Kinds] = frozenset({str, Tagged})
_TURNED: Final = {">": "<", ">=": "<="}
_SIGNS: Final = {"=": "==", "!=": "!="}


class Source(NamedTuple):
    """Source of an expression; `nullable`: it may give None. `kinds`: of what kinds all else is that it gives."""

    text: str
    nullable: bool
    kinds: Kinds

    @property
    def kind(self) -> Kind | None:
        """Return the kind of what it gives, where that is always the same."""
        return next(iter(self.kinds)) if len(self.kinds) == 1 else None

    def certain(self) -> Source:
        """Return this where it gives something."""
        return self._replace(nullable=False)

    def bound(self, scope: Scope, name: str) -> Scope:
        """Return a scope in which a variable has this value."""
        scope = scope.of_kinds(name, self.kinds)
        return scope.with_maybe(name) if self.nullable else scope.with_certain(name)


class Expressions:
    """Writes expressions; `arguments` are constants, by kind, and `exists` writes what EXISTS asks."""

    def __init__(
        self, module: Module, index: Index, arguments: Mapping[str, Kind], exists: Callable[[Exists, Scope], str]
    ) -> None:
        self._module = module
        self._index = index
        self._arguments = arguments
        self._exists = exists

    def variable(self, name: str) -> str:
        """Return a variable's name in Python."""
        return f"a_{name}" if name in self._arguments else f"v_{name}"

    def value(self, expression: Expression, scope: Scope) -> Source:
        """Return the source of an expression's value."""
        match expression:
            case Var(name) if name in self._arguments:
                return Source(self.variable(name), False, frozenset({self._arguments[name]}))
            case Var(name) if name in scope.bound:
                return Source(self.variable(name), name not in scope.certain, scope.kinds[name])
            case Var():
                return Source("None", True, frozenset())
            case Constant(value):
                return Source(repr(value), False, frozenset({type(value)}))
            case Iri(iri):
                named = self._index.name(iri)
                return Source(self._module.constant("n_", named), False, frozenset({type(named)}))
            case Exists():
                return Source(self._exists(expression, scope), False, frozenset({bool}))
            case Call():
                return self._call(expression, scope)
            case Aggregate():
                raise UnsupportedError("an aggregate where there is no group")

    def condition(self, expression: Expression, scope: Scope) -> str:
        """Return the source of a test that is true where a filter lets a row through.

        What cannot be computed lets none through, as what is false: so `&&` and `||` are Python's own here.
        """
        if isinstance(expression, Call) and expression.name == "&&":
            tests = []
            for part in expression.arguments:
                tests.append(self.condition(part, scope))
                if isinstance(part, Call) and part.name == "BOUND":
                    # What is behind it is asked of rows alone that bind the variable.
                    scope = scope.with_certain(*scope.maybe.intersection(mentioned(part)))
            return f"({' and '.join(tests)})"
        if isinstance(expression, Call) and expression.name == "||":
            return f"({' or '.join(self.condition(part, scope) for part in expression.arguments)})"
        if isinstance(expression, Call) and expression.name == "=":
            one, other = (self.value(argument, scope) for argument in expression.arguments)
            check_told_apart(one.kinds, other.kinds)
            if not one.nullable or not other.nullable:
                # Nothing is equal to None but None.
                return f"({one.text} == {other.text})"
        self.check_not_bare(expression)
        found = self.value(expression, scope)
        return found.text if found.kind in (bool, str, int) else f"{self._function(functions.truth)}({found.text})"

    def row(self, names: Sequence[str], scope: Scope) -> str:
        """Return the source of a row of variables: the value itself where there is one."""
        values = [self.value(Var(name), scope).text for name in names]
        return values[0] if len(values) == 1 else f"({', '.join(values)})"

    def check_not_bare(self, *expressions: Expression) -> None:
        """Raise UnsupportedError for an argument that is tested or bound as it is: Oxigraph does not see it there."""
        if any(isinstance(expression, Var) and expression.name in self._arguments for expression in expressions):
            raise UnsupportedError("an argument on its own")

    def show(self, function: Function, columns: Iterable[Column], scope: Scope) -> Scope:
        """Write the expressions that columns show; return what is bound then."""
        for column in columns:
            if column.expression is not None:
                scope = self.bind(function, column.variable.name, column.expression, scope)
        return scope

    def bind(self, function: Function, name: str, expression: Expression, scope: Scope) -> Scope:
        """Write an expression as the value of a variable; return what is bound then."""
        value = self.value(expression, scope)
        function.line(f"{self.variable(name)} = {value.text}")
        by = mentioned(expression).difference(self._arguments)
        return value.bound(scope, name).determined(name, by, expression)

    def _function(self, function: Callable[..., object]) -> str:
        return self._module.constant("f_", function)

    def _call(self, call: Call, scope: Scope) -> Source:
        name, arguments = call.name, call.arguments
        if name in _TURNED:
            name, arguments = _TURNED[name], arguments[::-1]
        if name in ("!", "&&", "||", "BOUND", "COALESCE", "IF"):
            self.check_not_bare(*arguments)
        values = [self.value(argument, scope) for argument in arguments]
        match name:
            case "BOUND":
                return Source(
                    f"({values[0].text} is not None)" if values[0].nullable else "True", False, frozenset({bool})
                )
            case "COALESCE":
                return self._coalesce(values)
            case "IF":
                return self._choice(*values)
        function, kind = _CALLS[name]
        kinds = frozenset({kind})
        if name in ("=", "!=", "IN"):
            check_told_apart(*(value.kinds for value in values))
        nullable = any(value.nullable for value in values)
        text = None if nullable else _plain(name, values)
        if text is not None:
            return Source(text, False, kinds)
        nullable |= not (name == "STR" or (name == "LANG" and values[0].kinds <= _LITERALS))
        return Source(f"{self._function(function)}({', '.join(value.text for value in values)})", nullable, kinds)

    def _coalesce(self, values: list[Source]) -> Source:
        text, nullable, kinds = values[-1]
        for value in reversed(values[:-1]):
            if not value.nullable:
                text, nullable, kinds = value
                continue
            held = self._module.fresh("t_")
            test = f"({held} := {value.text})"
            if value.text.isidentifier():
                held = test = value.text
            text = f"({held} if {test} is not None else {text})"
            kinds |= value.kinds
        return Source(text, nullable, kinds)

    def _choice(self, test: Source, then: Source, other: Source) -> Source:
        held = self._module.fresh("t_")
        text = f"(None if ({held} := {self._function(functions.truth)}({test.text})) is None"
        return Source(f"{text} else {then.text} if {held} else {other.text})", True, then.kinds | other.kinds)


def _plain(name: str, values: list[Source]) -> str | None:
    """Return the source of a call whose arguments are there and of kinds that Python itself treats so; or None."""
    kinds = [value.kind for value in values]
    first = values[0].text
    if name in _SIGNS:
        return f"({first} {_SIGNS[name]} {values[1].text})"
    if name in ("<", "<=") and kinds in ([str, str], [int, int]):
        return f"({first} {name} {values[1].text})"
    if name == "!" and kinds == [bool]:
        return f"(not {first})"
    if name in ("&&", "||") and set(kinds) == {bool}:
        return f"({(' and ' if name == '&&' else ' or ').join(value.text for value in values)})"
    if name == "STR" and values[0].kinds == _TEXTS and first.isidentifier():
        return f"({first} if type({first}) is str else {first}.text)"
    if name == "LANG" and values[0].kinds == _TEXTS and first.isidentifier():
        return f"('' if type({first}) is str else {first}.language)"
    if name == "STR" and are_names(values[0].kinds):
        return f"{first}.iri"
    if name == "STR":
        return {str: first, Tagged: f"{first}.text"}.get(kinds[0]) if kinds[0] else None
    if name == "LANG" and kinds == [Tagged]:
        return f"{first}.language"
    if name == "CONCAT" and set(kinds) == {str}:
        return f"({' + '.join(value.text for value in values)})"
    if name == "STRLEN" and kinds == [str]:
        return f"len({first})"
    if name in ("CONTAINS", "STRSTARTS") and kinds == [str, str]:
        return f"({values[1].text} in {first})" if name == "CONTAINS" else f"{first}.startswith({values[1].text})"
    return None
