"""SELECT as functions: rows of tuples within a query, rows of cells at its end."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Final

from graph.resident import functions
from graph.resident.groups import Grouping
from graph.resident.index import Index
from graph.resident.patterns import Patterns, SubSelect, Then
from graph.resident.rows import Rows
from graph.resident.scope import Scope, aggregates_in, mentioned, renamed
from graph.resident.syntax import Select, Var
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import NAMES, PLAIN, Kind, cell, check_told_apart
from graph.resident.writer import Function, Module

# The keys of a row that is to be sorted.
_FIRST: Final = itemgetter(0)


class Selects:
    """Writes the functions of a query and of its sub-selects."""

    def __init__(self, module: Module, index: Index, arguments: Mapping[str, Kind]) -> None:
        self._module = module
        self._arguments = arguments
        self._patterns = Patterns(module, index, arguments, self._sub_select)
        self._expressions = self._patterns.expressions
        # Sub-selects by what they are but for the names of their variables: those that are the same are answered once.
        self._written: dict[Select, SubSelect] = {}

    def query(self, select: Select) -> None:
        """Write the function of a whole query: a list of rows, a dict of cells by column each."""
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
                row = self._module.fresh("t_")
                function.open(f"if ({row} := ({''.join(f'{value}, ' for value in values)})) not in seen:")
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
        if kinds == NAMES:
            return f"{value}.iri" if name in scope.certain else f"({value} and {value}.iri)"
        return f"{self._module.constant('f_', cell)}({value})"

    def _sub_select(self, select: Select) -> SubSelect:
        """Write the function of a sub-select, whose rows are computed once, when they are first asked for."""
        name = self._module.fresh("select_")
        if select.order:
            raise UnsupportedError("a sub-select in order")
        columns = self._columns(select)
        same = renamed(select, {name: name for name in self._arguments})
        written = self._written.get(same)
        if written is not None:
            return _under_other_names(written, columns)
        function = self._module.function(name, "")
        shown = Scope()
        function.line("found = {}" if select.distinct else "found = []")

        def emit(scope: Scope) -> None:
            nonlocal shown
            shown = scope
            if select.distinct:
                self._check_once(columns, scope)
            row = self._patterns.row(columns, scope)
            function.line(f"found[{row}] = None" if select.distinct else f"found.append({row})")

        self._rows(function, select, emit)
        function.line(f"return {'list(found)' if select.distinct else 'found'}{_limit(select)}")
        rows = self._module.fresh("rows_")
        self._module.before(f"{rows} = {self._module.constant('f_', Rows)}({name})")
        self._written[same] = SubSelect(rows, shown, columns)
        return self._written[same]

    def _check_once(self, columns: tuple[str, ...], scope: Scope) -> None:
        for column in columns:
            check_told_apart(scope.kinds.get(column, frozenset()))

    def _columns(self, select: Select) -> tuple[str, ...]:
        names = (column.variable.name for column in select.columns)
        return tuple(name for name in names if name not in self._arguments)

    def _rows(self, function: Function, select: Select, emit: Then) -> None:
        """Write the loops of a SELECT, and what `emit` writes for each of its rows, with its columns bound."""
        expressions = [column.expression for column in select.columns if column.expression is not None]
        found = tuple(dict.fromkeys(aggregates_in((*expressions, *select.having))))
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
                Scope(wanted=frozenset(wanted)),
                lambda scope: emit(self._expressions.show(function, select.columns, scope)),
            )


def _under_other_names(written: SubSelect, columns: tuple[str, ...]) -> SubSelect:
    """Return a sub-select that is written with other names for its columns."""
    names = dict(zip(written.columns, columns, strict=True))
    certain, maybe = (
        frozenset(names[name] for name in held if name in names)
        for held in (written.scope.certain, written.scope.maybe)
    )
    kinds = {names[name]: kinds for name, kinds in written.scope.kinds.items() if name in names}
    return SubSelect(written.rows, Scope(certain, maybe, kinds), columns)


def _limit(select: Select) -> str:
    return "" if select.limit is None else f"[:{select.limit}]"
