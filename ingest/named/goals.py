"""Reads explicit mentions of the Sustainable Development Goals and their targets.

"SDG 9" and "Sustainable Development Goal 9" are goals anywhere. "Goal 9" alone is one where the sentence says so
("Goal 9 of the SDGs", "the 2030 Agenda and its Goal 9"), because the Union's strategic goals are called the same.
A target is one behind "SDG", with a letter ("9.c"), behind the goal that it belongs to, or in such a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from ingest.languages.literals import Literals
from ingest.languages.script import is_arabic
from ingest.named.found import Found
from ingest.named.reading import Entry, Reading, Recent, entries
from ingest.named.scan import DASH, GAP, Word, alternatives, held_by
from ingest.named.sectors import OTHER_SCRIPT
from ingest.named.words import words

LAST_GOAL = 17
# How many targets with a figure each goal has.
_TARGETS = (5, 5, 9, 7, 6, 6, 3, 10, 5, 7, 7, 8, 3, 7, 9, 10, 19)
FIRST_CJK = "\u2e80"
_SENTENCE = re.compile(r"[.;!?:。；：]\s|\n|[。；]")
# ", on " behind the first number of a list whose next one follows words.
_LEAD = re.compile(r", [^\W\d_]{2,12} ")
_SPREAD = 700
# The words that speak of the SDGs wherever they stand, but for those that are an abbreviation.
_WRITTEN = ("goal", "goals", "goal_context")
# How far before a "Goal 9" the words that make it one of the SDGs may stand, and a goal before its target.
_CONTEXT = 160
_GOAL_OF_TARGET = 600

# Letters of targets as other scripts write them.
_LETTERS = str.maketrans("абвгдсАБВГДСأبجدهA", "abcdfcABCDFCabcdea")
# No letter or figure follows; Chinese writes words without blanks.
_EDGE = r"(?![^\W\u2e80-\u9fff])"
_GOAL = re.compile(
    rf"(\d{{1,2}})(?:\.(\d{{1,2}}|[a-fA-FабвгдсАБВГДСأبجده]){_EDGE}(?!\.\d|-[A-Z]\W))?(?![\d%/]|\.\d|,\d{{3}})"
)
_TARGET = re.compile(rf"(\d{{1,2}})\.(\d{{1,2}}|[a-fA-FабвгдсАБВГДСأبجده]){_EDGE}(?!\.\w)(?!%)")
# Behind "SDG target" the stop may be left out, "9c".
_TARGET_OF_SDG = re.compile(_TARGET.pattern.replace(r"\.", r"(?:\.|(?=[a-dA-D]))", 1))
# What may stand before a number: "No. 6", "n° 6", "n.º 6", "núm. 6", "№ 6".
_MARK = r"(?:[Nn][o°º]\.?|[Nn]\.[o°º]\.?|[Nn]úm\.|№)"
_OPENING = re.compile(
    rf"(?:{GAP}{{0,2}}(?:\([A-Za-z]{{2,5}}\)|（SDG）))?[)\]\"”’»]{{0,2}}(?:{GAP}|[#*_]|{DASH}|{_MARK}){{0,4}}"
)


# "SDGs: 1 (target 1.4), 8": only a list follows a colon.
_COLON = re.compile(rf"(?:{GAP}{{0,2}}\([A-Za-z]{{2,5}}\))?{GAP}?:{GAP}{{1,2}}(?=\d)")
# Between a word and a number they end a cell or a paragraph.
_CELL = re.compile(r"\n\s*[\n\t]")
# Targets in parentheses behind their goal, "SDG 3 (3.5, 3.8 and 3.d)".
_INSIDE = re.compile(rf"{GAP}{{0,2}}\((?=\d{{1,2}}\.)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns that are made of the lexicon's words; `spoken` finds letters that `context` holds."""

    range: re.Pattern[str]
    target: re.Pattern[str]
    context: re.Pattern[str]
    spoken: Literals
    named: re.Pattern[str]
    link: re.Pattern[str]
    joint: re.Pattern[str]
    beside: re.Pattern[str]
    written_out: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    every = words()
    # The Union's own programme is called after the same year: "Connect 2030 Agenda".
    own = "".join(rf"(?<!{re.escape(word)})" for word in every["goal_context_not"])
    context = f"{own}{every.any_of('goal', 'goals', 'goal_context')}"
    return _Patterns(
        range=re.compile(rf"{GAP}?(?:{DASH}|{GAP}{every.any_of('range')}{GAP}){GAP}?(\d{{1,2}})(?!\d|\.\d|%)"),
        target=re.compile(
            rf"{GAP}{{0,2}}{every.any_of('goal_target')}(?:{GAP}?\([^()\n]{{0,20}}(?:\([^()\n]{{0,8}}\))?[^()\n]{{0,8}}\))?{GAP}?:?(?=[^.;\n]{{0,4}}\d)"
        ),
        context=re.compile(context),
        spoken=held_by((*every["goal"], *every["goals"], *every["goal_context"])),
        named=re.compile(every.any_of("goal", "goals")),
        written_out=re.compile(
            f"(?i:{alternatives(word for key in _WRITTEN for word in every[key] if not word.strip('*').isupper())})"
        ),
        beside=re.compile(rf"{GAP}{{1,2}}(?={OTHER_SCRIPT})"),
        joint=re.compile(rf"{GAP}{every.any_of('and')}{GAP}{{1,2}}"),
        link=re.compile(rf"{GAP}{{0,2}}(?:{every.any_of('of')}(?![^\W\d_])|(?:UN|ONU|ООН|United Nations)(?![^\W\d_]))"),
    )


