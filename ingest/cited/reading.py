"""Reads the mentions of instruments in a plain text: kind, number, dating, and the body as far as the words tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from ingest.cited.around import BY_NAME, Body, body_before, body_behind, body_between, subject_behind
from ingest.cited.counted import read_counted
from ingest.cited.dated import dating_at, session_behind
from ingest.cited.dating import COUNCIL, contradicts, read_dating
from ingest.cited.dating_grammar import datings
from ingest.cited.doing import doer
from ingest.cited.elsewhere import named_before, surely_named_before
from ingest.cited.grammar import FOREIGN, OWN, SECTORS, grammar
from ingest.cited.lists import Entry, first_number, is_closed, is_year, read_list
from ingest.cited.mention import Mention
from ingest.cited.rows import linked
from ingest.cited.scanning import counted_starts, starts
from ingest.cited.slashes import one_number, parted
from ingest.cited.subject import body_before_subject
from ingest.cited.telling import is_plain_behind, may_end, may_tell_before, words_before
from ingest.cited.word import Word, read_word
from ingest.cited.words import words
from ingest.document import Document
from ingest.languages.script import is_arabic
from ingest.revision import Dating

# An abbreviation is no longer than this, its stop left out; French has "Avis".
_SHORT: Final = 3
# Longer than any name of the Union.
_NAME: Final = 48
# A list of numbers in parentheses: "Resolutions (71, 72 and 151) of the ...".
_BRACKET: Final = re.compile(r"\s?\((?=\d{1,4}(?:(?:[,،、]\s?|\s)(?:[^\W\d]{1,3}\s?)?\d{1,4})+\))")
_DIGIT_NEAR: Final = re.compile(r"[^\n\d]{0,120}+\d")


def read_mentions(text: str, document: Document | None = None) -> list[Mention]:
    """Return all mentions of a plain text, in text order; takes time in proportion to the text's length.

    `document` is the one whose text it is, if there is one.
    """
    groups = [*_by_word(text, starts(text, document)), *_counted(text, counted_starts(text, document))]
    groups.sort(key=lambda group: group[0].start)
    return linked(text, groups)


def _by_word(text: str, places: Iterable[int]) -> Iterator[list[Mention]]:
    """Yield the mentions behind each word for an instrument, "Resolutions 71 and 72", and of symbols, "A/RES/70/1".

    At the `places` such a word may begin.
    """
    trigger, kinds = grammar().trigger, grammar().kinds
    position = 0
    for start in places:
        if start < position or (match := trigger[text[start]].match(text, start)) is None:
            continue
        position = match.end()
        if match.lastgroup not in kinds:
            yield [_symbol(text, match, start)]
            continue
        after = text[position : position + 1]
        if (after.isspace() or after.isdigit() or after == ":" or text[position - 1] == ".") and (
            read := _behind(text, match)
        ):
            position = max(position, read[-1].end)
            yield read


def _symbol(text: str, match: re.Match[str], start: int) -> Mention:
    """Return the mention of a document symbol such as A/RES/70/1, or A/70/1 behind the word."""
    if match["imo"]:
        code, number = "IMO", match["imo"]
    elif "short" in match.re.groupindex and match["short"]:
        code, number = "UNGA", match["short"]
    else:
        assembly = "HRC" if match["council"] else "UNGA"
        organs = {"A": assembly, "\u0410": assembly, "E": "ECOSOC", "\u0415": "ECOSOC", "S": "UNSC"}
        code, number = organs[match["organ"]], "".join(match["symbol"].split())
    body = Body(code, match.start(), match.end(), "symbol")
    read = dating_at(text, match.end())
    return Mention("RES", number, start, read.end if read.dating else match.end(), start, read.dating, body, True)


def _behind(text: str, match: re.Match[str]) -> list[Mention]:
    """Return the mentions whose numbers stand behind the word `match`."""
    patterns, written, start = grammar(), match[0], match.start()
    kind, plural = patterns.kinds[match.lastgroup]
    number, infix, dated = first_number(text, match.end(), plural), None, None
    bracket = _BRACKET.match(text, match.end()) if number is None and plural else None
    if bracket:
        number = patterns.number.match(text, bracket.end())
    if number is None:
        if is_plain_behind(text, match.end()):
            return []
        if symbol := patterns.symbol.match(text, match.end()):
            prefix = _named_beside(text, match, read_word(written), None, None, True)
            return [_symbol(text, symbol, _begin(text, match, prefix))]
        number, infix, dated = _number_further(text, match)
        if number is None:
            return []
    word, (former, last) = read_word(written), words_before(text, start)
    tells = may_tell_before(former, last)
    prefix = _named_beside(text, match, word, number, infix, tells)
    # "ITU-R Res. 2-8" is the eighth revision of 2, no range; "Res." may stand for one.
    ranged = plural and not (prefix and prefix.code == "RA") and len(written.rstrip(".")) > _SHORT
    entries, end = read_list(text, number, plural, ranged)
    if bracket:
        end = _read_behind_bracket(text, entries, end)
    if not entries or (tells and _names_other_thing(text, start, last)):
        return []
    if word.counted and text.endswith(words()["counter"], 0, start):
        return []  # "第71号决议1", the 1 of a footnote
    entries[0].dating = entries[0].dating or dated
    if prefix and prefix.code == COUNCIL and len(entries) == 1 and not entries[0].dating:
        entries[0].dating = session_behind(text, end).dating
    if not _is_one(text, match, word, number, prefix, entries) or (infix and is_year(entries[0].number)):
        return []  # "decisions of the Council 2021"
    if text[number.start() - 1] == ":" and not (plural and len(entries) > 1 and (infix or is_closed(entries))):
        return []  # "the decisions of the Council: 1 The Council", "decisions: 1, 2 and 3"
    if prefix is None and entries[-1].body is None and text.startswith(",", end):
        prefix = subject_behind(text, start, end) if tells else None
        prefix = doer(text, start, end) if prefix is None and entries[-1].dating is None else prefix
    if prefix is None and entries[-1].body is None:
        # "Decision 7 of the court"
        owned = kind == "DEC" and entries[-1].dating is None and patterns.owner.match(text, end)
        if tells and _is_general(former, last, entries[0].number):
            prefix = Body("UNGA", start - len(last) - 1, start, "before")
        elif owned or (tells and named_before(text, start, former, last, written)):
            by = BY_NAME if tells and surely_named_before(text, start, last, written) else "before"
            prefix = Body(FOREIGN, start, start, by)
    first = _begin(text, match, prefix)
    made = _made(kind, first, entries, end, prefix, plural or not written[0].islower(), plural)
    if word.conferences:
        made = [replace(mention, conferences=True) for mention in made]
    return _of_union(text, made, start, last) if prefix is None and tells else made


def _read_behind_bracket(text: str, entries: list[Entry], end: int) -> int:
    """Read what stands behind a list in parentheses, "(71, 72 and 151) of the ..."; without any it is no list."""
    behind = dating_at(text, end + 1) if text.startswith(")", end) else None
    if behind is None or len(entries) == 1:
        entries.clear()
        return end
    last = entries[-1]
    last.dating, last.body = behind.dating, body_behind(text, behind.end)
    if not is_closed(entries):
        entries.clear()
    return last.body.end if last.body else behind.end


def _begin(text: str, match: re.Match[str], prefix: Body | None) -> int:
    """Return where a mention begins: at the body that is named before its word, or at the word."""
    start = match.start()
    if prefix is None or prefix.by != "before" or _opens_between(text, prefix.start, start):
        return start
    return start if is_arabic(text[prefix.start]) else prefix.start


def _number_further(text: str, match: re.Match[str]) -> tuple[re.Match[str] | None, Body | None, Dating | None]:
    """Return the number behind a body or a dating that stands behind a word, and these."""
    patterns, end = grammar(), match.end()
    if text.startswith(": ", end):
        return patterns.number.match(text, end + 1), None, None  # "Резолюции: 71, 72 (Пересм. Бухарест, 2022 г.)"
    may_turn = not read_word(match[0]).counted  # "第71号决议 (WRC-19) 5"
    if may_turn and (first := dating_at(text, end)).dating:
        # Right-to-left text turned round in a conversion: "القرار (Rev.WRC-19) 750".
        number = patterns.number.match(text, first.end)
        if number is not None:
            return number, None, first.dating
    infix = body_between(text, end) if _DIGIT_NEAR.match(text, end) else None
    return patterns.number.match(text, infix.end) if infix else None, infix, None


def _named_beside(
    text: str, match: re.Match[str], word: Word, number: re.Match[str] | None, infix: Body | None, tells: bool
) -> Body | None:
    """Return the body that a `word` names itself, or that is named between it and its number, or before it.

    `tells`: what stands before it may name one.
    """
    if word.whose is not None:
        return Body(word.whose, match.start(), match.end(), "before")
    named = infix
    if named is None and tells and not word.joined:
        named = body_before(text, match.start())
    if named is None or number is None or "\n" not in text[named.end : match.start()]:
        return named
    # A heading below a line is none that a broken line goes on with.
    heads = match[0].isupper() or number["sector"] or contradicts(dating_at(text, number.end()).dating, named.code)
    return None if heads else named


def _is_one(
    text: str, match: re.Match[str], word: Word, number: re.Match[str], prefix: Body | None, entries: list[Entry]
) -> bool:
    """Whether a word and the numbers behind it can be an instrument's, by what is written onto them or parts them."""
    if not (entries[0].dating or entries[-1].body):
        if prefix is None and text[match.end()].isdigit() and not match[0].endswith("."):
            return False  # "resolution1080 "; but "WTSA Resolution2" lost its blank
        if text[match.start() - 1 : match.start()].islower():
            return False  # "screenResolution 1080"; but "ConventionResolution 71 (Rev. Dubai, 2018)" lost its blank
        beside = prefix is not None and prefix.end == match.start()  # "WTSA决议44"
        if (word.counted and not beside) or _is_no_name(text, match, number):
            return False
    return not word.doubtful or _is_certain(text, prefix, entries)


