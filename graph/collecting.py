"""The garbage collector rests while much is made that holds no cycles: records, a graph, its lines.

Counting references frees all of it. The collector would only walk over everything that there is already, again and
again: a sixth of the time of an extraction, half of that of a graph.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting() -> Iterator[None]:
    """Let the garbage collector rest; where it rests already, it goes on to do so afterwards."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
