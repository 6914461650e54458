"""Which of an instrument's titles to show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from queries.order import natural

# A title stands in the first of these languages that it is known in.
_LANGUAGES: Final = ("en", "fr", "es", "ru", "zh", "ar")


def title_of(titles: Iterable[str]) -> str | None:
    """Return one of an instrument's titles, each with its language before it ("en:Cybersecurity")."""
    by_language = dict(title.split(":", 1) for title in sorted(titles, key=natural, reverse=True))
    for language in (*_LANGUAGES, *sorted(by_language)):
        if language in by_language:
            return by_language[language]
    return None
