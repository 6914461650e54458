"""A simple mention as the readers hand it over, before it becomes a record."""

from __future__ import annotations

from graph.value import value


@value
class Found:
    """A mention [start, end) of `id`; `type` is the record's, `detail` a target ("9.c"), "draft" or a reason."""

    type: str
    id: str
    start: int
    end: int
    rule: str
    detail: str | None = None


def unresolved(text: str, reason: str, start: int, end: int) -> Found:
    """Return a mention that could not be resolved."""
    return Found("unresolved", text, start, end, "unresolved", reason)
