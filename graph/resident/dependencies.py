"""What tells the rows of a query apart: by which variables they differ, and which others these determine."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

# Rows that may come twice differ by this, which no variable determines.
AGAIN: Final = "*"


class Dependency(NamedTuple):
    """A variable's value is a function of others' values; `how` tells this function from others."""

    by: frozenset[str]
    name: str
    how: Hashable


@dataclass(frozen=True, slots=True)
class Dependencies:
    """Rows that are the same in `keys` are one row; `functions` are the functional dependencies between variables."""

    keys: frozenset[str] = frozenset()
    functions: frozenset[Dependency] = frozenset()

    def looped(self, *names: str) -> Dependencies:
        """Return this where rows differ by variables, too."""
        return replace(self, keys=self.keys.union(names))

    def determined(self, name: str, by: Iterable[str], how: Hashable) -> Dependencies:
        """Return this with a variable that is a function of others."""
        return replace(self, functions=self.functions | {Dependency(frozenset(by), name, how)})

    def closure(self, names: Iterable[str]) -> frozenset[str]:
        """Return all that is determined by some variables, which themselves are."""
        found = set(names)
        size = -1
        while size < len(found):
            size = len(found)
            found.update(it.name for it in self.functions if it.by <= found)
        return frozenset(found)

    def tell_apart(self, names: Iterable[str]) -> bool:
        """Tell whether no two rows are the same in these variables."""
        return self.keys <= self.closure(names)

    def key(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return those of some variables by which the others are determined."""
        found = tuple(names)
        for name in reversed(names):
            fewer = tuple(one for one in found if one != name)
            if name in self.closure(fewer):
                found = fewer
        return found

    def shown(self, names: Sequence[str], how: Hashable) -> Dependencies:
        """Return what holds of rows that show some variables alone; they come as often as before."""
        functions = {Dependency(frozenset({one}), it, how) for one in names for it in self.closure((one,)) if it != one}
        functions |= {Dependency(frozenset(), it, how) for it in self.closure(())}
        kept = frozenset(it for it in functions if it.name in names)
        return Dependencies(frozenset(names) if self.tell_apart(names) else frozenset({*names, AGAIN}), kept)

    def once(self, names: Iterable[str]) -> Dependencies:
        """Return this where no two rows are the same in some variables."""
        return replace(self, keys=frozenset(names))

    def joined(self, other: Dependencies) -> Dependencies:
        """Return what holds of rows that are joined with others."""
        return Dependencies(self.keys | other.keys, self.functions | other.functions)

    def renamed(self, names: Mapping[str, str]) -> Dependencies:
        """Return this with other names for all variables."""
        functions = (Dependency(frozenset(names[by] for by in it.by), names[it.name], it.how) for it in self.functions)
        return Dependencies(frozenset(names.get(key, key) for key in self.keys), frozenset(functions))