def _opens_between(text: str, start: int, end: int) -> bool:
    """Whether a parenthesis opens behind a body that stands before a number: "WRC-27 (Resolution 813, WRC-23)"."""
    return text.count("(", start, end) > text.count(")", start, end)


def _of_union(text: str, made: list[Mention], start: int, last: str) -> list[Mention]:
    """Return mentions as the Union's where its name, which ends with the `last` word, stands right before them."""
    named = may_end("union", last) and grammar().union.search(text, max(0, start - _NAME), start)
    return [replace(mention, unions=True) for mention in made] if named else made


def _names_other_thing(text: str, start: int, last: str) -> bool:
    """Whether the last word before makes a word for an instrument that of another thing: "screen resolution"."""
    return may_end("not_before", last) and bool(grammar().not_before.search(text, max(0, start - 20), start))


def _is_no_name(text: str, match: re.Match[str], number: re.Match[str]) -> bool:
    """Whether a word and a number need a dating or a body to be a name.

    That is so over a line's end, and in "this resolution 2 to report", where the 2 is an item's.
    """
    if "\n" in text[match.end() : number.start("number")]:
        return not (number["sector"] and "-" in number["number"])
    start = match.start()
    return not match[0][0].isupper() and grammar().pointing.search(text, max(0, start - 20), start) is not None


