"""What a step saw and made no record of, and why: asked for by `resgraph explain`, never on the way to records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Overruled:
    """A candidate [start, end) that the step (heading, citation, mention) made nothing of."""

    start: int
    end: int
    step: str
    why: str