@dataclass(slots=True)
class Goals:
    """What a text has said of goals so far: where it spoke of the SDGs, and where it named each goal last.

    `bare`: it has targets right behind "SDG", which may be versions of something else.
    """

    contexts: Recent
    named: dict[str, int] = field(default_factory=dict)
    bare: bool = False


def contexts() -> Recent:
    """Return what finds the last words before a place that speak of the SDGs."""
    return Recent(_patterns().context, _patterns().spoken, _CONTEXT)


def goal_words() -> Iterator[Word]:
    """Yield the words that a mention of a goal or target begins with."""
    every = words()
    number = rf"(?=(?:{GAP}|[#*_)（(\]\"”’»]|{DASH}|{_MARK}|S|D|G|O|s|）){{0,9}}\d|{_COLON.pattern})"
    target = rf"(?={GAP}{{0,2}}{every.any_of('goal_target')})"
    for key in ("goal", "goals"):
        for word in every[key]:
            yield Word(word, key, f"(?:{number}|{target})")
    for key in ("goal_weak", "goal_target"):
        for word in every[key]:
            # A figure right behind a Latin word is a footnote's: "goals2".
            yield Word(word, key, rf"(?={GAP}{{{int(word[0] < FIRST_CJK)},2}}(?:{_MARK}{GAP}?)?\d)")


def read_goals(reading: Reading, goals: Goals, kind: str, start: int, end: int) -> Iterator[Found]:
    """Yield the goals and targets behind a word that names them."""
    text, patterns = reading.text, _patterns()
    opening = _OPENING.match(text, end)
    begin = opening.end() if opening else end
    if _CELL.search(text, end, begin):
        return
    if kind in ("goal", "goals"):
        if target := patterns.target.match(text, end):
            yield from _targets(
                text, goals, start, entries(text, _skip(text, target.end()), _TARGET_OF_SDG, True, aside=True)
            )
            return
        colon = _COLON.match(text, end)
        many = colon is not None or kind == "goals"
        found = entries(text, colon.end() if colon else begin, _GOAL, many, aside=many)
        if (colon and len(found) == 1) or (found and _is_other(text, start, end, found)):
            return
    elif kind == "goal_weak":
        found = entries(text, begin, _GOAL, True)
        said = _said(reading, goals, start, found[-1].end) if found else None
        if said is None:
            return
        if len(found) == 1:
            found = [Entry(found[0].start, max(found[0].end, said), found[0].match)]
    else:
        found = entries(text, begin, _TARGET, True)
        if found and _is_target(reading, goals, start, found):
            yield from _targets(text, goals, start, _spread(text, found, _TARGET))
        return
    yield from _named(text, goals, start, _spread(text, found, _GOAL))


def without_versions(text: str, goals: Goals, found: list[Found]) -> list[Found]:
    """Return what was found without "SDG 1.2" where nothing in the text tells a target from a version of software."""
    if not goals.bare or goals.named:
        return found
    lettered = any(each.type == "sdg" and each.detail and not each.detail[-1].isdigit() for each in found)
    if lettered or _patterns().written_out.search(text):
        return found
    return [each for each in found if each.type != "sdg"]


def _is_other(text: str, start: int, end: int, found: list[Entry]) -> bool:
    """Tell whether the number behind "SDGs" is a footnote's ("SDGs3") or an item's ("the SDGs / 1 to ...")."""
    first = found[0]
    if len(found) > 1:
        return False
    many = text[end - 1] == "s"
    if many and first.start == end:
        return True
    behind = text[first.end : first.end + 2]
    if "\n" in text[end : first.start]:
        return many or behind[:1] in ("\t", ".", ")")
    return many and behind[:1] == " " and behind[1:].islower() and not _patterns().range.match(text, first.end)


