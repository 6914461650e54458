"""GROUP BY as tables of lists, and what aggregates make of these."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from typing import Final

from graph.resident import functions
from graph.resident.gathered import Gatherer
from graph.resident.joins import Then
from graph.resident.patterns import Patterns
from graph.resident.scope import Scope, bound_by, mentioned, renamed, selects_in, variables_of
from graph.resident.syntax import Aggregate, Call, Expression, Group, Optional, Select, Var
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import Found, Kind, Kinds, check_told_apart
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
        # By what is gathered, but for the names of variables: what holds it, and for which aggregate it was written.
        self._gatherers: dict[object, tuple[str, Aggregate]] = {}
        # Of what kinds the values are that an aggregate gathers.
        self._kinds: dict[Aggregate, Kinds] = {}

    def write(self, function: Function, emit: Then) -> None:
        """Write the loops, and what `emit` writes for each group."""
        begin = function.place()
        groups: Scope | None = None

        def add(scope: Scope) -> None:
            nonlocal groups
            for name in self._keys:
                check_told_apart(scope.kinds.get(name, frozenset()))
            for aggregate, on in [*self._shared.items()]:
                if scope.rows.closure((on,)).issuperset(self._keys):
                    # No two groups share it.
                    del self._shared[aggregate]
            if self._select.keys is not None and scope.rows.tell_apart(self._keys):
                self._alone(function, scope, emit)
            else:
                groups = scope
                self._add_to_group(function, scope)

        wanted = {*self._keys}.union(*map(mentioned, self._found), *map(variables_of, self._apart.values()))
        with function.block():
            scope = Scope(wanted=frozenset(wanted), once=all(map(_once, self._found)))
            self._patterns.group(function, self._group, scope, add)
        if groups is not None:
            function.insert(begin, "groups = {}")
            self._of_groups(function, groups, emit)

    def _alone(self, function: Function, scope: Scope, emit: Then) -> None:
        """Write what a row gives that is a group of its own."""
        values = []
        for number, aggregate in enumerate(self._found):
            if aggregate in self._shared:
                values.append(self._shared_of(aggregate, scope))
                continue
            held = f"list_{number}"
            function.line(f"{held} = {_empty(aggregate)}")
            with function.block():
                self._gather(function, held, aggregate, scope)
            values.append(f"{self._function(aggregate)}({held})")
        self._results(function, values, scope.only(self._keys), emit)

    def _add_to_group(self, function: Function, scope: Scope) -> None:
        """Write how a row comes to its group: once a group what its key determines, row by row what it does not."""
        key, others = self._divided(scope)
        function.line(f"key = {self._expressions.row(key, scope)}")
        determined = [one for one in self._found if self._is_determined(one, scope)]
        with function.block():
            function.open("if (lists := groups.get(key)) is None:")
            known = [self._expressions.value(Var(name), scope).text for name in others]
            begun = [
                self._shared_of(one, scope) if one in determined and one in self._shared else _empty(one)
                for one in self._found
            ]
            function.line(f"groups[key] = lists = [{', '.join((*known, *begun))}]")
            self._add_values(function, [one for one in determined if one not in self._shared], len(others), scope)
        self._add_values(function, [one for one in self._found if one not in determined], len(others), scope)

    def _add_values(self, function: Function, aggregates: Sequence[Aggregate], begin: int, scope: Scope) -> None:
        for aggregate in aggregates:
            held = f"lists[{begin + self._found.index(aggregate)}]"
            with function.block():
                if aggregate in self._shared:
                    function.line(f"{held}[{self._hook(aggregate)}] = None")
                else:
                    self._gather(function, held, aggregate, scope)

    def _of_groups(self, function: Function, scope: Scope, emit: Then) -> None:
        """Write the loop over the groups."""
        names = [f"list_{number}" for number in range(len(self._found))]
        values = []
        for aggregate, held in zip(self._found, names, strict=True):
            if aggregate not in self._shared:
                values.append(f"{self._function(aggregate)}({held})")
            elif self._is_determined(aggregate, scope):
                values.append(held)
            else:
                values.append(f"{self._gatherer(aggregate, scope)}.of_all({held})")
        if self._select.keys is None:
            function.line(f"groups = groups or {{(): [{', '.join(map(_empty, self._found))}]}}")
        key, others = (tuple(map(self._expressions.variable, part)) for part in self._divided(scope))
        targets = f"({', '.join(key)})" if len(key) > 1 else key[0] if key else "_"
        function.open(f"for {targets}, [{', '.join((*others, *names))}] in groups.items():")
        rows = scope.rows.shown(self._keys, self._select).once(self._keys)
        self._results(function, values, replace(scope.only(self._keys), rows=rows), emit)

    def _divided(self, scope: Scope) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the keys by which groups are told apart, and those that these determine."""
        key = scope.rows.key(self._keys)
        return key, tuple(name for name in self._keys if name not in key)

    def _is_determined(self, aggregate: Aggregate, scope: Scope) -> bool:
        """Tell whether the key determines all values of an aggregate that come to a group."""
        part = self._apart.get(aggregate)
        return part is not None and variables_of(part) & self._outer <= scope.rows.closure(self._keys)

    def _hangs_on(self, part: Optional) -> str | None:
        on = variables_of(part) & self._outer
        if self._select.keys is None or len(on) != 1:
            return None
        # One value is found as soon as what was kept of it, and what hangs on a key mostly comes once.
        found_soon = self._patterns.has_one(part.group) or (on.issubset(self._keys) and not any(selects_in(part.group)))
        return None if found_soon else on.pop()

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
        """Return the source of what an aggregate gives of what is shared."""
        return f"{self._gatherer(aggregate, scope)}[{self._hook(aggregate)}]"

    def _hook(self, aggregate: Aggregate) -> str:
        """Return the variable that what is shared hangs on."""
        return self._expressions.variable(self._shared[aggregate])

    def _gatherer(self, aggregate: Aggregate, scope: Scope) -> str:
        """Write the function that gathers what is shared; return the name of what holds what comes of it.

        Those that gather the same but for the names of their variables are one.
        """
        on = self._shared[aggregate]
        numbers = count()
        gathered = renamed(
            (Var(on), self._apart[aggregate], aggregate), self._patterns.arguments, lambda: str(next(numbers))
        )
        same = gathered, scope.kinds[on], on in scope.certain
        if same in self._gatherers:
            gatherer, other = self._gatherers[same]
            self._kinds[aggregate] = self._kinds[other]
            return gatherer
        gather, gatherer = self._module.fresh("gather_"), self._module.fresh("shared_")
        self._gatherers[same] = gatherer, aggregate
        gathering = self._module.function(gather, self._hook(aggregate))
        gathering.line("found = {}")
        with gathering.block():
            certain = frozenset({on}) & scope.certain
            self._gather(gathering, "found", aggregate, Scope(certain=certain, kinds=scope.kinds))
        gathering.line("return found")
        made = f"{self._module.constant('f_', Gatherer)}({gather}, {self._function(aggregate)})"
        self._module.before(f"{gatherer} = {made}")
        return gatherer

    def _results(self, function: Function, values: Sequence[str], scope: Scope, emit: Then) -> None:
        """Write what the aggregates of a group give, which groups are left out, and the row of the others."""
        known = {}
        for value, aggregate in zip(values, self._found, strict=True):
            name = self._module.fresh("aggregate_")
            known[aggregate] = Var(name)
            function.line(f"{self._expressions.variable(name)} = {value}")
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

    def _function(self, aggregate: Aggregate) -> str:
        """Return the name of the function that makes what an aggregate gives of its values."""
        function: Callable[..., Found]
        match aggregate.name:
            case "COUNT":
                function = len
            case "GROUP_CONCAT" if self._kinds[aggregate] <= {str}:
                function = aggregate.separator.join
            case "GROUP_CONCAT":
                function = partial(functions.listed, separator=aggregate.separator)
            case _:
                function = functions.least if aggregate.name == "MIN" else functions.greatest
        return self._module.constant("f_", function)


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
