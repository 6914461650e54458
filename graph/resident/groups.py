"""GROUP BY as tables of lists, and what aggregates make of these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.resident import functions
from graph.resident.gathered import Gatherer
from graph.resident.joins import Then
from graph.resident.patterns import Patterns
from graph.resident.scope import Scope, bound_by, mentioned, variables_of
from graph.resident.syntax import Aggregate, Call, Expression, Group, Optional, Select, Var
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import Kind, Kinds, check_told_apart
from graph.resident.writer import Function, Module

# What aggregates always give.
_KINDS: Final[dict[str, Kind]] = {"COUNT": int, "GROUP_CONCAT": str}


class Grouping:
    """Writes what one SELECT groups; `found` are its aggregates.

    What is optional, hangs on what every row binds, and is asked for by one aggregate alone is gathered apart, if no
    aggregate counts how often a value comes: rows would only be multiplied by it. Where many groups may share what it
    hangs on, it is gathered once.
    """

    def __init__(self, module: Module, patterns: Patterns, select: Select, found: tuple[Aggregate, ...]) -> None:
        self._module = module
        self._patterns = patterns
        self._expressions = patterns.expressions
        self._select = select
        self._found = found
        self._keys = tuple(key.name for key in select.keys or () if key.name not in patterns.arguments)
        self._group, self._apart = _apart(select, found, patterns.arguments)
        self._outer = set[str]().union(*map(bound_by, self._group.parts)) - patterns.arguments
        # By aggregate: the variable that what it gathers apart hangs on, where several groups may share that.
        self._shared = {one: on for one, part in self._apart.items() if (on := self._hangs_on(part)) is not None}
        # Of what kinds the values are that an aggregate gathers.
        self._kinds: dict[Aggregate, Kinds] = {}

    def write(self, function: Function, emit: Then) -> None:
        """Write the loops, and what `emit` writes for each group."""
        begin = function.place()
        names = [f"list_{number}" for number in range(len(self._found))]
        groups: Scope | None = None
        key: tuple[str, ...] = ()

        def add(scope: Scope) -> None:
            nonlocal groups, key
            for name in self._keys:
                check_told_apart(scope.kinds.get(name, frozenset()))
            if self._select.keys is not None and scope.rows.tell_apart(self._keys):
                # Each row is a group of its own.
                for held, aggregate in zip(names, self._found, strict=True):
                    if aggregate in self._shared:
                        function.line(f"{held} = {self._shared_of(aggregate, scope)}")
                    else:
                        function.line(f"{held} = {_empty(aggregate)}")
                        with function.block():
                            self._gather(function, held, aggregate, scope)
                self._results(function, names, scope.only(self._keys), emit)
                return
            groups, key = scope, scope.rows.key(self._keys)
            others = [name for name in self._keys if name not in key]
            function.line(f"key = {self._expressions.row(key, scope)}")
            with function.block():
                function.open("if (lists := groups.get(key)) is None:")
                begun = ["None" if aggregate in self._shared else _empty(aggregate) for aggregate in self._found]
                known = [self._expressions.value(Var(name), scope).text for name in others]
                function.line(f"groups[key] = lists = [{', '.join((*known, *begun))}]")
            for number, aggregate in enumerate(self._found, len(others)):
                held = f"lists[{number}]"
                if aggregate in self._shared:
                    found = self._shared_of(aggregate, scope)
                    function.line(f"{held} = {found} if {held} is None else {held}.with_those({found})")
                    continue
                with function.block():
                    self._gather(function, held, aggregate, scope)

        wanted = {*self._keys}.union(*map(mentioned, self._found), *map(variables_of, self._apart.values()))
        with function.block():
            self._patterns.group(function, self._group, Scope(wanted=frozenset(wanted)), add)
        if groups is None:
            return
        function.insert(begin, "groups = {}")
        if self._select.keys is None:
            function.line(f"groups = groups or {{(): [{', '.join(map(_empty, self._found))}]}}")
        variable = self._expressions.variable
        others = [variable(name) for name in self._keys if name not in key]
        targets = f"({', '.join(map(variable, key))})" if len(key) > 1 else variable(key[0]) if key else "_"
        function.open(f"for {targets}, [{', '.join((*others, *names))}] in groups.items():")
        rows = groups.rows.shown(self._keys, self._select).once(self._keys)
        self._results(function, names, replace(groups.only(self._keys), rows=rows), emit)

    def _hangs_on(self, part: Optional) -> str | None:
        on = variables_of(part) & self._outer
        several = self._select.keys is not None and not on.intersection(self._keys)
        # One value is found as soon as what was kept of it.
        worth = several and not self._patterns.has_one(part.group)
        return on.pop() if len(on) == 1 and worth else None

    def _gather(self, function: Function, held: str, aggregate: Aggregate, scope: Scope) -> None:
        """Write how a row's values come to a list."""
        part = self._apart.get(aggregate)
        if part is None:
            self._add(function, held, aggregate, scope)
            return
        if not scope.certain.issuperset(variables_of(part) & self._outer):
            raise UnsupportedError("what hangs on what some rows leave unbound")
        inner = scope.wanting(mentioned(aggregate))
        self._patterns.optional(function, part.group, inner, lambda row: self._add(function, held, aggregate, row))

    def _add(self, function: Function, held: str, aggregate: Aggregate, scope: Scope) -> None:
        if aggregate.argument is None:
            function.line(f"{held}.append(None)")
            return
        value = self._expressions.value(aggregate.argument, scope)
        text = value.text
        check_told_apart(value.kinds)
        self._kinds[aggregate] = value.kinds
        if value.nullable and aggregate.name == "GROUP_CONCAT":
            raise UnsupportedError("GROUP_CONCAT of what some rows leave unbound")
        if value.nullable and aggregate.name == "COUNT":
            text = self._module.fresh("t_")
            function.open(f"if ({text} := {value.text}) is not None:")
        function.line(f"{held}[{text}] = None" if _once(aggregate) else f"{held}.append({text})")

    def _shared_of(self, aggregate: Aggregate, scope: Scope) -> str:
        """Return the source of what is gathered of a value, and write the function that gathers it."""
        on = self._shared[aggregate]
        variable = self._expressions.variable(on)
        gather = self._module.fresh("gather_")
        gathering = self._module.function(gather, variable)
        gathering.line("found = {}")
        with gathering.block():
            certain = frozenset({on}) & scope.certain
            self._gather(gathering, "found", aggregate, Scope(certain=certain, kinds=scope.kinds))
        gathering.line("return found")
        shared = self._module.fresh("shared_")
        self._module.before(f"{shared} = {self._module.constant('f_', Gatherer)}({gather})")
        return f"{shared}[{variable}]"

    def _results(self, function: Function, lists: Sequence[str], scope: Scope, emit: Then) -> None:
        """Write what the aggregates of a group give, which groups are left out, and the row of the others."""
        known = {}
        for held, aggregate in zip(lists, self._found, strict=True):
            name = self._module.fresh("aggregate_")
            known[aggregate] = Var(name)
            function.line(f"{self._expressions.variable(name)} = {self._result(held, aggregate)}")
            kind = _KINDS.get(aggregate.name)
            kinds = self._kinds[aggregate] if kind is None else frozenset({kind})
            scope = (scope.with_maybe(name) if kind is None else scope.with_certain(name)).of_kinds(name, kinds)
            scope = scope.determined(name, self._keys, aggregate)
        for test in self._select.having:
            function.open(f"if {self._expressions.condition(_replaced(test, known), scope)}:")
        columns = (
            column if column.expression is None else replace(column, expression=_replaced(column.expression, known))
            for column in self._select.columns
        )
        emit(self._expressions.show(function, columns, scope))

    def _result(self, held: str, aggregate: Aggregate) -> str:
        shared = aggregate in self._shared
        match aggregate.name:
            case "COUNT":
                return f"len({held})"
            case "GROUP_CONCAT" if shared:
                return f"{held}.joined({aggregate.separator!r})"
            case "GROUP_CONCAT" if self._kinds[aggregate] <= {str}:
                return f"{aggregate.separator!r}.join({held})"
            case "GROUP_CONCAT":
                return f"{self._module.constant('f_', functions.listed)}({held}, {aggregate.separator!r})"
        extreme = functions.least if aggregate.name == "MIN" else functions.greatest
        return f"{self._module.constant('f_', extreme)}({held}{'.values' if shared else ''})"


