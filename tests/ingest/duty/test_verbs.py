"""Verb phrases of headings, and the patterns that find words quickly."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.duty.phrases import phrases
from ingest.duty.verbs import beginnings_of_phrases, grammar, phrase_at
from ingest.languages.language import languages, lexicon
from ingest.languages.letters import one_form
from ingest.languages.patterns import beginnings, choices
from ingest.languages.words import Lookup, pattern_of

# Language, text, verb phrase as written, in English, whether it is operative.
PHRASES = [
    ("en", "resolves to instruct the Council", "resolves to instruct", "resolves to instruct", True),
    ("en", "further resolves to invite ITU-T", "further resolves to invite", "further resolves to invite", True),
    ("en", "resolves to direct the Council", "resolves to direct", "resolves to instruct", True),
    ("en", "continues to invite the Council", "continues to invite", "invites", True),
    ("en", "Resolves  further", "resolves further", "further resolves", True),
    ("en", "noting with satisfaction and appreciation", "noting with satisfaction and appreciation",
     "noting with satisfaction and appreciation", False),
    ("en", "taking into account also the sea", "taking into account also", "taking into account also", False),
    ("fr", "décide d’inviter le Conseil", "décide d’inviter", "resolves to invite", True),
    ("fr", "prie instamment les administrations", "prie instamment", "urges", True),
    ("fr", "DECIDE DE CHARGER LE CONSEIL", "decide de charger", "resolves to instruct", True),
    ("fr", "CONSIDERANT EN OUTRE", "considerant en outre", "considering further", False),
    ("es", "ADEMAS ENCARGA AL DIRECTOR", "ademas encarga", "further instructs", True),
    ("fr", "continue d’inviter les administrations", "continue d’inviter", "invites", True),
    ("es", "sigue alentando a los organismos", "sigue alentando", "encourages", True),
    ("ru", "продолжает предлагать администрациям", "продолжает предлагать", "invites", True),
    ("es", "resuelve encargar al Director", "resuelve encargar", "resolves to instruct", True),
    ("es", "reconociendo además", "reconociendo además", "recognizing further", False),
    ("ru", "решает поручить Директору", "решает поручить", "resolves to instruct", True),
    ("ru", "далее поручает", "далее поручает", "further instructs", True),
    ("ru", "настоятельно призывает", "настоятельно призывает", "urges", True),
    ("zh", "进一步责成电信标准化局主任", "进一步责成", "further instructs", True),
    ("zh", "做出决议，责成主任", "做出决议，责成", "resolves to instruct", True),
    ("ar", "وإذ تضع في اعتبارها أن", "وإذ تضع في اعتبارها", "considering", False),
    ("ar", "تكلِّف مدير المكتب", "تكلِّف", "instructs", True),
    ("ar", "تقرر تكليف المدير", "تقرر تكليف", "resolves to instruct", True),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "written", "english", "operative"), PHRASES)
def test_verb_phrases(language: str, text: str, written: str, english: str, operative: bool) -> None:
    text = one_form(text)
    found = phrase_at(text, 0, len(text), language)
    assert found is not None
    assert (found.written, found.english, found.operative) == (one_form(written), english, operative)


@pytest.mark.parametrize(
    ("language", "text", "counterpart"),
    [
        ("en", "instructs the Council", None),
        ("en", "resolves further", None),
        ("en", "furthermore instructs the Council", None),
        ("en", "continues to invite the Council", "invites"),
        ("en", "resolves to direct the Council", "resolves to instruct"),
        ("en", "recalling further", None),
        ("fr", "charge le Conseil", "instructs"),
    ],
)
def test_an_english_phrase_has_a_counterpart_where_the_registry_cannot_tell_what_it_does(
    language: str, text: str, counterpart: str | None
) -> None:
    found = phrase_at(text, 0, len(text), language)
    assert found is not None
    assert found.counterpart == counterpart


@pytest.mark.parametrize("text", ["invitees", "resolvesx", "continues to paint", "the Council", "notation"])
def test_other_words_are_no_verb_phrases(text: str) -> None:
    assert phrase_at(text, 0, len(text)) is None


@pytest.mark.parametrize("language", languages())
def test_every_verb_of_a_lexicon_is_read_as_it_says(language: str) -> None:
    verbs = lexicon(language).section("verbs")
    for key, operative in (("operative", True), ("preambular", False)):
        for word, english in verbs.pairs(key).items():
            found = phrase_at(word, 0, len(word), language)
            assert found is not None, word
            assert found.end == len(word), word
            assert (found.english, found.operative) == (english, operative), word


@pytest.mark.parametrize("language", languages())
def test_the_quick_look_misses_no_verb_phrase(language: str) -> None:
    quick = re.compile(pattern_of(beginnings_of_phrases(language)), re.IGNORECASE)
    assert all(quick.match(word) for word in (*grammar(language).operative, *grammar(language).preambular))


@pytest.mark.parametrize("language", languages())
def test_the_quick_look_misses_no_phrase_of_acting_together(language: str) -> None:
    """Wherever a phrase matches in these words, the quick look finds it, too."""
    words = phrases(language)
    sections = [lexicon(language).section("partners"), lexicon(language).section("reporting")]
    plain = [
        re.sub(r"\(\?[:!=<][^()]*\)\??|[\\^$()?*+|]|\[[^]]*\]", "", choice)
        for section in sections
        for key in ("with", "gap", "helps", "opens", "reports", "gives")
        for pattern in section.words(key)
        for choice in choices(pattern)
    ]
    text = " " + " ".join(plain)
    places = {place for place, _ in words.cues.places(text, 0, len(text)) or ()}
    for found in words.trigger.pattern.finditer(text):
        if words.trigger.parted and not text[found.start() - 1].isspace():
            continue  # a place that taking the pattern apart made
        assert found[0][0] in words.trigger.by_letter, found[0]
        assert words.trigger.by_letter[found[0][0]].match(text, found.start()) is not None, found[0]
        assert found.start() in places, found[0]


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        ("in (?:close )?collaboration with", ["in close collaboration with", "in collaboration with"]),
        ("co-?operat(?:e|ion)", ["co-operat", "cooperat"]),
        ("(?:together|jointly),? with", ["together, with", "together with", "jointly, with", "jointly with"]),
        (r"in (?:\w+ )?turn", ["in ", "in turn"]),
        ("(?:ال)?تعاون", ["التعاون", "تعاون"]),
        ("(?:so )+long", ["so "]),
        (r"(?<![共协])同(?!意)", ["同"]),
        (r"\w+ed", [""]),
    ],
)
def test_beginnings_of_patterns(pattern: str, starts: list[str]) -> None:
    assert beginnings(pattern) == starts


def test_the_longest_word_wins_and_letters_of_abbreviations_count() -> None:
    words = Lookup({"member states": "MS", "member": "M", "who": "?"}, {"WHO": "WHO"})
    assert words.match("Member States", 0, 13) == ("MS", 13)
    assert words.match("members", 0, 7) is None
    assert words.match("WHO", 0, 3) == ("WHO", 3)
    assert words.match("who", 0, 3) == ("?", 3)


@settings(deadline=None)  # what a pattern costs to compile is the machine's matter
@given(
    st.sets(st.text(alphabet="ab c-'", min_size=1, max_size=6).filter(lambda word: word.strip() == word), min_size=1)
)
def test_a_pattern_of_words_matches_each_of_them_and_nothing_else(words: set[str]) -> None:
    pattern = re.compile(pattern_of(sorted(words)))
    assert all(pattern.fullmatch(word) for word in words)
    assert all(pattern.fullmatch(word + "x") is None for word in words)