def _spread(text: str, found: list[Entry], item: re.Pattern[str]) -> list[Entry]:
    """Return a list with the entry that follows behind words: "targets 8.3, on promoting ..., and 9.3, on ..."."""
    if len(found) != 1:
        return found
    lead = _LEAD.match(text, found[0].end)
    if lead is None:
        return found
    stop = min(
        (p for p in (text.find(c, lead.end(), lead.end() + _SPREAD) for c in ";\n") if p >= 0),
        default=lead.end() + _SPREAD,
    )
    for joint in _patterns().joint.finditer(text, lead.end(), stop):
        number = item.match(text, joint.end())
        if number and text.startswith(lead[0], number.end()):
            return [*found, Entry(number.start(), number.end(), number)]
    return found


def _named(text: str, goals: Goals, start: int, found: list[Entry]) -> Iterator[Found]:
    """Yield the goals of a list, a range as each goal of it; a number that is no goal ends the list."""
    for index, entry in enumerate(found):
        number = int(entry.match[1])
        if not 1 <= number <= LAST_GOAL:
            return
        first = start if index == 0 else entry.start
        if entry.match[2]:
            goals.bare = True
            yield _target(number, entry.match[2], first, entry.end)
            continue
        last, end = number, entry.end
        if (more := _patterns().range.match(text, entry.end)) and number < int(more[1]) <= LAST_GOAL:
            last, end = int(more[1]), more.end()
        for each in range(number, last + 1):
            _keep(goals, str(each), end)
            yield Found("sdg", str(each), first, end, "goal")
        if last == number and (inside := _INSIDE.match(text, end)):
            held = entries(text, inside.end(), _TARGET, True)
            if held and text[held[-1].end] == ")" and all(int(target.match[1]) == number for target in held):
                yield from (_target(number, target.match[2], target.start, target.end) for target in held)


def _targets(text: str, goals: Goals, start: int, found: list[Entry]) -> Iterator[Found]:
    for index, entry in enumerate(found):
        number, last = int(entry.match[1]), entry.match[2]
        if not 1 <= number <= LAST_GOAL:
            return
        if is_arabic(text[start]) and _is_turned(number, last):
            number, last = int(last), str(number)
        _keep(goals, str(number), entry.end)
        yield _target(number, last, start if index == 0 else entry.start, entry.end)


def _is_turned(number: int, last: str) -> bool:
    """Tell whether a target is written from right to left, "6.17" for 17.6: only the other one is there."""
    goal = int(last) if last.isdigit() else 0
    return 1 <= goal <= LAST_GOAL and goal > _TARGETS[number - 1] and number <= _TARGETS[goal - 1]


def _target(number: int, letter: str, start: int, end: int) -> Found:
    last = str(int(letter)) if letter.isdigit() else letter.translate(_LETTERS).lower()
    return Found("sdg", str(number), start, end, "target", f"{number}.{last}")


def _keep(goals: Goals, goal: str, end: int) -> None:
    goals.named[goal] = end


def _skip(text: str, place: int) -> int:
    """Return the place behind blanks."""
    while place < len(text) and text[place] in " \t\u00a0\u202f":
        place += 1
    return place


def _said(reading: Reading, goals: Goals, start: int, end: int) -> int | None:
    """Return where the words end that make the goals at [start, end) SDGs: "of the SDGs" behind them, or any before.

    None where the sentence has no such words.
    """
    text, patterns = reading.text, _patterns()
    said = goals.contexts.before(text, start)
    place, tied = end, patterns.beside.match(text, end) is not None
    for _ in range(6):
        if tied and (match := patterns.named.match(text, _skip(text, place))):
            return match.end()
        if tied and patterns.context.match(text, _skip(text, place)):
            return end
        link = patterns.link.match(text, place)
        if link is None:
            break
        place, tied = link.end(), True
    return end if said and not _SENTENCE.search(text, said.end(), start) else None


def _is_target(reading: Reading, goals: Goals, start: int, found: list[Entry]) -> bool:
    """Tell whether the numbers behind "target" are targets of the SDGs, not of the Union's strategic plan."""
    if any(not entry.match[2].isdigit() for entry in found):
        return True
    named = goals.named.get(str(int(found[0].match[1])))
    if named is not None and start - named <= _GOAL_OF_TARGET and reading.same_line(named, start):
        return True
    return _said(reading, goals, start, found[-1].end) is not None
