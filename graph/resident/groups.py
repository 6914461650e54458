"""GROUP BY as a table of groups, or as no more than the rows where each of these is a group of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.resident.gathering import Gathering, comes_once, empty, keys_of, replaced
from graph.resident.joins import Then
from graph.resident.patterns import Patterns
from graph.resident.scope import Scope, mentioned
from graph.resident.syntax import Aggregate, Select, Var
from graph.resident.values import Kind, check_told_apart
from graph.resident.writer import Function, Module

# What aggregates always give.
_KINDS: Final[dict[str, Kind]] = {"COUNT": int, "GROUP_CONCAT": str}


class Grouping:
    """Writes what one SELECT groups; `found` are its aggregates."""

    def __init__(self, module: Module, patterns: Patterns, select: Select, found: tuple[Aggregate, ...]) -> None:
        self._module = module
        self._patterns = patterns
        self._expressions = patterns.expressions
        self._select = select
        self._found = found
        self._keys = keys_of(select, patterns.arguments)
        self._gathering = Gathering(module, patterns, select, found)

    def write(self, function: Function, emit: Then) -> None:
        """Write the loops, and what `emit` writes for each group."""
        begin = function.place()
        groups: Scope | None = None

        def add(scope: Scope) -> None:
            nonlocal groups
            for name in self._keys:
                check_told_apart(scope.kinds.get(name, frozenset()))
            self._gathering.keep_shared(scope)
            if self._select.keys is not None and scope.rows.tell_apart(self._keys):
                self._alone(function, scope, emit)
            else:
                groups = scope
                self._add_to_group(function, scope)

        wanted = self._gathering.wanted.union(self._keys, *map(mentioned, self._found))
        with function.block():
            scope = Scope(wanted=frozenset(wanted), once=all(map(comes_once, self._found)))
            self._patterns.group(function, self._gathering.group, scope, add)
        if groups is not None:
            function.insert(begin, "groups = {}")
            self._of_groups(function, groups, emit)

    def _alone(self, function: Function, scope: Scope, emit: Then) -> None:
        """Write what a row gives that is a group of its own."""
        values = []
        for number, aggregate in enumerate(self._found):
            if self._gathering.is_shared(aggregate):
                values.append(self._gathering.shared_of(aggregate, scope))
                continue
            held = f"list_{number}"
            function.line(f"{held} = {empty(aggregate)}")
            with function.block():
                self._gathering.gather(function, held, aggregate, scope)
            values.append(self._gathering.of_all(aggregate, held, scope))
        self._results(function, values, scope.only(self._keys), emit)

    def _add_to_group(self, function: Function, scope: Scope) -> None:
        """Write how a row comes to its group: once a group what its key determines, row by row what it does not."""
        key, others = self._divided(scope)
        function.line(f"key = {self._expressions.row(key, scope)}")
        determined = [one for one in self._found if self._gathering.is_determined(one, scope)]
        shared = [one for one in determined if self._gathering.is_shared(one)]
        with function.block():
            function.open("if (lists := groups.get(key)) is None:")
            known = [self._expressions.value(Var(name), scope).text for name in others]
            begun = [self._gathering.shared_of(one, scope) if one in shared else empty(one) for one in self._found]
            function.line(f"groups[key] = lists = [{', '.join((*known, *begun))}]")
            self._add_values(function, [one for one in determined if one not in shared], len(others), scope)
        self._add_values(function, [one for one in self._found if one not in determined], len(others), scope)

    def _add_values(self, function: Function, aggregates: Sequence[Aggregate], begin: int, scope: Scope) -> None:
        for aggregate in aggregates:
            held = f"lists[{begin + self._found.index(aggregate)}]"
            with function.block():
                if self._gathering.is_shared(aggregate):
                    function.line(f"{held}[{self._gathering.hook(aggregate)}] = None")
                else:
                    self._gathering.gather(function, held, aggregate, scope)

    def _of_groups(self, function: Function, scope: Scope, emit: Then) -> None:
        """Write the loop over the groups."""
        names = [f"list_{number}" for number in range(len(self._found))]
        values = []
        for aggregate, held in zip(self._found, names, strict=True):
            known = self._gathering.is_shared(aggregate) and self._gathering.is_determined(aggregate, scope)
            values.append(held if known else self._gathering.of_all(aggregate, held, scope))
        if self._select.keys is None:
            function.line(f"groups = groups or {{(): [{', '.join(map(empty, self._found))}]}}")
        key, others = (tuple(map(self._expressions.variable, part)) for part in self._divided(scope))
        targets = f"({', '.join(key)})" if len(key) > 1 else key[0] if key else "_"
        function.open(f"for {targets}, [{', '.join((*others, *names))}] in groups.items():")
        rows = scope.rows.shown(self._keys, self._select).once(self._keys)
        self._results(function, values, replace(scope.only(self._keys), rows=rows), emit)

    def _divided(self, scope: Scope) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the keys by which groups are told apart, and those that these determine."""
        key = scope.rows.key(self._keys)
        return key, tuple(name for name in self._keys if name not in key)

    def _results(self, function: Function, values: Sequence[str], scope: Scope, emit: Then) -> None:
        """Write what the aggregates of a group give, which groups are left out, and the row of the others."""
        known = {}
        for value, aggregate in zip(values, self._found, strict=True):
            name = self._module.fresh("aggregate_")
            known[aggregate] = Var(name)
            function.line(f"{self._expressions.variable(name)} = {value}")
            kind = _KINDS.get(aggregate.name)
            kinds = self._gathering.kinds[aggregate] if kind is None else frozenset({kind})
            scope = (scope.with_maybe(name) if kind is None else scope.with_certain(name)).of_kinds(name, kinds)
            scope = scope.determined(name, self._keys, aggregate)
        for test in self._select.having:
            function.open(f"if {self._expressions.condition(replaced(test, known), scope)}:")
        columns = (
            column if column.expression is None else replace(column, expression=replaced(column.expression, known))
            for column in self._select.columns
        )
        emit(self._expressions.show(function, columns, scope))
