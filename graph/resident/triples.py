"""Triples as loops over the tables of properties, or as one look-up where there is one value at most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph.resident.dependencies import AGAIN
from graph.resident.expressions import Expressions, Source
from graph.resident.index import Index
from graph.resident.paths import Paths
from graph.resident.scope import Scope
from graph.resident.syntax import Alternative, Inverse, Iri, Part, Path, Term, Triple, Var, Within
from graph.resident.syntax import Sequence as PathSequence
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import NAMES, Kinds, are_names, check_told_apart
from graph.resident.writer import Function, Module


class _Ends(NamedTuple):
    """The source of a triple's subject and object, and which of them are bound."""

    subject: Source
    object: Source
    bound: tuple[bool, bool]


class Triples:
    """Writes triples."""

    def __init__(
        self, module: Module, index: Index, expressions: Expressions, paths: Paths, arguments: frozenset[str]
    ) -> None:
        self._module = module
        self._index = index
        self._expressions = expressions
        self._arguments = arguments
        self._paths = paths

    def steps(self, parts: Sequence[Part]) -> list[Part]:
        """Return parts with the steps of paths as triples of their own."""
        found: list[Part] = []
        for part in parts:
            if isinstance(part, Triple) and isinstance(part.path, PathSequence):
                subject = part.subject
                *first, last = part.path.steps
                for step in first:
                    between = Var(self._module.fresh("path_"))
                    found.append(Triple(subject, step, between))
                    subject = between
                found.append(Triple(subject, last, part.object))
            else:
                found.append(part)
        return found

    def breadth(self, triple: Triple, scope: Scope) -> tuple[int, int]:
        """Return how much a triple finds, roughly: the less, the sooner it should be written."""
        subject, object_ = (self._is_bound(term, scope) for term in (triple.subject, triple.object))
        held = self._index.property(triple.path.iri) if isinstance(triple.path, Iri) else None
        if subject:
            single = not isinstance(triple.path, Var) and self._paths.is_single(triple.path)
            return (0 if object_ else 1 if single else 2), 0
        return (3 if object_ else 4), len(held.forward) if held is not None else 0

    def write(self, function: Function, triple: Triple, scope: Scope) -> Scope:
        """Write a triple; return what is bound within."""
        if triple.subject == triple.object:
            raise UnsupportedError("a triple of one variable twice")
        bound = self._is_bound(triple.subject, scope), self._is_bound(triple.object, scope)
        ends = _Ends(self._term(triple.subject, scope), self._term(triple.object, scope), bound)
        described = list(zip((triple.subject, triple.object), bound, self._kinds(triple, scope), strict=True))
        match triple.path:
            case Iri() | Alternative() if triple.within is not None and self._is_narrowed(triple.path, bound):
                self._of_some(function, triple.path, triple.within, ends)
            case Iri():
                self._of_property(function, triple.path, ends)
            case Var():
                self._of_variable(function, triple.path, scope, ends)
            case _:
                held = all(
                    isinstance(term, Var) and are_names(kinds) for term, is_bound, kinds in described if is_bound
                )
                if not held and self._paths.may_be_empty(triple.path):
                    raise UnsupportedError("a path of no step from what the graph may not hold")
                self._of_path(function, triple.path, ends)
        for term, is_bound, kinds in described:
            if isinstance(term, Var) and not is_bound:
                scope = scope.with_certain(term.name).of_kinds(term.name, kinds)
        return self._told_apart(triple, bound, scope)

    def _told_apart(self, triple: Triple, bound: tuple[bool, bool], scope: Scope) -> Scope:
        """Return a scope in which it is known by what the rows of a triple differ."""
        subject, object_ = (self._name(term) for term in (triple.subject, triple.object))
        single = not isinstance(triple.path, Var) and self._paths.is_single(triple.path)
        if single and object_ is not None:
            scope = scope.determined(object_, set() if subject is None else {subject}, triple.path)
        if subject is not None and isinstance(triple.path, Iri) and self._identifies(triple.path, scope.kinds[subject]):
            scope = scope.determined(subject, set() if object_ is None else {object_}, Inverse(triple.path))
        if not bound[0] and subject is not None:
            scope = scope.looped(subject)
        if not bound[1] and object_ is not None and not single:
            scope = scope.looped(object_)
        repeats = not isinstance(triple.path, Var) and not self._paths.are_distinct(triple.path)
        return scope.looped(AGAIN) if repeats else scope

    def _identifies(self, path: Iri, kinds: Kinds) -> bool:
        """Tell whether no two subjects of these kinds have the same by a property."""
        held = self._index.property(path.iri)
        return held.single and len(kinds) == 1 and kinds <= held.identified

    def _name(self, term: Term) -> str | None:
        return term.name if isinstance(term, Var) and term.name not in self._arguments else None

    def _kinds(self, triple: Triple, scope: Scope) -> tuple[Kinds, Kinds]:
        """Return of what kinds a triple's subject and object are."""
        subject, object_ = (
            self._expressions.value(term, scope).kinds if self._is_bound(term, scope) else None
            for term in (triple.subject, triple.object)
        )
        if isinstance(triple.path, Var):
            if object_ is not None:
                raise UnsupportedError("what has an object by any property")
            return NAMES, self._index.kinds
        if subject is None and object_ is None:
            subject = self._index.property(triple.path.iri).subjects if isinstance(triple.path, Iri) else NAMES
        forward = self._paths.kinds(triple.path, NAMES if subject is None else subject)
        if object_ is None:
            return NAMES if subject is None else subject, forward
        check_told_apart(forward, object_)
        return self._paths.kinds(triple.path, object_, backward=True) if subject is None else subject, object_

    def _is_bound(self, term: Term, scope: Scope) -> bool:
        if isinstance(term, Var) and term.name in scope.maybe:
            raise UnsupportedError(f"a triple of ?{term.name}, which some rows leave unbound")
        return not isinstance(term, Var) or term.name in self._arguments or term.name in scope.certain

    def _term(self, term: Term, scope: Scope) -> Source:
        if isinstance(term, Var) and not self._is_bound(term, scope):
            return Source(self._expressions.variable(term.name), True, frozenset())
        return self._expressions.value(term, scope)

    def _of_property(self, function: Function, path: Iri, ends: _Ends) -> None:
        held = self._index.property(path.iri)
        subject, object_ = ends.subject.text, ends.object.text
        match ends.bound:
            case True, True if held.single:
                function.open(f"if {self._paths.one(path, ends.subject)} == {object_}:")
            case True, True:
                function.open(f"if {object_} in {self._paths.reached(path, ends.subject)}:")
            case False, False if held.single:
                function.open(f"for {subject}, {object_} in {self._module.constant('one_', held.one)}.items():")
            case False, False:
                self._of_all(function, self._module.constant("all_", held.forward), subject, object_)
            case _:
                self._of_path(function, path, ends)

    def _is_narrowed(self, path: Path, bound: tuple[bool, bool]) -> bool:
        return not bound[0] and (bound[1] or isinstance(path, Iri))

    def _of_some(self, function: Function, path: Path, within: Within, ends: _Ends) -> None:
        """Write a triple whose subjects are looked for, but of which an argument, where it is not empty, wants some."""
        subject, object_ = ends.subject.text, ends.object.text
        argument = self._expressions.variable(within.argument.name)
        if ends.bound[1]:
            every = self._paths.reached(path, ends.object, backward=True)
            some = f"{self._paths.subjects_within(path, within.path)}.get(({object_}, {argument}), ())"
            function.open(f"for {subject} in ({every} if {argument} == '' else {some}):")
            return
        assert isinstance(path, Iri)
        held = self._index.property(path.iri)
        table = held.one if held.single else held.forward
        every = f"{self._module.constant('all_', table)}.items()"
        some = f"{self._paths.items_within(table, path, within.path)}.get({argument}, ())"
        several = object_ if held.single else self._module.fresh("t_")
        function.open(f"for {subject}, {several} in ({every} if {argument} == '' else {some}):")
        if not held.single:
            function.open(f"for {object_} in {several}:")

    def _of_all(self, function: Function, table: str, subject: str, object_: str) -> None:
        several = self._module.fresh("t_")
        function.open(f"for {subject}, {several} in {table}.items():")
        function.open(f"for {object_} in {several}:")

    def _of_variable(self, function: Function, path: Var, scope: Scope, ends: _Ends) -> None:
        if path.name not in scope.certain:
            raise UnsupportedError("a property that nothing binds")
        held = self._module.fresh("t_")
        named = self._module.constant("f_", self._index.named)
        function.line(f"{held} = {named}({self._expressions.variable(path.name)})")
        subject, object_ = ends.subject.text, ends.object.text
        match ends.bound:
            case True, True:
                function.open(f"if {object_} in {held}.forward.get({subject}, ()):")
            case True, False:
                function.open(f"for {object_} in {held}.forward.get({subject}, ()):")
            case False, True:
                function.open(f"for {subject} in {held}.backward.get({object_}, ()):")
            case _:
                self._of_all(function, f"{held}.forward", subject, object_)

    def _of_path(self, function: Function, path: Path, ends: _Ends) -> None:
        subject, object_ = ends.subject.text, ends.object.text
        match ends.bound:
            case True, True:
                reached = self._module.fresh("t_")
                function.open(f"for {reached} in {self._paths.reached(path, ends.subject)}:")
                function.open(f"if {reached} == {object_}:")
            case True, False if self._paths.is_single(path):
                function.open(f"if ({object_} := {self._paths.one(path, ends.subject)}) is not None:")
            case True, False:
                function.open(f"for {object_} in {self._paths.reached(path, ends.subject)}:")
            case False, True:
                function.open(f"for {subject} in {self._paths.reached(path, ends.object, backward=True)}:")
            case _:
                start = Source(subject, False, NAMES)
                function.open(f"for {subject} in {self._module.constant('all_', self._paths.starts(path))}:")
                function.open(f"for {object_} in {self._paths.reached(path, start)}:")