def _is_certain(text: str, prefix: Body | None, entries: list[Entry]) -> bool:
    """Whether a word that may be no instrument's, "Dec.", is one: no year follows, but a dating, or a body is named."""
    if is_year(entries[0].number):
        return False
    closed = any(entry.dating is not None and text[entry.end - 1] == ")" for entry in entries)
    named = entries[-1].body
    return prefix is not None or closed or (named is not None and named.code != FOREIGN)


def _counted(text: str, places: Iterable[int]) -> Iterator[list[Mention]]:
    """Yield the mentions whose number stands first, "第71号决议"; at the `places` such a number may begin."""
    patterns = grammar()
    position = 0
    last: Body | None = None  # whose the list is that ends at `position`
    for start in places:
        if start < position:
            continue
        prefix = body_before(text, start) or body_before_subject(text, start)
        if prefix is None and last is not None and text[position:start].strip() in words()["and"]:
            prefix = replace(last, start=start, inherited=True)  # "理事会第1号决议和第2号决议"
        entries, word = read_counted(text, start, prefix is not None and prefix.code == "RA", prefix is not None)
        position = entries[-1].end if entries else start
        last = None
        if word is None:
            continue
        former, before = words_before(text, start)
        if prefix is None and named_before(text, start, former, before):
            by = BY_NAME if surely_named_before(text, start, before, "") else "before"
            prefix = Body(FOREIGN, start, start, by)
        if (
            prefix is None
            and entries[-1].dating is None
            and (dated := datings().placed_before.search(text, max(0, start - 24), start))
        ):
            entries[-1].dating = read_dating(dated[0])
        last = prefix
        first = prefix.start if prefix and prefix.by == "before" else start
        kind = patterns.counted_kinds[word.lastgroup]
        if made := _made(kind, first, entries, position, prefix, True):
            yield _of_union(text, made, start, before) if prefix is None else made


