"""The line above a preamble that says who adopts an instrument, "The Congress,": whether it is none of the Union's."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ingest.bodies import ITU
from ingest.evidence import names_forerunner, names_itu, names_others, names_subject
from ingest.languages.language import languages, lexicon
from ingest.languages.words import literal_pattern_of
from ingest.place_names import fold
from ingest.structure.formulas import COMMAS, owned_by_others
from ingest.structure.words import is_chinese, listed, tabled

# Between a designation and that line stand at most a title of some lines and a date.
_LINES: Final = 6
_REACH: Final = 1200
_LONGEST: Final = 120
# No verb of a preamble is longer, in letters whose accents stand apart.
_VERB: Final = 80
_MARKS: Final = " \t\xa0*_#"
# "The Congress,", "THE EXECUTIVE COUNCIL,", and in other alphabets a name without an article.
_NAME: Final = re.compile(
    r"(?i:(?:the|la|le|el)\s|l['’]|(?=[А-яЁё\u0600-\u06ff\u4e00-\u9fff]))[^\d\n,;:.()،，]+(?:\([A-Z]{2,8}\))?[,،，]"
)
# "Congress," alone; what stands above a clause at most, and of how many lines the sentence is that it ends.
_ALONE: Final = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+,")
_ABOVE: Final = 400
_SENTENCE: Final = 3
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def enacted_by_others(text: str, start: int) -> bool:
    """Whether the preamble behind a place opens under the name of somebody whom nothing tells to be the Union's."""
    lines = [bare for line in text[start : start + _REACH].split("\n") if (bare := line.strip(_MARKS))][:_LINES]
    names = [_NAME.match(line, 0, _LONGEST) for line in lines]
    if not any(names):
        return False  # most lines name nobody, which is told sooner than that none opens a preamble
    for above, line, named in zip(("", *lines), lines, names, strict=False):
        if _opens().match(fold(line[:_VERB])):
            return 0 < len(above) <= _LONGEST and _NAME.fullmatch(above) is not None and _is_others(above)
        if named is not None and _opens().match(fold(line[named.end() : named.end() + _VERB].lstrip())):
            return _is_others(named[0])
    return False


def opened_by_others(text: str, start: int) -> bool:
    """Whether the words above a clause, "The Board, meeting in Rome,", name somebody who is no body of the Union's."""
    above = text[max(0, start - _ABOVE) : start].rstrip(_MARKS + "\n")
    if not above.endswith(COMMAS):
        return False
    for line in reversed(above.split("\n")[-_SENTENCE:]):
        line = line.strip(_MARKS)
        if not line:
            return False
        if named := _NAME.match(line) or _ALONE.match(line):
            return _is_nobody_of_ours(named[0])
    return False


def _is_others(name: str) -> bool:
    """Whether a name has words that no body of the Union has in its own, and is not about telecommunication."""
    return _is_nobody_of_ours(name) and (is_chinese(name) or names_others(name) or not names_subject(name))


def _is_nobody_of_ours(name: str) -> bool:
    """Whether a name has words that no body of the Union has in its own, and does not name it."""
    folded = fold(name).strip(" ,،，")
    if is_chinese(folded):
        return not any(folded.removeprefix(union) in body for body in _bodies() for union in listed("union") | {""})
    if owned_by_others().search(folded):
        return True
    return not _words().issuperset(_LETTERS.findall(folded)) and not (names_itu(name) or names_forerunner(name))


@cache
def _opens() -> re.Pattern[str]:
    """Return the pattern of the verb that opens a preamble, in a folded line."""
    verbs = {fold(verb) for code in languages() for verb in lexicon(code).section("verbs").pairs("preambular")}
    chinese = {verb for verb in verbs if is_chinese(verb)}
    spaced, unspaced = literal_pattern_of(verbs - chinese), literal_pattern_of(chinese)
    return re.compile(rf"{spaced}(?![^\W_])|{unspaced}")


@cache
def _bodies() -> frozenset[str]:
    """Return what bodies of the Union are called, in headings and where they are cited."""
    cited = (lexicon(code).section("citation").table("bodies") for code in languages())
    listed_names = (name for bodies in cited for body in ITU for name in bodies.get(body, ()))
    headed = (name for name, body in tabled("bodies").items() if body in ITU)
    return frozenset(map(fold, (*listed_names, *headed)))


@cache
def _words() -> frozenset[str]:
    """Return the words of these names, and articles."""
    return frozenset((*(word for name in _bodies() for word in _LETTERS.findall(name)), *map(fold, listed("articles"))))
