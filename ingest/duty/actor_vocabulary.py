"""The words of one language that name actors: of its lexicon ([actors]), and the registry's names and abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from graph.reference import actors
from ingest.duty.actor_words import BUREAUX, EDGES, MARKS, PLAIN, SECTORS, Single, Vocabulary, Word
from ingest.languages.language import lexicon
from ingest.languages.words import Lookup, pattern_of, unaccented

# The kinds that lexicons list; later ones win where a word is of two.
_LISTED = (
    Word.STOP, Word.FILL, Word.AGAIN, Word.INFINITIVE, Word.ASIDE, Word.OF, Word.INCLUDES, Word.AND, Word.OTHER,
    Word.OWN, Word.BODY, Word.BUREAU, Word.BUREAUX, Word.SECTOR, Word.SECTORS, Word.ADVISORY_GROUP,
    Word.ADVISORY_GROUPS,
    Word.STUDY_GROUP, Word.STUDY_GROUPS, Word.DIRECTOR, Word.DIRECTORS,
    Word.ALL_DIRECTORS,
)  # fmt: skip
_LETTERS = {code: letter for table in (BUREAUX, SECTORS) for letter, code in table.items()}
# The first word of a form, the letter that begins a second one, or else the sign behind it.
_FIRST = re.compile(r"^([^\W\d_]+)(?: ([^\W\d_])|(.?))", re.MULTILINE)
# Words of so many letters mean the same without their accents.
_LONG = 6


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language, from its lexicon ([actors]) and the names and abbreviations of the registry."""
    section = lexicon(language).section("actors")
    unspaced = lexicon(language).section("verbs").flag("unspaced")
    words: dict[str, tuple[Word, str]] = {}
    exact: dict[str, tuple[Word, str]] = {}
    for word in _LISTED:
        for form in section.words(word.name.lower()):
            # "la prochaine Conférence de plénipotentiaires" is no bare "conférence"
            (words if form.islower() and word is not Word.BODY else exact)[form] = (word, "")
    for letter, forms in section.table("stems").items():
        words.update((form.lower(), (Word.STEM, letter)) for form in forms)
    for actor in actors().values():
        exact.update((form, _meaning(actor.code, form)) for given in actor.abbreviation for form in _printed(given))
        if actor.kind not in ("StudyGroup", "Director") or actor.code in ("SG", "UN-SG"):
            for form in (form for code, form in actor.name.items() if code in (language, "en")):
                _put(form, _meaning(actor.code), words, exact)
                _put(form.replace("-", "- "), _meaning(actor.code), words, exact)
    for code, forms in section.table("names").items():
        for form in forms:
            _put(form, _meaning(code), words, exact)
    _put_unaccented(words, exact)
    verbs = lexicon(language).section("verbs")
    attached = "".join(verbs.words("prefixes")), section.word("clitics", "")
    lookup = Lookup(words, exact, behind=r"(?!)" if unspaced else r"[^\W_]|['’]s\b")
    codes, forms = section.words("study_group_code"), (*words, *exact)
    is_parted = not unspaced and not any(attached)
    has_open = any("~" in form for form in forms)
    return Vocabulary(
        lookup, _marks(forms) | (_singles(forms, codes, lookup) if is_parted else {}),
        PLAIN if is_parted and not has_open else None, _unknown(section.words("fill"), codes),
        re.compile(relative) if (relative := section.word("relative", "")) else None,
        section.flag("directors_after"), unspaced, *attached,
    )  # fmt: skip


def _marks(forms: Iterable[str]) -> dict[str, Single | None]:
    """Return what marks mean; only the whole form tells what one means with which a form begins."""
    begins = re.compile(pattern_of(form[0] for form in forms))
    return {mark: None if begins.match(mark) else (word, "", frozenset()) for mark, word in MARKS.items()}


def _unknown(fill: Iterable[str], codes: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of what no list of words has, each in a group of its kind; see `Vocabulary`."""
    return re.compile(
        rf"(?P<fill>{pattern_of(word for word in fill if word.isalpha() and word.islower())}(?=[A-ZÀ-Þ][^\W\d_]{{3}}))"
        rf"|(?P<code>{pattern_of(codes)}(?=[ \u00a0-]?\d{{1,2}}(?!\w)))"
        r"|(?P<number>\d+(?:-[а-яА-Я]{1,3})?(?![A-Za-z\d]))"
        r"|(?P<word>[^\W\d_](?:(?:[^\W_]|['’\u2010\u2011-])*+(?<=[^\W_]))?)"
    )


def _singles(forms: Iterable[str], codes: Iterable[str], lookup: Lookup[tuple[Word, str]]) -> dict[str, Single | None]:
    """Return what the first word of each form means alone; codes mean something else before a number."""
    asked = {code.lower() for code in codes}
    more: dict[str, set[str]] = {word: set() for word in asked}
    opened: tuple[str, ...] = ()
    for word, following, behind in _FIRST.findall("\n".join(forms).lower()):
        letters = more.setdefault(word, set())
        if following:
            letters |= {following, following.upper()}
        elif behind == "~":
            opened = (*opened, word)
        elif behind and behind in f"{EDGES} ":
            asked.add(word)
    singles: dict[str, Single | None] = {}
    for word, letters in more.items():
        for written in (word, word[0].upper() + word[1:], word.upper()):
            known = lookup.match(written, 0, len(written))
            meaning = known[0] if known is not None else (Word.PLAIN, "")
            is_asked = word in asked or word.startswith(opened)
            singles[written] = None if is_asked else (*meaning, frozenset(letters))
    return singles


def _printed(abbreviation: str) -> set[str]:
    """Return how an abbreviation is printed: a conversion may swallow its hyphens, or part it behind one."""
    return {abbreviation, abbreviation.replace("-", ""), abbreviation.replace("-", "- ")}


def _put(
    form: str, meaning: tuple[Word, str], words: dict[str, tuple[Word, str]], exact: dict[str, tuple[Word, str]]
) -> None:
    """Add a name: one word with a capital, or an abbreviation, is found only as it is written."""
    letters = form.replace("-", "").replace("~", "")
    if (letters.isalpha() and letters[0].isupper()) or letters[1:].isupper():
        exact[form] = meaning
    else:
        words[form.lower()] = meaning


def _put_unaccented(words: dict[str, tuple[Word, str]], exact: dict[str, tuple[Word, str]]) -> None:
    """Add all words in capitals, which may lack their accents; longer ones may in small letters, too."""
    for table in (exact, words):
        for form, meaning in tuple(table.items()):
            for shouted in (form.upper(), unaccented(form.upper())):
                exact.setdefault(shouted, meaning)
            if len(form) >= _LONG:
                table.setdefault(unaccented(form), meaning)


def _meaning(code: str, form: str = "") -> tuple[Word, str]:
    if code == "UNION" and form:
        return Word.ITU, code
    if not code:
        return Word.PLAIN, ""
    if code in BUREAUX.values():
        return Word.BUREAU_NAME, _LETTERS[code]
    if code in SECTORS.values():
        return Word.SECTOR_NAME, _LETTERS[code]
    return Word.NAME, code
