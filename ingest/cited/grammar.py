"""The patterns of a citation, compiled once from the words of all languages. They run over plain text.

[BODY] KIND [BODY] [No.] NUMBER [(dating)] {, NUMBER [(dating)]} [of BODY [(dating)]]
[BODY] [No.] NUMBER [(dating)] {, NUMBER [(dating)]} KIND [(dating)]        where the number stands first
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Final

from ingest.cited.dating import COUNCIL
from ingest.cited.signs import GAP, WRAP, YEAR
from ingest.cited.words import Words, words
from ingest.languages.attached import attached, heads, open_first
from ingest.languages.initials import Choice, Initials
from ingest.languages.literals import Finder
from ingest.languages.words import LETTER, UNREADABLE, pattern_of

# "71", "9-5" (of ITU-R), "70/1", "68/19872/200" (old and new text of a tracked change side by side), "25/30/34".
# A slash may join the next instrument, "44/WTDC Resolution 37".
_NUMBER: Final = (
    r"(?P<number>\d{1,4}(?:/\d{1,5}(?:/\d{1,4}){0,8}(?:(?P<letter>\s?[A-Z])(?![^\W\u4e00-\u9fff]|['-]))?(?![\d/])|-\d{1,3}(?:-(?:19|20)\d\d)?(?![\d-])"
    r"|(?: / \d{1,4}){1,8}(?! ?/))?)"
    r"(?![\d%°]|/(?!(?:[A-Z]{2,4}\s)?[^\W\d_]{3,12}\.?\s\d)|\s/\s?\d|\.\d|-[\dA-Za-zА-яЁё])"
)
_SYMBOL: Final = (
    r"(?:(?P<organ>[AESАЕ])/(?P<council>HRC/)?(?i:RES)/(?P<symbol>\d{1,4}(?:/\d{1,4}(?:\s?[A-Z](?![\w'-]))?)?)(?![\d/])"
    rf"|(?<!{UNREADABLE})(?P<imo>(?:MSC|MEPC|FAL|LEG)\.\d{{1,4}}\(\d{{1,3}}\)))"
)
_SECTOR_NAME: Final = r"(?:ITU|UIT|МСЭ)[-\s]{0,8}"
_SECTOR: Final = rf"{_SECTOR_NAME}(?P<sector>[RTDРТД])(?![A-Za-zА-я])"
SECTORS: Final = {"R": "RA", "Р": "RA", "T": "WTSA", "Т": "WTSA", "D": "WTDC", "Д": "WTDC"}
# An article or auxiliary: "CEPT *has* adopted", "a adopté *la*".
_SMALL: Final = r"[^\W\dA-ZА-ЯЁ_]{1,4}"
# A sign of a sentence: no stop but behind an abbreviation before a number, "Res. 71", and inside parentheses.
_SAID: Final = r"(?:[^.;]|\.(?=\)|\s?\d))"
# A word for an instrument begins a word, also one that lost its blank, "ConventionResolution 71"; not in an address.
# An Arabic "and" is written onto a symbol, "وA/RES/70/125".
_BEGINS: Final = (
    r"(?:(?<![^\W_\u4e00-\u9fff])|(?<=[A-Z\d])(?=[\u4e00-\u9fff])|(?<=[a-zß-ÿа-яё])(?=[A-ZÀ-ÞА-ЯЁ])|(?<=\u0648)(?<!\w\u0648)(?=[A-Z]/))"
    r"(?<!(?<![\d)])[./])"
)
# It ends one, or its number is written onto it: "RES169 (WRC-19)", "Res.71", "决议102（2014年", "WTSA决议44".
_ENDS: Final = (
    r"(?:(?![\w/-])|(?<=RES)-?(?=\d{1,4}\s?\((?:(?i:rev)\.?\s?)?WRC-\d)"
    rf"|(?<=\.)(?=\d|{_SECTOR_NAME}[RTDРТД])"
    r"|(?<=[\u4e00-\u9fff])(?=\d{1,4}\s?\([^()\n]{0,12}(?:WRC-\d|年[,，、]))"
    r"|(?<=[A-Z\d]决议)(?=\d{1,4}(?![\d年月日个项次]))"
    rf"|(?<={LETTER}{{6}})(?=\d{{1,4}}(?:\s?\(|[\s,;.)])))"
)
OWN: Final = "own"
FOREIGN: Final = "foreign"
# A name of fewer words does not say whose assembly it is.
_OWNED: Final = 3


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled patterns, and those of `names`, of which a text needs few.

    `following` is a separator behind which a number may follow.
    `kinds` (kind, is it a plural) and `counted_kinds` tell what each group of `trigger` and of `counted` stands for.
    """

    trigger: Initials
    kinds: dict[str | None, tuple[str, bool]]
    counter: re.Pattern[str]
    counted: re.Pattern[str]
    counted_kinds: dict[str | None, str]
    number: re.Pattern[str]
    separator: re.Pattern[str]
    following: re.Pattern[str]
    joint: re.Pattern[str]
    conjunctions: tuple[str, ...]
    link: re.Pattern[str]
    range: re.Pattern[str]
    range_opens: re.Pattern[str]
    symbol: re.Pattern[str]
    sector: re.Pattern[str]
    body: Initials
    bodies: Finder
    names: tuple[tuple[str, str], ...]
    title: re.Pattern[str]
    titled: re.Pattern[str]
    of: re.Pattern[str]
    juxtaposed: re.Pattern[str] | None
    elsewhere: re.Pattern[str]
    owner: re.Pattern[str]
    others_conference: re.Pattern[str]
    not_united: re.Pattern[str]
    others_council: re.Pattern[str]
    revises: re.Pattern[str]
    adopts: re.Pattern[str]
    goes_on: re.Pattern[str]
    pursuant: re.Pattern[str]
    distributive: re.Pattern[str]
    foreign_adopts: re.Pattern[str]
    adopting: re.Pattern[str]
    adopting_first: re.Pattern[str]
    bridge: re.Pattern[str]
    owned: re.Pattern[str]
    possessed: re.Pattern[str]
    regulations: re.Pattern[str]
    regulations_before: re.Pattern[str]
    articled: re.Pattern[str]
    unit: re.Pattern[str]
    not_before: re.Pattern[str]
    foreign_ending: re.Pattern[str]
    modified: re.Pattern[str]
    pointing: re.Pattern[str]
    doubtful: re.Pattern[str]
    conferences: re.Pattern[str]
    neutral: re.Pattern[str]
    union: re.Pattern[str]

    def body_of(self, match: re.Match[str]) -> str:
        """Return the body (or OWN, FOREIGN) of a name that `body` matched."""
        return _body_of(match["name"] or match["short"])


