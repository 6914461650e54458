"""Patterns of SPARQL as nested loops over a graph's tables.

Each part of a group is written inside of what the parts before it opened, and what is to be done with a row inside of
the last: a row is a set of Python's local variables, and nothing is kept that needs not be. A group joins its parts by
looking up what is bound; a sub-select is answered once and looked up by what it shares.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from graph.resident.dependencies import AGAIN, Dependencies
from graph.resident.expressions import Expressions
from graph.resident.index import Index
from graph.resident.joins import Joins, SubSelect, Then
from graph.resident.lookups import Lookups
from graph.resident.paths import Paths
from graph.resident.scope import Scope, mentioned, selects_in, variables_in, variables_of
from graph.resident.syntax import (
    Bind,
    Constant,
    Exists,
    Expression,
    Group,
    Iri,
    Minus,
    Optional,
    Part,
    Select,
    Triple,
    Union,
    Values,
)
from graph.resident.triples import Triples
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import Kind, Value
from graph.resident.writer import Function, Module


class Patterns:
    """Writes the loops of groups.

    `rows_of` writes the function that answers a sub-select; `inlined` writes one where it stands, if that can be.
    """

    def __init__(
        self,
        module: Module,
        index: Index,
        arguments: Mapping[str, Kind],
        rows_of: Callable[[Select], SubSelect],
        inlined: Callable[[Function, Select, Scope, Then], bool],
    ) -> None:
        self._module = module
        self._index = index
        self.arguments = frozenset(arguments)
        self._inlined = inlined
        self.expressions = Expressions(module, index, arguments, self._exists)
        paths = Paths(module, index)
        self._triples = Triples(module, index, self.expressions, paths, self.arguments)
        self._joins = Joins(module, self.expressions, rows_of)
        self._lookups = Lookups(self.expressions, paths, self.arguments)

    def group(self, function: Function, group: Group, scope: Scope, then: Then) -> None:
        """Write a group's loops, and inside of them what is done with each row.

        It is written inside of what is bound already, which is the same as joining the two where nothing in it looks at
        what it does not bind itself.
        """
        if scope.bound:
            _check_alone(group, scope.bound)
        self._parts(function, self._triples.steps(group.parts), list(group.filters), scope, then)

    def _parts(
        self, function: Function, parts: list[Part], filters: list[Expression], scope: Scope, then: Then
    ) -> None:
        with function.block():
            later = set[str]().union(*map(variables_of, parts)) - scope.certain
            for ready in [one for one in filters if not mentioned(one) & later]:
                filters = [one for one in filters if one is not ready]
                function.open(f"if {self.expressions.condition(ready, scope)}:")
            if not parts:
                then(scope)
                return
            part = self._next(parts, scope)
            rest = [one for one in parts if one is not part]
            wanted = scope.wanted
            named = wanted.union(*map(variables_of, rest), *map(mentioned, filters))
            self._part(
                function,
                part,
                scope.wanting(named),
                lambda found: self._parts(function, rest, filters, found.wanting(wanted), then),
            )

    def _next(self, parts: list[Part], scope: Scope) -> Part:
        """Return the part to go on with: of triples that stand together the one that finds least."""
        if not isinstance(parts[0], Triple):
            return parts[0]
        together = []
        for part in parts:
            if not isinstance(part, Triple):
                break
            together.append(part)
        return min(together, key=lambda triple: self._triples.breadth(triple, scope))

    def _part(self, function: Function, part: Part, scope: Scope, then: Then) -> None:
        match part:
            case Triple():
                then(self._triples.write(function, part, scope))
            case Optional():
                self.optional(function, part.group, scope, then)
            case Union():
                self._union(function, part, scope, then)
            case Minus():
                self._joins.minus(function, part, scope, then)
            case Bind():
                self._bind(function, part, scope, then)
            case Values():
                self._values(function, part, scope, then)
            case Select():
                if not self._inlined(function, part, scope, then):
                    self._joins.select(function, part, scope, then)
            case Group():
                self.group(function, part, scope, then)

    def optional(self, function: Function, group: Group, scope: Scope, then: Then) -> None:
        """Write an OPTIONAL: its rows, or one that binds none of its variables."""
        if self._lookups.are_all(group, scope):
            self._lookups.write(function, group, scope, then)
            return
        new = tuple(sorted((variables_in(group) - scope.bound - self.arguments) & scope.wanted))
        on = variables_in(group) & scope.bound
        rows = self._module.fresh("rows_")
        names = ", ".join(map(self.expressions.variable, new)) or "_"
        nothing = "None" if len(new) < 2 else repr((None,) * len(new))
        begin = function.place()
        inner = scope

        def keep(found: Scope) -> None:
            nonlocal inner
            inner = found
            row = self.expressions.row(new, found)
            function.line(f"{rows} = {row}" if found.rows.tell_apart(on) else f"{rows}.append({row})")

        with function.block():
            # Its filters see what it hangs on, too.
            _check_alone(Group(group.parts, ()), scope.bound)
            alone = replace(scope, rows=scope.rows.once(()))
            self._parts(function, self._triples.steps(group.parts), list(group.filters), alone, keep)
        if inner.rows.tell_apart(on):
            function.insert(begin, f"{rows} = {nothing}")
            function.line(f"{names} = {rows}")
            found = scope.beside(inner, new)
            for name in inner.bound.intersection(new):
                found = found.determined(name, on, group)
            then(found)
            return
        function.insert(begin, f"{rows} = []")
        function.open(f"for {names} in {rows} or ({nothing},):")
        again = () if inner.rows.tell_apart(scope.bound.union(new)) else (AGAIN,)
        then(scope.beside(inner, new).looped(*inner.bound.intersection(new), *again))

    def has_one(self, group: Group) -> bool:
        """Tell whether a group begins with a property that has one value for each subject."""
        first = group.parts[0] if group.parts else None
        return isinstance(first, Triple) and isinstance(first.path, Iri) and self._index.property(first.path.iri).single

    def _union(self, function: Function, union: Union, scope: Scope, then: Then) -> None:
        new = tuple(sorted((variables_of(union) - scope.bound - self.arguments) & scope.wanted))
        rows = self._module.fresh("rows_")
        function.line(f"{rows} = []")
        seen: list[Scope] = []

        def keep(found: Scope) -> None:
            seen.append(found)
            function.line(f"{rows}.append({self.expressions.row(new, found)})")

        for group in union.groups:
            with function.block():
                self.group(function, group, scope, keep)
        names = ", ".join(map(self.expressions.variable, new)) or "_"
        function.open(f"for {names} in {rows}:")
        for name in new:
            kinds = (found.kinds[name] for found in seen if name in found.bound)
            scope = scope.of_kinds(name, frozenset[Kind]().union(*kinds))
            certain = all(name in found.certain for found in seen)
            scope = scope.with_certain(name) if certain else scope.with_maybe(name)
        rows_of_all = Dependencies(scope.rows.keys, frozenset.intersection(*(found.rows.functions for found in seen)))
        then(replace(scope, rows=rows_of_all).looped(AGAIN))

    def _bind(self, function: Function, bind: Bind, scope: Scope, then: Then) -> None:
        name = bind.variable.name
        if name in scope.bound | self.arguments:
            raise UnsupportedError(f"BIND of ?{name}, which is bound already")
        self.expressions.check_not_bare(bind.expression)
        then(self.expressions.bind(function, name, bind.expression, scope))

    def _values(self, function: Function, values: Values, scope: Scope, then: Then) -> None:
        names = [variable.name for variable in values.variables]
        if scope.bound.union(self.arguments).intersection(names):
            raise UnsupportedError("VALUES of what is bound already")
        rows = [[self._constant(term) for term in row] for row in values.rows]
        held = self._module.constant("values_", [row[0] if len(row) == 1 else tuple(row) for row in rows])
        function.open(f"for {', '.join(map(self.expressions.variable, names))} in {held}:")
        for place, name in enumerate(names):
            scope = scope.of_kinds(name, frozenset(type(self._constant(row[place])) for row in values.rows))
        then(scope.with_certain(*names).looped(*names, *(() if len(set(map(tuple, rows))) == len(rows) else (AGAIN,))))

    def _constant(self, term: Iri | Constant) -> Value:
        return self._index.name(term.iri) if isinstance(term, Iri) else term.value

    def _exists(self, exists: Exists, scope: Scope) -> str:
        outer = sorted(variables_in(exists.group) & scope.bound)
        if any(selects_in(exists.group)):
            raise UnsupportedError("a sub-select in EXISTS")
        if not scope.certain.issuperset(outer):
            raise UnsupportedError("EXISTS of what some rows leave unbound")
        name = self._module.fresh("exists_")
        parameters = ", ".join(map(self.expressions.variable, outer))
        function = self._module.function(name, parameters)
        with function.block():
            self.group(function, exists.group, scope.wanting(()), lambda _: function.line("return True"))
        function.line("return False")
        return f"(not {name}({parameters}))" if exists.negated else f"{name}({parameters})"


def _check_alone(group: Group, outside: frozenset[str]) -> None:
    """Raise UnsupportedError for a group that looks at what is bound outside of it and not by its own parts."""
    before: set[str] = set()
    for part in group.parts:
        match part:
            case Minus():
                raise UnsupportedError("MINUS inside of a group that is joined")
            case Optional():
                if not variables_in(part.group) & outside <= before:
                    raise UnsupportedError("something optional that hangs on what is bound elsewhere")
            case Bind():
                if not mentioned(part.expression) & outside <= before:
                    raise UnsupportedError("BIND of what is bound elsewhere")
        before |= variables_of(part)
    if not set[str]().union(*map(mentioned, group.filters)) & outside <= before:
        raise UnsupportedError("a filter of what is bound elsewhere")
