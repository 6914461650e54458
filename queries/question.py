"""What a question and an answer are.

A question is one question in words, with typed parameters and columns, and the same query in SPARQL and in Cypher.
In both languages the parameter `as-of` is written `$AS_OF`: capital letters, so that it is never a column's name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias, get_args

from graph.schema import ACTORS
from graph.stores.protocol import Argument, Cell

ParameterType: TypeAlias = Literal[
    "actor", "instrument", "node", "body", "session", "goal", "recommendation", "document",
    "verb", "choice", "text", "date", "integer",
]  # fmt: skip
ColumnType: TypeAlias = Literal[
    "instrument", "version", "title", "actor", "body", "session", "goal", "recommendation", "document",
    "node", "verb", "text", "date", "integer", "decimal", "number", "boolean", "quote",
]  # fmt: skip
Group: TypeAlias = Literal["duties", "reporting", "citations", "lineage", "streamlining", "goals", "structure"]

PARAMETER_TYPES: Final[tuple[str, ...]] = get_args(ParameterType)
COLUMN_TYPES: Final[tuple[str, ...]] = get_args(ColumnType)
GROUPS: Final[tuple[str, ...]] = get_args(Group)

# The kinds of nodes that a code of each type names; what is not here is no code.
CODE_KINDS: Final[dict[str, tuple[str, ...]]] = {
    "actor": ACTORS,
    "instrument": ("Instrument",),
    "node": ("Instrument", *ACTORS),
    "body": ("Body",),
    "session": ("Session",),
    "goal": ("Goal",),
    "recommendation": ("Recommendation",),
    "document": ("Source",),
    "verb": ("Verb",),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """What can be asked for. `default` is bound where no argument is given; None: the parameter is required.

    `text`: an answer takes the operative text of what the argument names, so that without it nothing can be found.
    """

    name: str
    type: ParameterType
    words: str
    example: Argument
    default: Argument | None
    choices: tuple[str, ...] = ()
    text: bool = False

    @property
    def required(self) -> bool:
        """Whether the question makes no sense without it."""
        return self.default is None

    @property
    def variable(self) -> str:
        """Return the parameter's name in SPARQL and Cypher: "as-of" is AS_OF."""
        return self.name.upper().replace("-", "_")


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in a cell. `many`: a list of them. `detail`: left out of tables unless these are wide."""

    name: str
    type: ColumnType
    words: str
    many: bool = False
    detail: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A named query. `order` names the columns that rows are sorted by; `gap` what an empty answer may miss.

    `also` are other words for it, by which it is found. `passages`: the answer is made from the words of passages, so
    that facts alone have none. `absence`: a row says that something is not there, so that a gap makes rows, not none.
    `analysis` names the module in queries.analyses that makes the rows from those that the query finds, whose columns
    are `found`; where there is none, the query finds the rows themselves. `draft` names the parameter that a draft,
    which the graph does not hold, may stand for: see `queries.draft`.
    """

    name: str
    group: Group
    words: str
    about: str
    gap: str
    parameters: dict[str, Parameter]
    columns: dict[str, Column]
    order: tuple[str, ...]
    sparql: str = field(repr=False)
    cypher: str = field(repr=False)
    analysis: str | None = None
    draft: str | None = None
    passages: bool = False
    absence: bool = False
    also: str = ""
    found: dict[str, Column] = field(default_factory=dict)

    @property
    def example(self) -> dict[str, Argument]:
        """Return the arguments of the example: those of the required parameters."""
        return {parameter.name: parameter.example for parameter in self.parameters.values() if parameter.required}


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that answer a question, sorted; each has a cell for each of the question's columns.

    `note` says of an answer without rows whether that is a fact or a gap in what was ingested; of one with rows, that
    they may come from a gap.
    """

    question: Question
    parameters: dict[str, Argument]
    rows: list[dict[str, Cell]]
    note: str | None = None

    def to_json(self) -> dict[str, object]:
        """Return {"question", "parameters", "columns", "rows"}, the form of the command line and the API.

        An answer that has a note has "note" too.
        """
        found: dict[str, object] = {
            "question": self.question.name,
            "parameters": self.parameters,
            "columns": list(self.question.columns),
            "rows": self.rows,
        }
        return found if self.note is None else found | {"note": self.note}
