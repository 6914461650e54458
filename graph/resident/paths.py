"""Paths of SPARQL as what they reach from a value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping

from graph.resident import functions
from graph.resident.expressions import Source
from graph.resident.extracts import Extract, Table, by_end, by_object
from graph.resident.index import Index, Many
from graph.resident.syntax import Alternative, Inverse, Iri, Path, Repeated, Sequence
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import Kind, Kinds, Value, are_names
from graph.resident.writer import Module


class Paths:
    """Writes what paths reach."""

    def __init__(self, module: Module, index: Index) -> None:
        self._module = module
        self._index = index

    def is_single(self, path: Path) -> bool:
        """Tell whether a path leads to one value at most: a property of one, or several of which nothing has two."""
        match path:
            case Iri(iri):
                return self._index.property(iri).single
            case Alternative(choices) if all(isinstance(choice, Iri) and self.is_single(choice) for choice in choices):
                return self._are_apart("starts", choices, lambda table: table.keys())
            case _:
                return False

    def are_distinct(self, path: Path) -> bool:
        """Tell whether a path leads from one value to another once, whatever ways there are."""
        match path:
            case Iri() | Repeated():
                return True
            case Inverse(step):
                return self.are_distinct(step)
            case Alternative(choices) if all(isinstance(choice, Iri) for choice in choices):
                return self._are_apart(
                    "pairs", choices, lambda table: [(start, end) for start, ends in table.items() for end in ends]
                )
            case _:
                return False

    def _are_apart(self, what: str, paths: tuple[Path, ...], part: Callable[[Many], Collection[Hashable]]) -> bool:
        """Tell whether nothing is in the parts of two paths' tables; that is looked at once a graph."""
        known = self._index.apart.get((what, paths))
        if known is None:
            parts = [part(self.starts(path)) for path in paths]
            known = len(set[Hashable]().union(*parts)) == sum(map(len, parts))
            self._index.apart[what, paths] = known
        return known

    def one(self, path: Path, start: Source) -> str:
        """Return the source of what a path that is single leads to, None where that is nothing."""
        held = self._index.property(path.iri) if isinstance(path, Iri) else None
        if held is not None and not held.forward:
            return "None"
        if start.nullable and are_names(start.kinds):
            return f"({start.text} and {self.one(path, start.certain())})"
        if held is not None:
            if are_names(start.kinds):
                return f"{start.text}.{held.attribute}"
            return f"{self._module.getter(held.one)}({start.text})"
        assert isinstance(path, Alternative)
        *others, text = (self.one(choice, start) for choice in path.choices)
        for other in reversed(others):
            found = self._module.fresh("t_")
            text = f"({found} if ({found} := {other}) is not None else {text})"
        return text

    def reached(self, path: Path, start: Source, backward: bool = False) -> str:
        """Return the source of what a path reaches from a value that is there, written out where it is short."""
        match path:
            case Iri(iri):
                held = self._index.property(iri)
                table = held.backward if backward else held.forward
                if not table:
                    return "()"
                if are_names(start.kinds) and (backward or not held.single):
                    return f"{start.text}.{held.inverse if backward else held.attribute}"
                return f"{self._module.getter(table)}({start.text}, ())"
            case Alternative(choices):
                return f"({', '.join(f'*{self.reached(choice, start, backward)}' for choice in choices)})"
            case Repeated(Iri(iri), "?") if self._index.property(iri).leads_elsewhere:
                return f"({start.text}, *{self.reached(path.path, start, backward)})"
            case _:
                return f"{self._module.constant('path_', self._walk(path, backward))}({start.text})"

    def subjects_within(self, path: Path, ends: Path) -> str:
        """Return the name of an extract: who has an object by a path of one step and leads to a value."""
        choices = path.choices if isinstance(path, Alternative) else (path,)
        tables = [self._index.property(choice.iri).backward for choice in choices if isinstance(choice, Iri)]
        walk = self._walk(ends, backward=False)
        return self._extract((path, ends), lambda: by_object(tables, walk))

    def items_within(self, table: Mapping[Value, object], path: Path, ends: Path) -> str:
        """Return the name of an extract: the items of a property's table whose subjects lead to a value."""
        walk = self._walk(ends, backward=False)
        return self._extract((path, ends, "items"), lambda: by_end(table, walk))

    def _extract(self, key: Hashable, make: Callable[[], Table]) -> str:
        return self._module.constant("within_", self._index.extracts.setdefault(key, Extract(make)))

    def kinds(self, path: Path, start: Kinds, backward: bool = False) -> Kinds:
        """Return of what kinds is what a path reaches from values of some kinds."""
        match path:
            case Iri(iri):
                held = self._index.property(iri)
                return held.subjects if backward else held.kinds
            case Inverse():
                return self.kinds(path.path, start, not backward)
            case Alternative(choices):
                return frozenset[Kind]().union(*(self.kinds(choice, start, backward) for choice in choices))
            case Repeated(step, "+"):
                return self.kinds(step, start, backward)
            case Repeated(step, _):
                return start | self.kinds(step, start, backward)
            case Sequence(steps):
                for step in steps[::-1] if backward else steps:
                    start = self.kinds(step, start, backward)
                return start

    def may_be_empty(self, path: Path) -> bool:
        """Tell whether a path may lead from a value to itself, in no step."""
        match path:
            case Repeated(step, how):
                return how != "+" or self.may_be_empty(step)
            case Inverse(step):
                return self.may_be_empty(step)
            case Alternative(choices):
                return any(map(self.may_be_empty, choices))
            case Sequence(steps):
                return all(map(self.may_be_empty, steps))
            case Iri():
                return False

    def starts(self, path: Path) -> Many:
        """Return a table whose keys are all that a path begins at."""
        match path:
            case Iri(iri):
                return self._index.property(iri).forward
            case Repeated(step, "+"):
                return self.starts(step)
            case _:
                raise UnsupportedError("a path between what nothing binds")

    def _walk(self, path: Path, backward: bool) -> functions.Step:
        """Return the function that gives what a path reaches."""
        match path:
            case Iri(iri):
                held = self._index.property(iri)
                return functions.along((held.backward if backward else held.forward).get)
            case Inverse():
                return self._walk(path.path, not backward)
            case Alternative():
                return functions.alternative(tuple(self._walk(choice, backward) for choice in path.choices))
            case Repeated():
                return functions.repeated(self._walk(path.path, backward), path.how)
            case Sequence():
                steps = tuple(self._walk(step, backward) for step in path.steps)
                return functions.sequence(steps[::-1] if backward else steps)
