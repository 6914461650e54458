"""Which triples an argument narrows: what is not of the document that is named needs not be looked at at all.

A filter `$DOCUMENT = "" || ?document = $DOCUMENT` holds for all rows of its group. So where a triple there, or in a
sub-select that it is joined with, finds ?duty, and ?duty leads to ?document along properties, those alone are wanted
that lead to the argument, if it is not empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from graph.resident.scope import aggregates_in
from graph.resident.syntax import (
    Alternative,
    Call,
    Constant,
    Group,
    Iri,
    Part,
    Path,
    Select,
    Sequence,
    Triple,
    Union,
    Var,
    Within,
)


def narrowed(select: Select, arguments: frozenset[str], known: Mapping[str, Within] | None = None) -> Select:
    """Return a SELECT that says of its triples by what argument their subjects are narrowed.

    `known`: the variables that are narrowed where the SELECT stands.
    """
    return replace(select, group=_group(select.group, arguments, dict(known or {})))


def _group(group: Group, arguments: frozenset[str], found: dict[str, Within]) -> Group:
    ends = set()
    for test in group.filters:
        match test:
            case Call("||", (Call("=", (Var(name), Constant(""))), Call("=", (Var(end), Var(other))))):
                if name == other and name in arguments and end not in arguments:
                    ends.add(end)
                    for start, path in _leading_to(end, group):
                        ends.add(start)
                        found.setdefault(start, Within(Sequence(path), Var(name)))

    def part_of(part: Part) -> Part:
        match part:
            case Triple(Var(name), path, end) if name in found and _is_table(path):
                # The way to the argument itself is left as it is.
                return part if isinstance(end, Var) and end.name in ends else replace(part, within=found[name])
            case Union():
                return Union(tuple(_group(one, arguments, dict(found)) for one in part.groups))
            case Group():
                return _group(part, arguments, dict(found))
            case Select():
                return narrowed(part, arguments, {name: found[name] for name in _shown(part) if name in found})
        return part

    return Group(tuple(map(part_of, group.parts)), group.filters)


def _leading_to(end: str, group: Group) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """Yield the variables that lead to another along properties, and by which."""
    todo: list[tuple[str, tuple[Path, ...]]] = [(end, ())]
    seen = {end}
    while todo:
        name, path = todo.pop()
        for part in group.parts:
            match part:
                case Triple(Var(start), Iri() | Sequence() as step, Var(reached)) if reached == name:
                    steps = step.steps if isinstance(step, Sequence) else (step,)
                    if start not in seen and all(isinstance(one, Iri) for one in steps):
                        seen.add(start)
                        todo.append((start, (*steps, *path)))
                        yield todo[-1]


def _shown(select: Select) -> Iterator[str]:
    """Yield the variables of a sub-select that are not made of several rows."""
    expressions = [column.expression for column in select.columns if column.expression is not None]
    if select.keys is None and not any(aggregates_in(expressions)):
        yield from (column.variable.name for column in select.columns if column.expression is None)


def _is_table(path: Path | Var) -> bool:
    return isinstance(path, Iri) or (
        isinstance(path, Alternative) and all(isinstance(choice, Iri) for choice in path.choices)
    )