def _apart(
    select: Select, found: tuple[Aggregate, ...], arguments: frozenset[str]
) -> tuple[Group, dict[Aggregate, Optional]]:
    """Return a group without what is gathered apart, and that by the aggregate that asks for it."""
    parts = list(select.group.parts)
    apart: dict[Aggregate, Optional] = {}
    if not all(map(_once, found)):
        return select.group, apart
    used = {key.name for key in select.keys or ()}.union(*map(mentioned, select.group.filters))
    outside = dict.fromkeys(found, Var(""))
    for expression in (*(column.expression for column in select.columns), *select.having):
        used |= set() if expression is None else mentioned(_replaced(expression, outside))
    before: set[str] = set()
    for part in select.group.parts:
        if not isinstance(part, Optional):
            before |= bound_by(part)
            continue
        own = variables_of(part) - before - arguments
        others = used.union(*(variables_of(one) for one in parts if one is not part))
        asking = [one for one in found if mentioned(one) & own]
        if len(asking) == 1 and asking[0] not in apart and mentioned(asking[0]) <= own and not own & others:
            apart[asking[0]] = part
            parts = [one for one in parts if one is not part]
    return Group(tuple(parts), select.group.filters), apart


def _once(aggregate: Aggregate) -> bool:
    """Tell whether it does not matter to an aggregate how often a value comes."""
    return aggregate.argument is not None and (aggregate.distinct or aggregate.name in ("MIN", "MAX"))


def _empty(aggregate: Aggregate) -> str:
    """Return the source of the values of a group of no rows."""
    return "{}" if _once(aggregate) else "[]"


def _replaced(expression: Expression, known: dict[Aggregate, Var]) -> Expression:
    """Return an expression with variables in place of its aggregates."""
    if isinstance(expression, Aggregate):
        return known[expression]
    if isinstance(expression, Call):
        return replace(expression, arguments=tuple(_replaced(one, known) for one in expression.arguments))
    return expression
