"""SELECT as functions: rows of tuples within a query, rows of cells at its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from operator import itemgetter
from typing import Final

from graph.resident import functions
from graph.resident.dependencies import AGAIN
from graph.resident.groups import Grouping
from graph.resident.index import Index
from graph.resident.joins import SubSelect, Then
from graph.resident.patterns import Patterns
from graph.resident.rows import Rows
from graph.resident.scope import Scope, aggregates_in, mentioned, renamed, selects_in
from graph.resident.syntax import Aggregate, Select, Var
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import PLAIN, Kind, are_names, cell, check_told_apart
from graph.resident.writer import Function, Module

# The keys of a row that is to be sorted.
_FIRST: Final = itemgetter(0)


class Selects:
    """Writes the functions of a query and of its sub-selects."""

    def __init__(self, module: Module, index: Index, arguments: Mapping[str, Kind]) -> None:
        self._module = module
        self._arguments = arguments
        self._values = index.values
        self._patterns = Patterns(module, index, arguments, self._sub_select, self._inlined)
        self._expressions = self._patterns.expressions
        # Sub-selects by what they are but for the names of their variables: those that are the same are answered once.
        self._written: dict[Select, SubSelect] = {}
        self._uses = Counter[Select]()

    def query(self, select: Select) -> None:
        """Write the function of a whole query: a list of rows, a dict of cells by column each."""
        self._uses.update(map(self._canonical, selects_in(select.group)))
        function = self._module.function(self._module.fresh("query_"), "")
        columns = self._columns(select)
        order = [key.name for key in select.order if key.name not in self._arguments]
        key = self._module.constant("f_", functions.in_order)
        function.line("found = []")
        if select.distinct:
            if not set(order) <= set(columns):
                raise UnsupportedError("rows that are shown once, in the order of what they do not show")
            function.line("seen = set()")

        def emit(scope: Scope) -> None:
            values = [self._expressions.value(Var(name), scope).text for name in columns]
            if select.distinct:
                self._check_once(columns, scope)
            if select.distinct and not scope.rows.tell_apart(columns):
                row = self._module.fresh("t_")
                shown = self._expressions.row(scope.rows.key(columns), scope)
                function.open(f"if ({row} := {shown}) not in seen:")
                function.line(f"seen.add({row})")
            cells = (f"{name!r}: {self._cell(name, value, scope)}" for name, value in zip(columns, values, strict=True))
            row = f"{{{', '.join(cells)}}}"
            keys = "".join(f"{key}({self._expressions.value(Var(name), scope).text}), " for name in order)
            function.line(f"found.append((({keys}), {row}))" if order else f"found.append({row})")

        self._rows(function, select, emit)
        if order:
            first = self._module.constant("f_", _FIRST)
            function.line(f"found.sort(key={first})")
            function.line(f"return [row for _, row in found{_limit(select)}]")
        else:
            function.line(f"return found{_limit(select)}")

    def _cell(self, name: str, value: str, scope: Scope) -> str:
        kinds = scope.kinds.get(name, frozenset())
        if kinds <= PLAIN:
            return value
        if are_names(kinds):
            return f"{value}.iri" if name in scope.certain else f"({value} and {value}.iri)"
        return f"{self._module.constant('f_', cell)}({value})"

    def _sub_select(self, select: Select) -> SubSelect:
        """Write the function of a sub-select, whose rows are computed once, when they are first asked for."""
        if select.order:
            raise UnsupportedError("a sub-select in order")
        same, columns = self._canonical(select), self._columns(select)
        written = self._written.get(same)
        if written is not None:
            return _under_other_names(written, columns)
        name, rows = self._module.fresh("select_"), self._module.fresh("rows_")
        function = self._module.function(name, "")
        kept = self._keeping(function, select, "found")
        assert kept is not None
        function.line(f"return {kept.rows}{_limit(select)}")
        self._module.before(f"{rows} = {self._module.constant('f_', Rows)}({name})")
        self._written[same] = SubSelect(rows, kept.scope, columns)
        return self._written[same]

    def _inlined(self, function: Function, select: Select, scope: Scope, then: Then) -> bool:
        """Write the loops of a sub-select where it stands, if it is what all begins with and nothing else asks for it.

        What is done with its rows is written inside of them, or behind them where they must be told apart or counted.
        """
        if function.depth > 1 or scope.bound or self._uses[self._canonical(select)] > 1:
            return False
        if select.order or select.having or select.keys is not None or any(_aggregates(select)):
            return False
        columns = self._columns(select)
        select = renamed(select, (*self._arguments, *columns), lambda: self._module.fresh("inner_"))

        def at_once(inner: Scope) -> bool:
            several = select.distinct and not inner.rows.tell_apart(columns)
            if several or not self._is_within(select.limit, inner):
                return False
            then(replace(inner.only(columns), wanted=scope.wanted, once=scope.once))
            return True

        kept = self._keeping(function, select, self._module.fresh("found_"), at_once)
        if kept is not None:
            names = ", ".join(map(self._expressions.variable, columns)) or "_"
            function.open(f"for {names} in {kept.rows}{_limit(select)}:")
            then(replace(kept.scope, wanted=scope.wanted, once=scope.once))
        return True

    def _keeping(
        self, function: Function, select: Select, found: str, at_once: Callable[[Scope], bool] = lambda _: False
    ) -> SubSelect | None:
        """Write the loops of a sub-select and how its rows are kept, but where something is done with them at once."""
        columns = self._columns(select)
        begin = function.place()
        empty, kept = "", None

        def emit(scope: Scope) -> None:
            nonlocal empty, kept
            if not scope.bound.issuperset(columns):
                raise UnsupportedError("a column of a sub-select that nothing binds")
            if select.distinct:
                self._check_once(columns, scope)
            if at_once(scope):
                return
            row, key = (self._expressions.row(names, scope) for names in (columns, scope.rows.key(columns)))
            rows = scope.rows.shown(columns, found)
            shown = replace(scope.only(columns), rows=rows.once(columns) if select.distinct else rows)
            if not select.distinct or scope.rows.tell_apart(columns):
                function.line(f"{found}.append({row})")
                empty, kept = "[]", SubSelect(found, shown, columns)
            else:
                function.line(f"{found}[{key}] = {row}")
                empty, kept = "{}", SubSelect(f"list({found}.values())", shown, columns)

        self._rows(function, select, emit)
        if kept is not None:
            function.insert(begin, f"{found} = {empty}")
        return kept

    def _is_within(self, limit: int | None, scope: Scope) -> bool:
        """Tell whether rows are surely not more than a limit: they differ by one variable, and so many values are."""
        key = scope.rows.key(sorted(scope.rows.keys))
        return limit is None or (len(key) < 2 and AGAIN not in key and self._values <= limit)

    def _canonical(self, select: Select) -> Select:
        """Return what is the same of sub-selects that differ by the names of their variables."""
        numbers = count()
        return renamed(select, self._arguments, lambda: str(next(numbers)))

    def _check_once(self, columns: tuple[str, ...], scope: Scope) -> None:
        for column in columns:
            check_told_apart(scope.kinds.get(column, frozenset()))

    def _columns(self, select: Select) -> tuple[str, ...]:
        names = (column.variable.name for column in select.columns)
        return tuple(name for name in names if name not in self._arguments)

    def _rows(self, function: Function, select: Select, emit: Then) -> None:
        """Write the loops of a SELECT, and what `emit` writes for each of its rows, with its columns bound."""
        expressions = [column.expression for column in select.columns if column.expression is not None]
        found = tuple(dict.fromkeys(_aggregates(select)))
        with function.block():
            if select.keys is not None or found:
                Grouping(self._module, self._patterns, select, found).write(function, emit)
                return
            if select.having:
                raise UnsupportedError("HAVING without a group")
            wanted = {column.variable.name for column in select.columns}.union(*map(mentioned, expressions))
            wanted |= {key.name for key in select.order}

            self._patterns.group(
                function,
                select.group,
                Scope(wanted=frozenset(wanted), once=select.distinct),
                lambda scope: emit(self._expressions.show(function, select.columns, scope)),
            )


def _aggregates(select: Select) -> Iterator[Aggregate]:
    shown = (column.expression for column in select.columns if column.expression is not None)
    return aggregates_in((*shown, *select.having))


def _under_other_names(written: SubSelect, columns: tuple[str, ...]) -> SubSelect:
    """Return a sub-select that is written with other names for its columns."""
    names = dict(zip(written.columns, columns, strict=True))
    certain, maybe = (
        frozenset(names[name] for name in held if name in names)
        for held in (written.scope.certain, written.scope.maybe)
    )
    kinds = {names[name]: kinds for name, kinds in written.scope.kinds.items() if name in names}
    return SubSelect(written.rows, Scope(certain, maybe, kinds, rows=written.scope.rows.renamed(names)), columns)


def _limit(select: Select) -> str:
    return "" if select.limit is None else f"[:{select.limit}]"
