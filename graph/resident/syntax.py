"""The part of SPARQL that is compiled, as a tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Var:
    """A variable."""

    name: str


@dataclass(frozen=True, slots=True)
class Iri:
    """An IRI, written out."""

    iri: str


@dataclass(frozen=True, slots=True)
class Constant:
    """A literal: a text, a whole number, a truth value."""

    value: str | int | bool


Term: TypeAlias = Var | Iri | Constant


@dataclass(frozen=True, slots=True)
class Sequence:
    """Paths one behind the other, `/`."""

    steps: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Alternative:
    """Any of these paths, `|`."""

    choices: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    """A path as often as `how` says: `?`, `*`, `+`."""

    path: Path
    how: str


@dataclass(frozen=True, slots=True)
class Inverse:
    """A path backward, `^`."""

    path: Path


Path: TypeAlias = Iri | Sequence | Alternative | Repeated | Inverse


@dataclass(frozen=True, slots=True)
class Within:
    """Where an argument is not empty, only what leads to it along a path is wanted."""

    path: Path
    argument: Var


@dataclass(frozen=True, slots=True)
class Triple:
    """A pattern of a subject, a path and an object; `within`: which subjects are wanted, whatever else there are."""

    subject: Term
    path: Path | Var
    object: Term
    within: Within | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """A function or operator over expressions: "=", "&&", "BOUND", ..."""

    name: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Exists:
    """EXISTS, or NOT EXISTS."""

    group: Group
    negated: bool


@dataclass(frozen=True, slots=True)
class Aggregate:
    """COUNT, MIN, MAX, GROUP_CONCAT over the rows of a group; `argument` None is COUNT(*)."""

    name: str
    distinct: bool
    argument: Expression | None
    separator: str = " "


Expression: TypeAlias = Var | Iri | Constant | Call | Exists | Aggregate


@dataclass(frozen=True, slots=True)
class Optional:
    """OPTIONAL."""

    group: Group


@dataclass(frozen=True, slots=True)
class Union:
    """UNION, of two or more."""

    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Minus:
    """MINUS."""

    group: Group


@dataclass(frozen=True, slots=True)
class Bind:
    """BIND."""

    expression: Expression
    variable: Var


@dataclass(frozen=True, slots=True)
class Values:
    """VALUES."""

    variables: tuple[Var, ...]
    rows: tuple[tuple[Iri | Constant, ...], ...]


Part: TypeAlias = "Triple | Optional | Union | Minus | Bind | Values | Group | Select"


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between braces; the filters hold for all of it."""

    parts: tuple[Part, ...]
    filters: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """What a SELECT shows: a variable, or an expression under a variable's name."""

    variable: Var
    expression: Expression | None


@dataclass(frozen=True, slots=True)
class Select:
    """A SELECT; `keys` None: it does not group."""

    distinct: bool
    columns: tuple[Column, ...]
    group: Group
    keys: tuple[Var, ...] | None
    having: tuple[Expression, ...]
    order: tuple[Var, ...]
    limit: int | None