@lru_cache(maxsize=4096)
def _body_of(name: str) -> str:
    for code, pattern in grammar().names:
        if re.fullmatch(pattern, name):
            return code
    raise AssertionError(f"the lexicons name {name!r}, and no body of theirs does")


@cache
def grammar() -> Grammar:
    """Return the patterns of the lexicons' languages."""
    every = words()
    kinds, counted_kinds = tuple(every.kinds), tuple(every.counted)
    counted = "|".join(f"(?P<k{i}>{pattern_of(every.counted[kind])})" for i, kind in enumerate(counted_kinds))
    and_, to, its = every.pattern("and"), every.pattern("to"), every.pattern("its")
    # Behind a comma only words such as "in its" tell whose the number is; a lone "in" may begin anything.
    in_its = pattern_of(phrase for phrase in every["its"] if " " in phrase)
    adopting = tuple(word.removesuffix("~") for word in every["adopts"])
    possessive = pattern_of(
        phrase
        for phrase in every["its"]
        if " " in phrase and phrase.split()[0] not in every["and"] and not phrase.split()[-1].startswith(adopting)
    )
    joining = [word for word in every["and"] if " " not in word]
    ordinal, counter = every.pattern("ordinal"), every.pattern("counter")
    # With which letters the marks before a number begin, and a number with all that may stand before it.
    marks = "".join(
        re.escape(letter) for letter in {word[0] for key in ("number_marks", "ordinal") for word in every[key]}
    )
    begins = rf"(?i:[\d\s(IUМ{marks}])"
    separator = (
        rf"(?:\s?(?:{counter}))?(?:{WRAP},{WRAP}(?P<and1>(?i:{and_})(?=[\s\d{_set(every['ordinal'])}]))?"
        rf"|{WRAP}(?<![A-Za-zÀ-ɏЀ-ӿ])(?P<and2>(?i:{and_})(?=[\s\d{_set(every['ordinal'])}]|{_SECTOR_NAME}[RTD]|(?<=\s\u0648)\(\d))|(?<=\))\x20/\x20(?=\d))\s{{0,3}}"
    )
    names = _names(every)
    short = [name for listed in every.abbreviations.values() for name in listed]
    acronyms = [name for _, listed in names for name in listed if name.isupper()]
    unspaced = [word for word in every["foreign_endings"] if "\u4e00" <= word[0] <= "\u9fff"]
    spaced = [word for word in every["foreign_endings"] if word not in unspaced]
    own = {word for listed in every.bodies.values() for name in listed for word in name.split()}
    others = [word for word in spaced if word not in own]
    # "国际电信联盟" ends as other unions do.
    ours = "".join(f"(?<!{name})" for name in every["union"] if name.endswith(tuple(unspaced)))
    foreign = rf"(?:{pattern_of(unspaced)}{ours}|(?<!{LETTER}){pattern_of(spaced)})"
    # No letter follows a number, but for the word that a conversion wrote onto it: "9of the Assembly", "45and63".
    glued = rf"(?i:{every.pattern('genitive')})\s|(?i:{pattern_of(joining)})\d"
    parted = rf"(?:(?![A-Za-zÀ-ɏЀ-ӿ])|(?={glued}))"
    conjunctions = tuple(prefix for prefix in every.prefixes if prefix in every["and"])
    written_on = f"(?:{pattern_of(conjunctions)})?"
    body = Initials(partial(_body, every, names))
    return Grammar(
        trigger=Initials(partial(_trigger, every)),
        kinds={f"k{i}": kind for i, kind in enumerate(kinds)},
        counter=re.compile(rf"\s?{counter}"),
        counted=re.compile(rf"(?:{counter})?\s?(?:\((?P<dating>[^()\n]{{1,80}})\))?\s?(?:{counted})(?![书書])"),
        counted_kinds={f"k{i}": kind for i, kind in enumerate(counted_kinds)},
        number=re.compile(
            rf"{WRAP}(?:(?=\d)|(?={begins})(?:(?i:{every.pattern('number_marks')})\s{{1,3}}(?={_SECTOR_NAME}))?"
            rf"(?P<whose>{_SECTOR}(?:-(?=\d)|{GAP}|\n(?=\d{{1,2}}-\d)))?(?:(?i:{every.pattern('number_marks')})(?![^\W\d])\s{{0,6}}(?P<open>[(\"“«]\s?)?|(?:(?<=[\u0621-\u064a]\s)|(?<=\s\u0648))(?P<held>\((?=\d{{1,4}}\))))?"
            rf"(?:{ordinal})?\s?){_NUMBER}{parted}(?(open)\s?[)\"”»])(?(held)\))"
        ),
        separator=re.compile(separator),
        following=re.compile(rf"(?>{separator})(?={begins})"),
        joint=re.compile(rf"(?<![A-Za-zÀ-ɏЀ-ӿ])(?i:{and_})(?=[\s\d{_set(every['ordinal'])}])\s{{0,3}}"),
        conjunctions=conjunctions,
        link=re.compile(
            rf"{WRAP}(?:[,;]{WRAP}(?:(?i:{and_})\s{{1,3}})?|(?i:{and_})\s{{0,3}})(?:(?:the|la|las|los|les|le|el|l')\s?)?"
        ),
        range=re.compile(
            rf"\s?(?:(?P<dash>[-–—])|(?i:{to})(?!{LETTER}))\s?(?:{ordinal})?\s?(?P<last>\d{{1,4}})(?![\d/%-]|\.\d|[A-Za-zÀ-ɏЀ-ӿ])"
        ),
        range_opens=re.compile(rf"\s(?i:{every.pattern('from')})(?=\s\d{{1,4}}\s(?i:{to})\s\d)"),
        symbol=re.compile(rf"\s{{1,2}}(?:{_SYMBOL}|[AА]/(?P<short>\d{{2,3}}/\d{{1,4}})(?![\d/]))"),
        sector=re.compile(rf"{_SECTOR}\s{{0,3}}$"),
        body=body,
        bodies=Finder(body, heads([*short, *(name for _, listed in names for name in listed)])),
        names=tuple((code, f"(?i:{attached(listed)})") for code, listed in names),
        title=re.compile(
            rf"(?:,?\s?[\"“«„][^\n\"”»“«]{{1,250}}[\"”»“],?)?(?:,?\s{{0,2}}(?:(?i:{every.pattern('parts')})\s|§{{1,2}}\s?)\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}(?!\d),?){{0,3}}"
        ),
        titled=re.compile(
            r"(?:[,:]?\s?[\"“«„][^\n\"”»“«]{1,250}[\"”»“],?|\s[-–—]\s[^\n;.:()\"“«„]{3,160}"
            rf"|,\s(?i:{every.pattern('parts')})\s\d{{1,2}}(?:\.\d{{1,2}}){{0,3}})(?<!\s)(?=\s?\()"
        ),
        of=re.compile(
            rf"{WRAP},?{WRAP}(?i:{every.pattern('of')})(?:(?<=')|(?!{LETTER}))\s{{0,2}}"
            rf"(?:(?P<year>{YEAR})\s(?P<session>(?i:{every.pattern('sessions_of', 'genitive')})\s)?)?"
        ),
        juxtaposed=re.compile(r"\s{1,2}(?=[А-яЁё\u0600-\u06ff])") if "" in every["of"] else None,
        elsewhere=re.compile(
            # "of this House", but not "of this Council".
            rf"\s(?i:{every.pattern('genitive')})(?:(?<=')|\s)"
            rf"(?:(?=[\dA-ZÀ-ÞА-ЯЁ])|{every.pattern('pointing')}\s(?=[A-ZÀ-Þ])(?!{pattern_of(own)}(?!\w)))(?!(?:{pattern_of(every['neutral'])})(?!\w))"
            rf"|\s(?=[А-ЯЁ]{{3,6}}(?!\w)(?!\s[А-ЯЁ]{{2}}))(?!(?:{pattern_of((*every['neutral'], *acronyms))})(?!\w))"
        ),
        owner=re.compile(
            rf"\s(?>(?i:{every.pattern('genitive')}))(?:(?<=')|\s)(?=[^\W\d_])(?!(?:{pattern_of(every['neutral'])})(?!\w))"
            rf"|\s{LETTER}{{2,20}}(?:{every.pattern('owner_endings')})(?!\w)"
        ),
        others_conference=re.compile(
            rf"\s(?:(?i:{every.pattern('genitive')})(?:(?<=')|\s)|(?=[А-ЯЁ\u0600-\u06ff]))(?:(?i:{attached(every['foreign'])})(?!{LETTER})"
            rf"|(?!(?:{pattern_of((*every['neutral'], *acronyms))})(?!\w))[A-ZА-ЯЁ]{{3,6}}(?![\w-]))"
        ),
        not_united=re.compile(
            rf"(?=[A-ZÀ-ÞА-ЯЁ])(?!(?i:{pattern_of(every.months)})(?!\w))"
            rf"(?![^\d,;.()]{{0,60}}(?<!{LETTER})(?:{every.pattern('nations')})(?!{LETTER}))"
        ),
        others_council=re.compile(
            r"(?<![\w-])[a-z]{2,}\s(?:[A-Z][a-z]+\s){0,4}"
            rf"(?!(?:{every.pattern('before_council')})\s)[A-Z][a-z]{{3,}}\s$"
        ),
        revises=re.compile(rf"{WRAP},?{WRAP}(?i:{every.pattern('revised')})(?!{LETTER})"),
        adopts=re.compile(
            rf"{_SAID}{{0,80}}?(?<!{LETTER}){written_on}(?i:{every.pattern('adopts')})(?!{LETTER})"
            rf"(?:{_SAID}{{1,400}}[\d)\"”],?\s(?:(?i:{and_})\s)?(?:{_SMALL}\s)?{written_on}(?i:{every.pattern('adopts')})(?!{LETTER}))?"
            rf"(?P<rest>{_SAID}{{0,200}})"
        ),
        goes_on=re.compile(
            rf"(?:(?<!{LETTER})(?i:{pattern_of(joining)})|,)(?:\s?{written_on}(?i:{every.pattern('adopts')})(?:\s{LETTER}+)?)?\s{{0,2}}\Z"
        ),
        pursuant=re.compile(rf"(?<!{LETTER})(?i:{every.pattern('pursuant')})(?!{LETTER})"),
        distributive=re.compile(rf"(?<!{LETTER})(?i:{every.pattern('distributive')})\s{{1,3}}$"),
        # "CEPT has adopted", "la CEPT a adopté la", "该委员会通过了".
        foreign_adopts=re.compile(
            rf"(?:(?<![\w-])(?P<who>[A-ZА-ЯЁ]{{3,8}})(?:\.[IVX]{{1,3}}(?!\w))?(?:\s[A-Z][a-z]{{2,20}}){{0,2}}(?:\s\([^()\n]{{1,30}}\))?|{foreign})"
            rf"\s?(?:{_SMALL}\s)?(?i:{every.pattern('adopts')})\s?(?:{_SMALL}\s)?$"
        ),
        adopting=re.compile(rf"\s?(?:(?<!\w){_SMALL}\s)?(?i:{every.pattern('adopts')})\s?(?:{_SMALL}\s)?$"),
        adopting_first=re.compile(rf"(?<!{LETTER}){every.pattern('adopts')}\s(?=[\u0600-\u06ff])"),
        bridge=re.compile(rf"(?:[\s()«»]{{0,3}}(?:'s)?\s{{0,3}}(?:(?i:{its}))?|,\s(?i:{in_its}))\s{{0,3}}"),
        owned=re.compile(rf"[),]\s(?i:{in_its}|{every.pattern('means')})\s{{1,3}}$"),
        possessed=re.compile(rf"(?<!{LETTER})(?i:{possessive})\s{{1,3}}$"),
        regulations=re.compile(rf"«?(?<!{LETTER}){every.pattern('regulations')}(?!{LETTER})(?!\s?[A-Z]|委员)"),
        # What is of the Regulations is their Board, which Arabic joins to them without a word.
        regulations_before=re.compile(
            rf"(?<!{LETTER})(?P<of>(?i:{every.pattern('genitive')})\s)?(?![\u0600-\u06ff])"
            rf"{every.pattern('regulations')}[)»]?\s{{0,2}}$"
        ),
        articled=re.compile(rf"\s(?i:{pattern_of(every.articles)})(?:(?<=['’])|\s{{1,3}})"),
        unit=re.compile(rf"\s?(?:(?i:{every.pattern('units')})(?!\w)|[%°×])"),
        foreign_ending=re.compile(rf"{foreign}的?\s?$"),
        modified=re.compile(rf"(?:\s[A-Z][a-z]{{2,20}}){{0,2}}\s(?:{pattern_of(others)})(?!\w)"),
        pointing=re.compile(rf"(?<!{LETTER})(?i:{every.pattern('pointing')})\s{{1,3}}$"),
        conferences=re.compile(rf"(?i:{every.pattern('conferences')})"),
        doubtful=re.compile(rf"(?i:{attached(every['doubtful'], indefinite=True)})"),
        not_before=re.compile(rf"(?<!\w)(?i:{every.pattern('not_before')})[\s-]{{0,2}}$"),
        neutral=re.compile(rf"(?:{pattern_of(every['neutral'])})$"),
        union=re.compile(rf"(?<!{LETTER})(?:{every.pattern('union')})(?:['’]s)?\s?$"),
    )


