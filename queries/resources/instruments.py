"""Instruments: a page of them by filters."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from graph.designations import find, format_words
from graph.errors import UsageError
from graph.stores.protocol import Reader, Row
from queries.resources import pages
from queries.resources.rows import select, text, text_or_none, truth

# How many words a title can be searched by; the query has one argument for each.
MOST_WORDS: Final = 6
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class InstrumentSummary:
    """An instrument in a list."""

    code: str = field(metadata={"description": "Its code.", "examples": ["PP-RES-123"]})
    name: str = field(metadata={"description": "Its name in words.", "examples": ["PP Resolution 123"]})
    title: str | None = field(
        metadata={"description": "Its title, in English where there is one.",
                  "examples": ["Bridging the standardization gap between developing and developed countries"]}
    )  # fmt: skip
    body: str | None = field(metadata={"description": "Who adopts it; null where no text tells.", "examples": ["PP"]})
    type: str | None = field(
        metadata={"description": "resolution, decision, recommendation or opinion.", "examples": ["resolution"]}
    )
    number: str = field(metadata={"description": "Its number.", "examples": ["123"]})
    ingested: bool = field(
        metadata={"description": "Whether a document holds its text; false where it is only cited.", "examples": [True]}
    )


@dataclass(frozen=True, slots=True)
class InstrumentPage:
    """A page of instruments, in the order of bodies and numbers."""

    items: tuple[InstrumentSummary, ...]
    next: str | None = field(metadata={"description": "The cursor of the next page; null on the last."})


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What instruments to list: empty texts and 0 mean any. `words` must all stand in one title."""

    body: str = ""
    type: str = ""
    number: str = ""
    session: str = ""
    year: int = 0
    status: str = ""
    words: tuple[str, ...] = ()


def words_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase in lower case; UsageError where they are more than can be searched by."""
    words = tuple(dict.fromkeys(_WORD.findall(phrase.lower())))
    if len(words) > MOST_WORDS:
        raise UsageError(f"{len(words)} words are too many; a title is searched by at most {MOST_WORDS}")
    return words


def list_instruments(store: Reader, filters: Filters, limit: int = 50, cursor: str | None = None) -> InstrumentPage:
    """Return a page of the instruments that fit the filters."""
    words = [*filters.words, *[""] * (MOST_WORDS - len(filters.words))]
    rows = select(
        store,
        "instruments",
        body=filters.body,
        type=filters.type,
        number=filters.number,
        session=filters.session,
        year=filters.year,
        status=filters.status,
        after=pages.read_cursor(cursor),
        **{f"word_{letter}": word for letter, word in zip("abcdef", words, strict=True)},
    )
    page, following = pages.cut(rows, min(limit, pages.MOST))
    return InstrumentPage(tuple(map(_summary, page)), following)


def name_of(code: str) -> str:
    """Return an instrument's name in words, "PP Resolution 123"; the code itself where it is none."""
    designation = find(code)
    return format_words(designation) if designation else code


def _summary(row: Row) -> InstrumentSummary:
    """Return the instrument of a row."""
    code = text(row, "code")
    return InstrumentSummary(
        code=code,
        name=name_of(code),
        title=text_or_none(row, "titleEn") or text_or_none(row, "title"),
        body=text_or_none(row, "body"),
        type=text_or_none(row, "type"),
        number=text(row, "number"),
        ingested=truth(row, "ingested"),
    )
