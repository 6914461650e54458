"""Which of the forms that there are a client wants (RFC 9110, 12.5.1)."""

from __future__ import annotations

from collections.abc import Sequence


def preferred(accept: str, offered: Sequence[str]) -> str | None:
    """Return the media type that an Accept header prefers, of equal ones the first that is offered; None for none.

    >>> preferred("text/html, text/turtle;q=0.5", ["text/turtle", "application/ld+json"])
    'text/turtle'
    """
    ranges = [_range(each) for each in accept.split(",") if each.strip()] or [("*/*", 1.0)]
    best = max(offered, key=lambda media_type: _quality(media_type, ranges))
    return best if _quality(best, ranges) > 0 else None


def _range(text: str) -> tuple[str, float]:
    """Return a media range and its weight; one that cannot be read weighs nothing."""
    media_range, *parameters = (part.strip().lower() for part in text.split(";"))
    weight = next((part[2:] for part in parameters if part.startswith("q=")), "1")
    try:
        return media_range, float(weight)
    except ValueError:
        return media_range, 0.0


def _quality(media_type: str, ranges: Sequence[tuple[str, float]]) -> float:
    """Return the weight of the most exact range that holds a media type."""
    family = media_type.partition("/")[0]
    weights = dict(reversed(ranges))
    return next((weights[each] for each in (media_type, f"{family}/*", "*/*") if each in weights), 0.0)