def _trigger(every: Words, is_tried: Choice) -> str:
    """Return a pattern of the words of kinds, in a group `kN` each, and of a document symbol."""
    kinds = [[name for name in names if is_tried(name)] for names in every.kinds.values()]
    listed = "|".join(f"(?P<k{i}>{attached(names, indefinite=True)})" for i, names in enumerate(kinds) if names)
    bodies = [name for listed in every.abbreviations.values() for name in listed if name.isupper()]
    joined = "|".join(rf"(?<={re.escape(name)}-)" for name in dict.fromkeys(bodies))  # "PP-Res. 140"
    return rf"{_BEGINS}(?:(?<!-)|{joined or '(?!)'})(?:(?<!{UNREADABLE})(?i:{listed or '(?!)'}){_ENDS}|{_SYMBOL})"


def _body(every: Words, names: tuple[tuple[str, tuple[str, ...]], ...], is_tried: Choice) -> str:
    """Return a pattern of the names and abbreviations of bodies, with the year of a session."""
    tried = {code: [name for name in listed if is_tried(name)] for code, listed in names}
    full = {
        code: [name for name in listed if name not in every.abbreviations.get(code, ())]
        for code, listed in tried.items()
    }
    short = [name for listed in every.abbreviations.values() for name in listed if is_tried(name)]
    # Others have a council and a general assembly, too, but write them small.
    shared = [name for name in full["UNGA"] if len(name.split()) < _OWNED]
    full["UNGA"] = [name for name in full["UNGA"] if name not in shared]
    council = _attached((*full.pop(COUNCIL), *shared))
    other = _attached([name for listed in full.values() for name in listed])
    return (
        rf"(?<!{LETTER})(?!{every.pattern('no_bodies')})(?:(?P<name>(?i:{other})|(?![a-zà-þа-яё])(?i:{council}))|(?P<short>{pattern_of(short)}))(?!{LETTER})"
        rf"(?P<session>(?:\s?[-–—]\s?|\s(?:{every.pattern('years')}\s)?)?(?:{YEAR}|\d\d)(?![\w.]*\d))?"
    )


def _attached(names: Sequence[str]) -> str:
    """Return a pattern of names with what is written onto them; of no names, one that matches nowhere."""
    return attached(open_first(names)) if names else "(?!)"


def _names(every: Words) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the names and abbreviations of each body, of the own one and of foreign ones."""
    codes = tuple(dict.fromkeys((*every.bodies, *every.abbreviations)))
    listed = tuple((code, (*every.bodies.get(code, ()), *every.abbreviations.get(code, ()))) for code in codes)
    return (*listed, (OWN, every["own"]), (FOREIGN, every["foreign"]))


def _set(characters: tuple[str, ...]) -> str:
    return "".join(re.escape(character) for character in characters)
