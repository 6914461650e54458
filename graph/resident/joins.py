"""What a group is joined with by rows that are computed once: sub-selects, and MINUS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from graph.resident.dependencies import AGAIN
from graph.resident.expressions import Expressions
from graph.resident.rows import Lookup
from graph.resident.scope import Scope, variables_in
from graph.resident.syntax import Column, Group, Minus, Select, Var
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import check_told_apart
from graph.resident.writer import Function, Module

# What is written for each row.
Then: TypeAlias = Callable[[Scope], None]


class SubSelect(NamedTuple):
    """A sub-select that is written: the name of its rows, what is bound in them, its columns."""

    rows: str
    scope: Scope
    columns: tuple[str, ...]


class Joins:
    """Writes joins; `rows_of` writes the function that answers a sub-select."""

    def __init__(self, module: Module, expressions: Expressions, rows_of: Callable[[Select], SubSelect]) -> None:
        self._module = module
        self._expressions = expressions
        self._rows_of = rows_of
        # By rows, and the places of the columns to look up by and to give: what looks them up.
        self._lookups: dict[tuple[str, tuple[int, ...], tuple[int, ...]], str] = {}

    def select(self, function: Function, select: Select, scope: Scope, then: Then) -> None:
        """Write a sub-select: all of its rows, or those that share values with what is bound."""
        rows, found, columns = self._rows_of(select)
        if not found.bound.issuperset(columns):
            raise UnsupportedError("a column of a sub-select that nothing binds")
        shared = tuple(column for column in columns if column in scope.bound)
        new = tuple(column for column in columns if column not in shared)
        if not scope.certain.issuperset(shared) or not found.certain.issuperset(shared):
            raise UnsupportedError("a sub-select joined by what some rows leave unbound")
        self._check_shared(shared, scope, found)
        variables = ", ".join(map(self._expressions.variable, new)) or "_"
        if not shared:
            function.open(f"for {variables} in {rows}.all:")
        elif not new and (scope.once or AGAIN not in found.rows.keys):
            function.open(f"if {self._expressions.row(columns, scope)} in {rows}.set:")
            found = replace(found, rows=found.rows.once(columns))
        else:
            lookup = self._lookup(rows, *(tuple(map(columns.index, names)) for names in (shared, new)))
            function.open(f"for {variables} in {lookup}.get({self._expressions.row(shared, scope)}, ()):")
        then(scope.joined(found, new))

    def minus(self, function: Function, minus: Minus, scope: Scope, then: Then) -> None:
        """Write a MINUS: rows that are not among those of a group."""
        shared = tuple(sorted(variables_in(minus.group) & scope.bound))
        if not shared or not scope.certain.issuperset(shared):
            raise UnsupportedError("MINUS by what is not bound for certain")
        rows, found, _ = self._rows_of(_shown(shared, minus.group))
        if not found.certain.issuperset(shared):
            raise UnsupportedError("MINUS of what is not bound for certain")
        self._check_shared(shared, scope, found)
        function.open(f"if {self._expressions.row(shared, scope)} not in {rows}.set:")
        then(scope)

    def _lookup(self, rows: str, shared: tuple[int, ...], new: tuple[int, ...]) -> str:
        name = self._lookups.get((rows, shared, new))
        if name is None:
            name = self._lookups[rows, shared, new] = self._module.fresh("lookup_")
            self._module.before(f"{name} = {self._module.constant('f_', Lookup)}({rows}, {shared}, {new})")
        return name

    def _check_shared(self, names: tuple[str, ...], scope: Scope, other: Scope) -> None:
        for name in names:
            check_told_apart(scope.kinds[name], other.kinds[name])


def _shown(names: tuple[str, ...], group: Group) -> Select:
    """Return the sub-select of a group that shows some of its variables."""
    return Select(True, tuple(Column(Var(name), None) for name in names), group, None, (), (), None)
