"""The names of the places where sessions met, in any language and case: "Bucarest", "Дубая" and "迪拜"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from graph.reference import places
from ingest.languages.language import languages, lexicon
from ingest.languages.words import SPACE, damaged, pattern_of, unreadable

# The stroke that stretches an Arabic word.
_STRETCH = "\u0640"


def fold(text: str) -> str:
    """Return a text without case, accents and marks, so that DUBAÏ, Dubaï and Dubai are one."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.casefold()).replace(_STRETCH, "")
    # A text has far fewer different characters than characters.
    for mark in filter(unicodedata.combining, {*folded}):
        folded = folded.replace(mark, "")
    return folded


@cache
def place_names() -> dict[str, str]:
    """Return the English name of each place of the registry by its folded name, with blanks for hyphens.

    Of a language that inflects names, it is found by each form of its name, too.
    """
    found: dict[str, str] = {}
    for form, name in _forms():
        found.setdefault(parted(fold(form)), name)
    for form, name in _forms():
        for copy in (unreadable(form), *damaged(form)):
            found.setdefault(parted(fold(copy)), name)
    return found


def parted(name: str) -> str:
    """Return a name with blanks for its hyphens."""
    return name.replace("-", " ")


@cache
def places_pattern(written: bool = False) -> str:
    """Return a pattern of the folded names of places, or of those that are `written` in small letters, too.

    A blank in a name may be a hyphen.
    """
    return pattern_of(written_places() if written else place_names()).replace(SPACE, "[ -]")


def written_places() -> set[str]:
    """Return the folded names of places, and those that are written in small letters."""
    return {*place_names(), *(parted(form.lower()) for form, _ in _forms())}


def _forms() -> Iterator[tuple[str, str]]:
    """Yield each form of the name of each place, the names themselves first, and the place's English name."""
    endings = {code: lexicon(code).section("citation").table("place_endings") for code in languages()}
    for place in places().values():
        yield from ((name, place.name) for name in (place.name, *place.names.values(), *place.spellings))
    for place in places().values():
        for code, name in place.names.items():
            yield from ((form, place.name) for form in _inflected(name, endings.get(code, {})))


def _inflected(name: str, endings: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the forms of a name: what the longest ending that it has is replaced by."""
    ending = max((ending for ending in endings if name.endswith(ending)), key=len, default=None)
    if ending is not None:
        stem = name.removesuffix(ending)
        yield from (stem + other for other in endings[ending])
