"""What is optional and no more than looking up: one property of what is bound, and what hangs on what it finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.resident.dependencies import AGAIN
from graph.resident.expressions import Expressions
from graph.resident.paths import Paths
from graph.resident.scope import Scope, mentioned, variables_in
from graph.resident.syntax import Alternative, Bind, Group, Iri, Optional, Part, Path, Triple, Var
from graph.resident.values import NAMES
from graph.resident.writer import Function


class Lookups:
    """Writes OPTIONALs without loops of their own where that is possible."""

    def __init__(self, expressions: Expressions, paths: Paths, arguments: frozenset[str]) -> None:
        self._expressions = expressions
        self._arguments = arguments
        self._paths = paths

    def are_all(self, group: Group, scope: Scope, parent: str | None = None) -> bool:
        """Tell whether a group is one triple of what is bound (of `parent`, within another), and what hangs on it."""
        if group.filters or not group.parts or not isinstance(triple := group.parts[0], Triple):
            return False
        if not _is_short(triple.path) or not isinstance(subject := triple.subject, Var):
            return False
        if not isinstance(found := triple.object, Var) or found.name in scope.bound | self._arguments:
            return False
        if subject.name != parent and (parent is not None or subject.name not in scope.certain):
            return False
        within = scope.with_certain(found.name)
        for part in group.parts[1:]:
            match part:
                case Optional() if self.are_all(part.group, within, found.name):
                    within = within.with_certain(*variables_in(part.group))
                case Bind() if part.variable.name not in within.bound and found.name in mentioned(part.expression):
                    within = within.with_certain(part.variable.name)
                case _:
                    return False
        return True

    def write(self, function: Function, group: Group, scope: Scope, then: Callable[[Scope], None]) -> None:
        """Write such a group, and inside of it what is done with each row.

        None is no subject of any table, so that what hangs on nothing is nothing.
        """
        triple, *rest = group.parts
        assert isinstance(triple, Triple)
        assert not isinstance(triple.path, Var)
        assert isinstance(triple.subject, Var)
        assert isinstance(triple.object, Var)
        subject, object_ = (
            self._expressions.value(triple.subject, scope),
            self._expressions.variable(triple.object.name),
        )
        if self._paths.is_single(triple.path):
            function.line(f"{object_} = {self._paths.one(triple.path, subject)}")
        elif subject.nullable:
            reached = self._paths.reached(triple.path, subject.certain())
            function.open(f"for {object_} in ({subject.text} and {reached}) or (None,):")
        else:
            function.open(f"for {object_} in {self._paths.reached(triple.path, subject)} or (None,):")
        kinds = self._paths.kinds(triple.path, NAMES)
        name = triple.object.name
        found = scope.with_maybe(name).of_kinds(name, kinds)
        if self._paths.is_single(triple.path):
            found = found.determined(name, {triple.subject.name}, triple.path)
        else:
            found = found.looped(name, *(() if self._paths.are_distinct(triple.path) else (AGAIN,)))
        self._hanging(function, rest, triple.object, found, then)

    def _hanging(
        self, function: Function, parts: Sequence[Part], on: Var, scope: Scope, then: Callable[[Scope], None]
    ) -> None:
        if not parts:
            then(scope)
            return
        part, *rest = parts
        if isinstance(part, Optional):
            self.write(function, part.group, scope, lambda found: self._hanging(function, rest, on, found, then))
            return
        assert isinstance(part, Bind)
        value = self._expressions.value(part.expression, scope.with_certain(on.name))
        bound, hung_on = (self._expressions.variable(variable.name) for variable in (part.variable, on))
        function.line(f"{bound} = None if {hung_on} is None else {value.text}")
        name = part.variable.name
        found = scope.with_maybe(name).of_kinds(name, value.kinds)
        found = found.determined(name, mentioned(part.expression) - self._arguments, part.expression)
        self._hanging(function, rest, on, found, then)


def _is_short(path: Path | Var) -> bool:
    """Tell whether a path is one property, or one of several."""
    return isinstance(path, Iri) or (
        isinstance(path, Alternative) and all(isinstance(choice, Iri) for choice in path.choices)
    )
