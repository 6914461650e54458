"""What is bound at a place of a query, and what the parts of a query name."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, TypeVar

from graph.resident.dependencies import Dependencies
from graph.resident.syntax import (
    Aggregate,
    Bind,
    Call,
    Exists,
    Expression,
    Group,
    Minus,
    Optional,
    Part,
    Select,
    Triple,
    Union,
    Values,
    Var,
)
from graph.resident.values import Kinds

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Scope:
    """Variables by name: those that are bound for certain, and those that some rows leave unbound.

    `kinds`: of what kinds a variable's values are. `wanted`: the variables that what is still to be written names.
    `rows`: what tells the rows that come here apart. `once`: whether it does not matter how often a row comes.
    """

    certain: frozenset[str] = frozenset()
    maybe: frozenset[str] = frozenset()
    kinds: dict[str, Kinds] = field(default_factory=dict)
    wanted: frozenset[str] = frozenset()
    rows: Dependencies = field(default_factory=Dependencies)
    once: bool = False

    @property
    def bound(self) -> frozenset[str]:
        """Return all that may be bound."""
        return self.certain | self.maybe

    def with_certain(self, *names: str) -> Scope:
        """Return this with variables that are bound for certain."""
        return replace(self, certain=self.certain.union(names), maybe=self.maybe.difference(names))

    def with_maybe(self, *names: str) -> Scope:
        """Return this with variables that may be bound; those that are for certain stay so."""
        return replace(self, maybe=self.maybe | (frozenset(names) - self.certain))

    def wanting(self, names: Iterable[str]) -> Scope:
        """Return this where other variables are wanted."""
        return replace(self, wanted=frozenset(names))

    def of_kinds(self, name: str, kinds: Kinds) -> Scope:
        """Return this, knowing of what kinds a variable's values are."""
        return replace(self, kinds={**self.kinds, name: kinds})

    def only(self, names: Iterable[str]) -> Scope:
        """Return this where nothing is known of other variables, but by which of them rows differ."""
        kept = frozenset(names)
        kinds = {name: kinds for name, kinds in self.kinds.items() if name in kept}
        return replace(self, certain=self.certain & kept, maybe=self.maybe & kept, kinds=kinds)

    def beside(self, other: Scope, names: Iterable[str]) -> Scope:
        """Return this with variables as they are bound in another, but that rows may leave them unbound."""
        names = tuple(names)
        found = self.with_maybe(*other.bound.intersection(names))
        return replace(found, kinds=self.kinds | {name: other.kinds[name] for name in names if name in other.kinds})

    def joined(self, other: Scope, names: Iterable[str]) -> Scope:
        """Return this joined with rows in which these variables are bound, too."""
        names = tuple(names)
        found = self.with_certain(*other.certain.intersection(names)).beside(other, names)
        return replace(found, rows=self.rows.joined(other.rows))

    def looped(self, *names: str) -> Scope:
        """Return this where rows differ by variables, too."""
        return replace(self, rows=self.rows.looped(*names))

    def determined(self, name: str, by: Iterable[str], how: Hashable) -> Scope:
        """Return this with a variable that is a function of others."""
        return replace(self, rows=self.rows.determined(name, by, how))


def variables_of(part: Part) -> set[str]:
    """Return the variables that a part may bind, and those that it needs."""
    match part:
        case Triple():
            return {term.name for term in (part.subject, part.path, part.object) if isinstance(term, Var)}
        case Optional() | Minus():
            return variables_in(part.group)
        case Union():
            return set[str]().union(*map(variables_in, part.groups))
        case Bind():
            return {part.variable.name} | mentioned(part.expression)
        case Values():
            return {variable.name for variable in part.variables}
        case Select():
            return {column.variable.name for column in part.columns}
        case Group():
            return variables_in(part)


def bound_by(part: Part) -> set[str]:
    """Return the variables that a part may bind."""
    match part:
        case Optional() | Group():
            group = part if isinstance(part, Group) else part.group
            return set[str]().union(*map(bound_by, group.parts))
        case Union():
            return set[str]().union(*map(bound_by, part.groups))
        case Bind():
            return {part.variable.name}
        case Minus():
            return set()
        case _:
            return variables_of(part)


def variables_in(group: Group) -> set[str]:
    """Return the variables of a group's parts and filters."""
    found = set[str]().union(*map(variables_of, group.parts))
    return found.union(*map(mentioned, group.filters))


def renamed(part: T, kept: Iterable[str], fresh: Callable[[], str]) -> T:
    """Return a part of a query whose variables have new names, in the order of the parts, but for those to be kept."""
    names = {name: name for name in kept}

    def new(held: Any) -> Any:
        if isinstance(held, Var):
            if held.name not in names:
                names[held.name] = fresh()
            return Var(names[held.name])
        if isinstance(held, tuple):
            return tuple(map(new, held))
        if is_dataclass(held) and not isinstance(held, type):
            return replace(held, **{one.name: new(getattr(held, one.name)) for one in fields(held)})
        return held

    found: T = new(part)
    return found


def selects_in(group: Group) -> Iterator[Select]:
    """Yield the sub-selects of a group, however deep."""
    for part in group.parts:
        match part:
            case Select():
                yield part
                yield from selects_in(part.group)
            case Optional() | Minus():
                yield from selects_in(part.group)
            case Union():
                for one in part.groups:
                    yield from selects_in(one)
            case Group():
                yield from selects_in(part)


def mentioned(expression: Expression) -> set[str]:
    """Return the variables that an expression names."""
    match expression:
        case Var():
            return {expression.name}
        case Call():
            return set[str]().union(*map(mentioned, expression.arguments))
        case Exists():
            return variables_in(expression.group)
        case Aggregate():
            return set() if expression.argument is None else mentioned(expression.argument)
        case _:
            return set()


def aggregates_in(expressions: Iterable[Expression]) -> Iterator[Aggregate]:
    """Yield the aggregates of expressions."""
    for expression in expressions:
        if isinstance(expression, Aggregate):
            yield expression
        elif isinstance(expression, Call):
            yield from aggregates_in(expression.arguments)
