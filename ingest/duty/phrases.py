"""The phrases of acting together and of reporting in each language, from its lexicon ([partners], [reporting])."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from ingest.duty.before import Before, ends_of, words_of
from ingest.duty.cues import BLANKS, Cues, Trigger, cues_of
from ingest.languages.language import lexicon
from ingest.languages.patterns import beginnings, choices, led
from ingest.languages.words import pattern_of, unaccented

NEVER = "(?!)"
# The kinds of phrases that name partners; the others name bodies that are reported to.
PARTNERS = frozenset({"with", "gap", "helps", "beside", "opens"})


# A class of letters, which stays as it is, or a letter of a longer word with an accent: "el" is not "él".
_ACCENTED = re.compile(r"\[(?:\\.|[^\]])*\]|(?:(?<=[^\W\d_]{2})[áâçèéêëíîïñóôúûü]|[áâçèéêëíîïñóôúûü](?=[^\W\d_]{2}))")
# A group that may be left out, which an empty choice tells in a third of the time.
_OPTIONAL = re.compile(r"\(\?:([^()]*)\)\?(?![?+])")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerWords:
    """What tells partners.

    `link`: the "with" behind a verb; `near`: what may part them without loosening the tie; `close`: verbs that need
    such a tie; `joined`: words that make it; `except_`: words whose "with" is another one; `crosses`: what ends the
    reach of a verb; `told`: a clause that only tells how something came to be; `such_as`: examples follow; `more`: the
    list goes on behind what is told of those without a code; `again`: more partners follow; `direct`: verbs whose
    object is a partner; `bare`: a verb whose object is still to come; `them`: whom the text has named before;
    `between`: what stands before all who act together ("between ITU and WHO"); `closes`: what must follow a list
    (Chinese).
    """

    link: re.Pattern[str]
    near: re.Pattern[str]
    close: re.Pattern[str]
    joined: re.Pattern[str]
    except_: Before
    crosses: re.Pattern[str]
    told: re.Pattern[str]
    such_as: re.Pattern[str]
    more: re.Pattern[str]
    again: re.Pattern[str]
    direct: re.Pattern[str]
    bare: Before
    them: re.Pattern[str]
    between: re.Pattern[str]
    closes: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """What tells who is reported to.

    `to`, `by` and `for_` stand before the body, the last one right behind the report; `and_` before a further one;
    `report`: the noun; `the`: an article that makes it a report that there is; `nots`: what is handed over without
    being a report; `soon`: what may stand between "provide" and "to"; `closes`: what must follow the body (Chinese),
    None where the language has no such thing; `asks`: what asks for a report, whoever receives it; `receiver`: what
    stands before anybody who may receive it.
    """

    to: re.Pattern[str]
    by: re.Pattern[str]
    for_: re.Pattern[str]
    and_: re.Pattern[str]
    report: re.Pattern[str]
    the: re.Pattern[str]
    nots: re.Pattern[str]
    soon: re.Pattern[str]
    except_: Before
    closes: re.Pattern[str] | None
    asks: Trigger
    receiver: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language: what finds them, whose groups are their kinds, and its cues alone."""

    trigger: Trigger
    cues: Cues
    partners: PartnerWords
    reports: ReportWords


@cache
def phrases(language: str) -> Phrases:
    """Return the phrases of a language; RegistryError where its lexicon is wrong."""
    partners, reporting = lexicon(language).section("partners"), lexicon(language).section("reporting")
    edge = "" if lexicon(language).section("verbs").flag("unspaced") else r"\b"
    kinds = {kind: "|".join(partners.words(kind)) for kind in ("with", "gap", "helps", "beside", "opens")}
    kinds |= {kind: "|".join(reporting.words(kind)) for kind in ("reports", "gives")}
    named = "|".join(f"(?P<{kind}>{pattern or NEVER})" for kind, pattern in kinds.items())
    pattern = compiled(f"{edge}(?:{named}){edge}")
    trigger = Trigger(pattern, _by_letter(kinds, edge), _literals(kinds), len(edge) > 0)
    return Phrases(trigger, Cues(trigger), _partner_words(language, edge), _report_words(language, edge))


def _literals(kinds: Mapping[str, str]) -> frozenset[str]:
    """Return how the phrases begin, with accents and without."""
    starts = cues_of(filter(None, kinds.values())) - {""}
    return frozenset(starts | set(map(unaccented, starts)))


