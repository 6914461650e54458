"""What somebody may have meant who asked for a code that the graph does not hold."""

from __future__ import annotations

from difflib import get_close_matches

from graph.stores.protocol import Reader
from queries.codes import codes


def suggest(store: Reader, kinds: tuple[str, ...], code: str, most: int = 5) -> tuple[str, ...]:
    """Return codes of the kinds that are near to one that does not exist, the nearest first."""
    known = {known.upper(): known for known in codes(store, kinds)}
    wanted = code.upper()
    inside = [known[name] for name in known if wanted and name.endswith(f"-{wanted.rpartition('-')[2]}")]
    near = [known[name] for name in get_close_matches(wanted, known, n=most, cutoff=0.6)]
    return tuple(dict.fromkeys([*near, *inside]))[:most]