def _made(
    kind: str, start: int, entries: list[Entry], end: int, prefix: Body | None, strong: bool, plural: bool = False
) -> list[Mention]:
    """Return the mentions of a list; a body or a dating that closes it holds for what stands before it."""
    made: list[Mention] = []
    closing: Body | None = None
    dating = prefix.dating if prefix else None
    head = entries[0]
    sector = Body(SECTORS[head.sector], start, start, "sector", None, True) if head.sector else None
    whole = len(entries) == 1 and head.dating is None and head.body is not None and head.body.code not in (OWN, FOREIGN)
    for entry in reversed(entries):
        if entry.body is not None:
            closing, dating = entry.body, entry.body.dating
        dating = entry.dating or dating
        if entry.body is not None and entry.body.code != FOREIGN and not _is_of_sector(entry):
            body: Body | None = entry.body
        elif entry.sector:
            body = Body(SECTORS[entry.sector], entry.start, entry.start, "sector")
        else:
            body = prefix or (replace(closing, inherited=True) if closing else sector)
        number = entry.number if entry.number.isdecimal() else one_number(entry.number, body)
        sure, serial = strong or dating is not None or body is not None, "-" in entry.number
        numbers = range(entry.last, int(number), -1) if entry.last else ()
        for n in numbers:
            made.append(Mention(kind, str(n), entry.start, entry.end, start, dating, body, sure, False, serial))
        if "/" in entry.number and (parts := parted(entry.number, body, dating, plural)):
            at = len(entry.number)
            for part in reversed(parts[1:]):
                at = entry.number.rindex(part, 0, at)
                made.append(Mention(kind, part, entry.start + at, entry.end, start, dating, body, sure))
            number = parts[0]
        elif " / " in entry.number:
            continue  # "Resolution 5 / 12": of a page, of so many
        first, last = (start, end if whole else entry.end) if entry is head else (entry.start, entry.end)
        made.append(Mention(kind, number, first, last, start, dating, body, sure, False, serial))
    made.reverse()
    return made


def _is_general(former: str, last: str, number: str) -> bool:
    """Whether "Assembly" before a number is the United Nations': "Assembly resolution 70/1" of no other assembly."""
    return last == "Assembly" and "/" in number and not former[:1].isupper()


def _is_of_sector(entry: Entry) -> bool:
    """Whether a number bears its Sector, and another one follows: "Resolution ITU-R 69 in the ITU-D Study Group"."""
    named = entry.body.code if entry.body else ""
    return entry.sector is not None and named in SECTORS.values() and named != SECTORS[entry.sector]
