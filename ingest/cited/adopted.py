"""Whether somebody who is none of the known bodies adopted what stands at a place: "CEPT has adopted Resolution 12"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from graph.reference import Actor, actors, bodies
from ingest.cited.grammar import FOREIGN, grammar
from ingest.cited.words import joining_words, words
from ingest.evidence import names_itu
from ingest.languages.attached import attached, heads, open_first
from ingest.languages.language import languages, lexicon
from ingest.languages.literals import Finder
from ingest.languages.words import LETTER, pattern_of

# Whose actors are not the Union's.
_OTHERS: Final = ("United Nations", "other organization")
# So near before a number its adopter is named: by an abbreviation, or by a name and the verb.
_NEAR: Final = 40
_FAR: Final = 120
# "adopted by the", and no mere "of the".
_VERB: Final = re.compile(r"[^\W\d_]{5}")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_ABBREVIATION: Final = re.compile(r"[A-ZА-ЯЁ]{3,8}(?!\w)")


def adopted_before(text: str, start: int, former: str, last: str) -> bool:
    """Whether the words before a place say so; `former` and `last` are the last two."""
    patterns = grammar()
    if _may_name(last):
        named = _last().search(text, max(0, start - _NEAR), start)
        if named is not None and named[1] in _written():
            return True
    arabic = _holds_arabic(text, start)
    if (may_adopt(last) or may_adopt(former)) and (arabic or _may_be_named(text, start)):
        if adopter := patterns.foreign_adopts.search(text, max(0, start - _NEAR), start):
            return adopter["who"] is None or not _is_known(text, adopter.start(), adopter["who"])
        if verb := patterns.adopting.search(text, max(0, start - _NEAR), start):
            names = _named_last().find(text, max(0, verb.start() - _FAR), verb.start() + 1)
            return next(iter(names), None) is not None
    if not arabic:
        return False
    # In Arabic the verb stands first.
    verb = patterns.adopting_first.search(text, max(0, start - _FAR), start)
    return verb is not None and _before().match(text, verb.end(), start) is not None


def adopted_behind(text: str, position: int, of: re.Match[str] | None) -> bool:
    """Whether the words behind a number say so; `of` is what may stand before the name: "adopted by the", "of"."""
    juxtaposed = grammar().juxtaposed
    if of is not None and _VERB.search(of[0]):
        who = _ABBREVIATION.match(text, of.end())
        return (who is not None and not _is_known(text, who.start(), who[0])) or _names_other(text, of.end())
    # Behind a lone "by" may stand who proposes to change it.
    joint = juxtaposed.match(text, position) if juxtaposed is not None else None
    return joint is not None and _names_other(text, joint.end())


def goes_on(code: str, text: str, start: int, end: int) -> bool:
    """Whether the name of somebody else at [start, end) is but the beginning of another: "Union africaine des ..."."""
    if code != FOREIGN:
        return False
    longer = _behind().match(text, start)
    return longer is not None and longer.end() > end


def _may_name(word: str) -> bool:
    """Whether a word may be an abbreviation, or end "in its"; told quickly for plain letters."""
    return not word.isascii() or word[-1:].isupper() or word[-2:-1].isupper() or word.casefold() in joining_words()


def _holds_arabic(text: str, start: int) -> bool:
    """Whether Arabic stands so near before a place that a verb and somebody's name may."""
    before = text[max(0, start - _FAR) : start]
    return not before.isascii() and _ARABIC.search(before) is not None


@lru_cache(maxsize=4096)
def may_adopt(word: str) -> bool:
    """Whether a word may be a verb of adopting; told quickly for plain letters."""
    return not word.isascii() or word.lstrip("([\"'").casefold().startswith(verbs())


def _may_be_named(text: str, start: int) -> bool:
    """Whether somebody may be named before a verb of adopting that is one of the last two words, or the small one."""
    known, before = _last_words(), text[max(0, start - _FAR) : start].rsplit(None, 4)[-4:]
    return not all(word.isascii() and word.isalpha() and word.islower() and word not in known for word in before)


def _names_other(text: str, start: int) -> bool:
    return _behind().match(text, start) is not None


def _is_known(text: str, start: int, who: str) -> bool:
    """Whether an abbreviation is that of a body, or of somebody of the Union."""
    return bool(grammar().body.match(text, start) or grammar().neutral.fullmatch(who)) or names_itu(who)


@cache
def verbs() -> tuple[str, ...]:
    """Return how the verbs of adopting in plain letters begin."""
    return tuple(verb.removesuffix("~").casefold() for verb in words()["adopts"] if verb.isascii())


@cache
def _others() -> tuple[Actor, ...]:
    """Return who is not of the Union and no body; "the United Nations" may mean their General Assembly."""
    able = {"UN", *bodies()}
    return tuple(actor for actor in actors().values() if actor.category in _OTHERS and actor.code not in able)


@cache
def _written() -> frozenset[str]:
    """Return the names and abbreviations of others, in all languages."""
    names = {name for actor in _others() for name in (*actor.name.values(), *actor.abbreviation)}
    for language in languages():
        named = lexicon(language).section("actors").table("names")
        names.update(name for actor in _others() for name in named.get(actor.code, ()))
    return frozenset(names)


@cache
def _last() -> re.Pattern[str]:
    """Return a pattern of an abbreviation right before a number: "CITEL", "CITEL in its", "CITEL通过的"."""
    # Behind a lone "in" may stand what they only speak of.
    its = pattern_of(phrase for phrase in words()["its"] if " " in phrase or phrase.endswith("的"))
    return re.compile(rf"(?<![A-Za-zА-яЁё-])([A-ZА-ЯЁ]{{3,8}}),?\s?(?:(?i:{its})\s?)?\Z")


@cache
def _names() -> tuple[str, ...]:
    """Return the names of others."""
    return tuple(sorted(name for name in _written() if not name.isupper()))


@cache
def _last_words() -> frozenset[str]:
    """Return the words, in small letters, with which the names of others in plain letters end."""
    return frozenset(name.split()[-1].lower() for name in (*_names(), *words()["foreign_endings"]))


@cache
def mixed_ends() -> frozenset[str]:
    """Return the words in plain letters, small ones, with which Arabic names of others end."""
    arabic = [name.split()[-1].lower() for name in _names() if _ARABIC.match(name)]
    return frozenset(word for word in arabic if word.isascii())


@cache
def _named() -> str:
    """Return a pattern of the names of others."""
    return attached(open_first(_names()))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!{LETTER}){_named()}\s?(?:[^\W\d_]{{1,4}}\s)?\Z")


@cache
def _named_last() -> Finder:
    """Return what finds the name of somebody else that stands last."""
    return Finder(_before(), heads(_names()))


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"{_named()}(?!{LETTER})")
