"""Which of the titles that documents give an instrument is shown: the latest, whole, without marks of footnotes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from graph.model import Text
from graph.renumber import same_title

# A word of four letters or more with a mark of a footnote behind it: "developing1", "countries*".
_MARKED: Final = re.compile(r"(?<!\w)([^\W\d_]{4,})([1-9][0-9]?|[¹²³⁰⁴-⁹]{1,2}|[*†‡]{1,3})(?!\w)")
# One or two digits behind letters of any script, which may be a name's ("IPv6") or a footnote's.
_DIGITS: Final = re.compile(r"(?<=[^\W\d_])[1-9][0-9]?(?![0-9])")
_CUT: Final = re.compile(r"[\s,]*(?:\.\.\.|…)$")


@dataclass(frozen=True, slots=True)
class Title:
    """A title as a document gives it to a version; `year` of that version, 0 where it is not told."""

    text: Text
    year: int
    proposed: bool


def best_titles(titles: Sequence[Title], known: Sequence[Title] | None = None) -> tuple[Text, ...]:
    """Return one title a language: that of the latest adopted version, in the form that is whole and clean.

    `known` are all titles of the instrument (default: `titles`): from them comes what a cut title lacks, and the
    spelling with a capital letter.
    """
    by_language: dict[str, list[Title]] = defaultdict(list)
    others: dict[str, list[Title]] = defaultdict(list)
    for found, given in ((by_language, titles), (others, titles if known is None else known)):
        for title in given:
            found[title.text.language].append(_clean(title))
    return tuple(Text(_best(found, others[language]), language) for language, found in by_language.items())


def _clean(title: Title) -> Title:
    """Return a title without marks of footnotes; digits behind a word in capitals may be its own ("COVID19")."""
    value, language = title.text
    text = _MARKED.sub(lambda match: match[1] if match[1].islower() or not match[2].isdecimal() else match[0], value)
    return Title(Text(" ".join(text.split()), language), title.year, title.proposed)


def _best(titles: Sequence[Title], known: Sequence[Title]) -> str:
    """Return the best of the titles of one language."""
    counts = Counter(title.text.value for title in titles)
    latest = min((title.proposed, -title.year) for title in titles)
    same_time = {title.text.value for title in titles if (title.proposed, -title.year) == latest}
    best = min(
        same_time, key=lambda text: (_is_marked(text, counts), _is_cut(text, same_time), _spelling(text, counts))
    )
    if _is_cut(best, ()):
        best = _whole(best, known)
    counts = Counter(title.text.value for title in known)
    counts[best] += 1
    letters = same_title(best)
    return min((text for text in counts if same_title(text) == letters), key=lambda text: _spelling(text, counts))


def _is_marked(text: str, others: Iterable[str]) -> bool:
    """Whether another title says the same without digits behind words."""
    plain = _DIGITS.sub("", text)
    return plain != text and same_title(plain) in map(same_title, others)


def _is_cut(text: str, others: Iterable[str]) -> bool:
    """Whether a title says itself that it was cut, or another one of the same time goes on where it ends."""
    stem = text.casefold()
    longer = (other.casefold() for other in others if len(other) > len(text))
    return _CUT.search(text) is not None or any(other.startswith(stem) for other in longer)


def _whole(cut: str, known: Sequence[Title]) -> str:
    """Return the title of the latest version that goes on where this one was cut, itself where none does."""
    stem = _CUT.sub("", cut).casefold()
    whole = [title for title in known if _CUT.search(title.text.value) is None]
    found = [title for title in whole if title.text.value.casefold().startswith(stem)]
    if not found:
        return cut
    return min(found, key=lambda title: (title.proposed, -title.year, title.text.value)).text.value


def _spelling(text: str, counts: Counter[str]) -> tuple[bool, bool, int, str]:
    """Return what tells spellings apart, the best first: not in capitals, a capital first, given most often."""
    return text.isupper(), text[:1].islower(), -counts[text], text
