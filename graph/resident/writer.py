"""Python source that is being written: functions of nested loops, and the constants that they name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Function:
    """A function whose body is written line by line; what `open` begins holds the lines behind it."""

    head: str
    lines: list[str] = field(default_factory=list)
    depth: int = 1

    def line(self, text: str) -> None:
        """Write a line."""
        self.lines.append("    " * self.depth + text)

    def open(self, text: str) -> None:
        """Write a line whose block holds what is written next."""
        self.line(text)
        self.depth += 1

    def place(self) -> int:
        """Return the place of the next line, to insert another there once it is known."""
        return len(self.lines)

    def insert(self, place: int, text: str) -> None:
        """Write a line at an earlier place, of a block that is still open."""
        self.lines.insert(place, "    " * self.depth + text)

    @contextmanager
    def block(self) -> Iterator[None]:
        """Go back, behind what is written within, to the block that was open before."""
        depth = self.depth
        yield
        self.depth = depth

    def source(self) -> list[str]:
        """Return the function's lines."""
        return [self.head, *(self.lines or ["    pass"])]


@dataclass(slots=True)
class Module:
    """The functions of one query, in the order in which they were begun, and what their names mean."""

    namespace: dict[str, object] = field(default_factory=dict)
    functions: list[Function] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    _fresh: int = 0
    _getters: dict[int, str] = field(default_factory=dict)

    def fresh(self, stem: str) -> str:
        """Return a name that nothing has yet."""
        self._fresh += 1
        return f"{stem}{self._fresh}"

    def function(self, name: str, parameters: str) -> Function:
        """Begin a function."""
        found = Function(f"def {name}({parameters}):")
        self.functions.append(found)
        return found

    def before(self, line: str) -> None:
        """Write a line that comes before all is begun."""
        self.held.append(line)

    def constant(self, stem: str, value: object) -> str:
        """Return the name of a constant; one that is held already has one already."""
        for name, held in self.namespace.items():
            if held is value and name.startswith(stem):
                return name
        name = self.fresh(stem)
        self.namespace[name] = value
        return name

    def getter(self, table: Mapping[Any, object]) -> str:
        """Return the name of a table's `get`."""
        name = self._getters.get(id(table))
        if name is None:
            name = self._getters[id(table)] = self.fresh("get_")
            self.namespace[name] = table.get
        return name

    def source(self, arguments: tuple[str, ...]) -> str:
        """Return the source of `answer(arguments)`, which calls the function that was begun first."""
        head = f"def answer({', '.join(arguments)}):"
        body = [f"    {line}" for function in self.functions for line in function.source()]
        first = self.functions[0].head.removeprefix("def ").removesuffix(":")
        return "\n".join([head, *body, *(f"    {line}" for line in self.held), f"    return {first}", ""])