def _by_letter(kinds: Mapping[str, str], edge: str) -> dict[str, re.Pattern[str]]:
    """Return a pattern of all phrases for each letter with which one can begin, small or capital."""
    found: dict[str, dict[str, list[str]]] = {}
    for kind, pattern in kinds.items():
        for choice in choices(pattern) if pattern else ():
            firsts = {start[:1].lower() for start in beginnings(choice)}
            for letter in firsts | set(map(unaccented, firsts)):
                found.setdefault(letter, {}).setdefault(kind, []).append(choice)
    result = {}
    for letter, by_kind in found.items():
        named = "|".join(f"(?P<{kind}>{'|'.join(patterns)})" for kind, patterns in by_kind.items())
        result[letter] = result[letter.upper()] = compiled(f"{edge}(?:{named}){edge}")
    return result


def compiled(pattern: str) -> re.Pattern[str]:
    """Return a lexicon's pattern; a blank in it matches any white space, a letter with an accent one without, too."""
    return re.compile(_spelled(pattern), re.IGNORECASE)


def sought(pattern: str, edge: str) -> re.Pattern[str]:
    """Return a lexicon's pattern of words between two edges that is searched for by their first letters."""
    firsts, behind = led(_spelled(pattern))
    if not edge or not firsts:
        return compiled(f"{edge}(?:{pattern}){edge}")
    return re.compile(rf"{firsts}(?<!\w.)(?i:{behind}{edge})")


def _spelled(pattern: str) -> str:
    return _OPTIONAL.sub(r"(?:\1|)", _ACCENTED.sub(_either, pattern)).replace(" ", f"[{BLANKS}]+")


def _either(found: re.Match[str]) -> str:
    letter = found[0]
    return letter if len(letter) > 1 else f"[{letter}{unaccented(letter)}]"


def trigger_of(kinds: Mapping[str, str], edge: str) -> Trigger:
    """Return what finds a lexicon's patterns between two edges of words; the group of each is its kind."""
    named = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items())
    pattern = compiled(f"{edge}(?:{named or NEVER}){edge}")
    return Trigger(pattern, _by_letter(kinds, edge), frozenset(cues_of(kinds.values())))


def _word(language: str, section: str) -> Callable[[str], str]:
    """Return a function that gives a pattern of a section of a lexicon, one that never matches where there is none."""
    words = lexicon(language).section(section)
    return lambda key: f"(?:{words.word(key, NEVER)})"


def _partner_words(language: str, edge: str) -> PartnerWords:
    word, words = _word(language, "partners"), lexicon(language).section("partners")
    return PartnerWords(
        link=sought(words.word("link", NEVER), edge),
        near=compiled(rf"(?:[\s,]|{word('nearly')}{edge})*+"),
        close=compiled("|".join(words.words("close")) or NEVER),
        joined=compiled(rf"\s*{word('joined')}{edge}"),
        except_=_except(language),
        crosses=compiled(rf"[;:.()]|{edge}{word('crosses')}{edge}"),
        told=sought(words.word("told", NEVER), edge),
        such_as=sought("|".join(pattern_of([word]) for word in words.words("such_as")), edge),
        more=compiled(rf"\s*{word('more')}{edge}"),
        again=sought(words.word("again", NEVER), edge),
        direct=compiled(word("direct")),
        them=compiled(rf"\s*{word('them')}{edge}"),
        between=compiled(rf"\s*{word('between')}{edge}"),
        bare=Before(compiled(rf"{word('bare')},\s*\Z"), ","),
        closes=compiled(rf"[^。；，,;]{{0,60}}?{word('closes')}"),
    )


def _except(language: str) -> Before:
    pattern = lexicon(language).section("partners").word("except", NEVER)
    return Before(compiled(rf"(?:{pattern})\s*\Z"), ends_of(pattern), words_of(pattern))


def _report_words(language: str, edge: str) -> ReportWords:
    word, words = _word(language, "reporting"), lexicon(language).section("reporting")
    ands = pattern_of(lexicon(language).section("actors").words("and"))
    return ReportWords(
        to=sought(words.word("to", NEVER), edge),
        by=compiled(word("by")),
        for_=compiled(word("for")),
        and_=compiled(rf"{edge}{ands}(?:, [^,;.]{{1,40}},)?\s+\Z"),
        report=sought(words.word("report", NEVER), edge),
        the=compiled(rf"{word('the')}\Z"),
        nots=sought(words.word("not", NEVER), edge),
        soon=compiled(word("soon")),
        except_=_except(language),
        closes=compiled(rf"(?:(?![，,]并)[^。；;]){{0,40}}?{word('closes')}") if "closes" in words else None,
        asks=trigger_of({"asks": words.word("asks")} if "asks" in words else {}, edge),
        receiver=compiled(f"{edge}{word('receiver')}"),
    )
