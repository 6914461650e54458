"""What aggregates gather of the rows of a group: some of it apart from the others, and once for all that share it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import count

from graph.resident import functions
from graph.resident.gathered import Gatherer
from graph.resident.patterns import Patterns
from graph.resident.scope import Scope, bound_by, mentioned, renamed, selects_in, variables_of
from graph.resident.syntax import Aggregate, Call, Expression, Group, Optional, Select, Var
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import Found, Kinds, check_told_apart
from graph.resident.writer import Function, Module


class Gathering:
    """Writes how the values of one SELECT's aggregates are gathered. `group` is what is left to be gone through.

    What is optional, hangs on what every row binds, and is asked for by one aggregate alone is gathered apart, if no
    aggregate counts how often a value comes: rows would only be multiplied by it. Where many groups may share what it
    hangs on, it is gathered once.
    """

    def __init__(self, module: Module, patterns: Patterns, select: Select, found: tuple[Aggregate, ...]) -> None:
        self._module = module
        self._patterns = patterns
        self._expressions = patterns.expressions
        self._keys = keys_of(select, patterns.arguments)
        self._in_groups = select.keys is not None
        self.group, self._apart = _apart(select, found, patterns.arguments)
        self._outer = set[str]().union(*map(bound_by, self.group.parts)) - patterns.arguments
        # By aggregate: the variable that what it gathers apart hangs on, where several groups may share that.
        self._shared = {one: on for one, part in self._apart.items() if (on := self._hangs_on(part)) is not None}
        # By what is gathered, but for the names of variables: what holds it, and for which aggregate it was written.
        self._gatherers: dict[object, tuple[str, Aggregate]] = {}
        # Of what kinds the values are that an aggregate gathers.
        self.kinds: dict[Aggregate, Kinds] = {}

    @property
    def wanted(self) -> set[str]:
        """Return the variables that what is gathered apart needs."""
        return set[str]().union(*map(variables_of, self._apart.values()))

    def keep_shared(self, scope: Scope) -> None:
        """Forget what is shared by no two groups, now that it is known what determines their keys."""
        for aggregate, on in [*self._shared.items()]:
            if scope.rows.closure((on,)).issuperset(self._keys):
                del self._shared[aggregate]

    def is_shared(self, aggregate: Aggregate) -> bool:
        """Tell whether what an aggregate gathers is gathered once for all groups that share what it hangs on."""
        return aggregate in self._shared

    def hook(self, aggregate: Aggregate) -> str:
        """Return the variable that what is shared hangs on."""
        return self._expressions.variable(self._shared[aggregate])

    def shared_of(self, aggregate: Aggregate, scope: Scope) -> str:
        """Return the source of what an aggregate gives of what is shared."""
        return f"{self._gatherer(aggregate, scope)}[{self.hook(aggregate)}]"

    def of_all(self, aggregate: Aggregate, held: str, scope: Scope) -> str:
        """Return the source of what an aggregate gives of its values, or of those that what is shared hangs on."""
        if self.is_shared(aggregate):
            return f"{self._gatherer(aggregate, scope)}.of_all({held})"
        return f"{self._function(aggregate)}({held})"

    def is_determined(self, aggregate: Aggregate, scope: Scope) -> bool:
        """Tell whether the key determines all values of an aggregate that come to a group."""
        part = self._apart.get(aggregate)
        return part is not None and variables_of(part) & self._outer <= scope.rows.closure(self._keys)

    def _hangs_on(self, part: Optional) -> str | None:
        on = variables_of(part) & self._outer
        if not self._in_groups or len(on) != 1:
            return None
        # One value is found as soon as what was kept of it, and what hangs on a key mostly comes once.
        found_soon = self._patterns.has_one(part.group) or (on.issubset(self._keys) and not any(selects_in(part.group)))
        return None if found_soon else on.pop()

    def gather(self, function: Function, held: str, aggregate: Aggregate, scope: Scope) -> None:
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
        self.kinds[aggregate] = value.kinds
        if value.nullable and aggregate.name == "GROUP_CONCAT":
            raise UnsupportedError("GROUP_CONCAT of what some rows leave unbound")
        if value.nullable and aggregate.name == "COUNT":
            text = self._module.fresh("t_")
            function.open(f"if ({text} := {value.text}) is not None:")
        function.line(f"{held}[{text}] = None" if comes_once(aggregate) else f"{held}.append({text})")

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
            self.kinds[aggregate] = self.kinds[other]
            return gatherer
        gather, gatherer = self._module.fresh("gather_"), self._module.fresh("shared_")
        self._gatherers[same] = gatherer, aggregate
        gathering = self._module.function(gather, self.hook(aggregate))
        gathering.line("found = {}")
        with gathering.block():
            certain = frozenset({on}) & scope.certain
            self.gather(gathering, "found", aggregate, Scope(certain=certain, kinds=scope.kinds))
        gathering.line("return found")
        made = f"{self._module.constant('f_', Gatherer)}({gather}, {self._function(aggregate)})"
        self._module.before(f"{gatherer} = {made}")
        return gatherer

    def _function(self, aggregate: Aggregate) -> str:
        """Return the name of the function that makes what an aggregate gives of its values."""
        function: Callable[..., Found]
        match aggregate.name:
            case "COUNT":
                function = len
            case "GROUP_CONCAT" if self.kinds[aggregate] <= {str}:
                function = aggregate.separator.join
            case "GROUP_CONCAT":
                function = partial(functions.listed, separator=aggregate.separator)
            case _:
                function = functions.least if aggregate.name == "MIN" else functions.greatest
        return self._module.constant("f_", function)


def keys_of(select: Select, arguments: frozenset[str]) -> tuple[str, ...]:
    """Return the variables that a SELECT groups by."""
    return tuple(key.name for key in select.keys or () if key.name not in arguments)


def _apart(
    select: Select, found: tuple[Aggregate, ...], arguments: frozenset[str]
) -> tuple[Group, dict[Aggregate, Optional]]:
    """Return a group without what is gathered apart, and that by the aggregate that asks for it."""
    parts = list(select.group.parts)
    apart: dict[Aggregate, Optional] = {}
    if not all(map(comes_once, found)):
        return select.group, apart
    used = {key.name for key in select.keys or ()}.union(*map(mentioned, select.group.filters))
    outside = dict.fromkeys(found, Var(""))
    for expression in (*(column.expression for column in select.columns), *select.having):
        used |= set() if expression is None else mentioned(replaced(expression, outside))
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


def comes_once(aggregate: Aggregate) -> bool:
    """Tell whether it does not matter to an aggregate how often a value comes."""
    return aggregate.argument is not None and (aggregate.distinct or aggregate.name in ("MIN", "MAX"))


def empty(aggregate: Aggregate) -> str:
    """Return the source of the values of a group of no rows."""
    return "{}" if comes_once(aggregate) else "[]"


def replaced(expression: Expression, known: dict[Aggregate, Var]) -> Expression:
    """Return an expression with variables in place of its aggregates."""
    if isinstance(expression, Aggregate):
        return known[expression]
    if isinstance(expression, Call):
        return replace(expression, arguments=tuple(replaced(one, known) for one in expression.arguments))
    return expression
