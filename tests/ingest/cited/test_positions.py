"""What a record points at is the mention, whatever stands around it."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.records import Citation, Unresolved
from ingest.cited.grammar import grammar
from ingest.cited.plain import plain
from ingest.cited.scanning import starts
from ingest.document import Document
from tests.ingest.cited.factories import records
from tests.ingest.cited.test_cases import cases
from tests.ingest.texts import made_up

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
NOISE = st.text(alphabet="aé\u0301\xa0\u200f\u2011 .,;()<>&[]*\n\t日本اردЖ😀", max_size=30)
MENTIONS = st.sampled_from([case.text for case in cases()])


def check(text: str, found: list[Citation | Unresolved]) -> None:
    where = made_up(text)
    text = where.text
    for record in found:
        assert 0 <= record.char < record.end <= len(text)
        assert record.line == text.count("\n", 0, record.char) + 1 == where.line_of(record.char)
        mention = text[record.char : record.end]
        assert mention == mention.strip()
        if isinstance(record, Citation) and "[" not in mention:
            assert any(character.isdigit() for character in mention)


@given(st.lists(st.tuples(NOISE, MENTIONS), max_size=6))
@settings(max_examples=150, deadline=None)
def test_positions_in_noise(parts: list[tuple[str, str]]) -> None:
    text = "".join(part for pair in parts for part in pair)
    check(text, records(text))


@given(st.text(alphabet="Resolutions 71(,)第号决议القرار.-/\n", max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    check(text, records(text, "body=PP"))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text[:60])
def test_the_search_for_letter_rows_misses_no_word(case: object) -> None:
    text = plain(str(getattr(case, "text", "")))
    assert {match.start() for match in grammar().trigger.whole.finditer(text)} <= set(starts(text))


@given(st.lists(st.tuples(NOISE, MENTIONS), max_size=6))
@settings(max_examples=150, deadline=None)
def test_the_search_in_a_document_finds_what_that_in_its_plain_text_does(parts: list[tuple[str, str]]) -> None:
    text = "".join(part for pair in parts for part in pair)
    read = plain(text)
    assert begun(read, starts(read, Document("document", text, "txt", ""))) == begun(read, starts(read))


def begun(text: str, places: list[int]) -> list[int]:
    """Return those of some places where a word or a symbol begins: not those within what was markup."""
    return [place for place in places if grammar().trigger.match(text, place)]


@pytest.mark.parametrize("sign", " \n\t.,-_/<&*[]\\`\xa0\xad\u2007\u2011\u2212．／é4٤４?")
@pytest.mark.parametrize("word", ["Res", "RÉS", "rec", "Dec", "A", "MSC", "mepc", "Résolution"])
def test_the_search_knows_how_a_document_may_write_a_sign(word: str, sign: str) -> None:
    for text in (f"the {word}{sign}71", f"{word}{sign}RES{sign}70/1", f"{word}&nbsp;71", f"A{sign}HRC{sign}{word}/71"):
        read = plain(text)
        assert starts(read, Document("document", text, "txt", "")) == starts(read), text


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text[:60])
def test_the_words_by_their_first_letter_are_those_of_all(case: object) -> None:
    text = plain(str(getattr(case, "text", "")))
    for words in (grammar().trigger, grammar().body):
        for start in range(len(text) + 1):
            whole, part = words.whole.match(text, start), words.match(text, start)
            assert (whole and (whole.span(), whole.groupdict())) == (part and (part.span(), groups(whole, part)))


def groups(whole: re.Match[str] | None, part: re.Match[str]) -> dict[str, str | None]:
    """Return what the groups of a pattern match, with those that its part has not."""
    return dict.fromkeys(whole.groupdict() if whole else ()) | part.groupdict()


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the documents are not there: {CORPUS}")
def test_the_search_misses_no_word_of_the_documents() -> None:
    for path in sorted(CORPUS.glob("*.txt")):
        text = plain(path.read_text(encoding="utf-8"))
        assert {match.start() for match in grammar().trigger.whole.finditer(text)} <= set(starts(text)), path.name


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the documents are not there: {CORPUS}")
def test_positions_in_the_documents() -> None:
    paths = sorted(CORPUS.glob("*.txt"))
    assert paths
    for path in paths:
        text = path.read_text(encoding="utf-8")
        found = records(text, "body=PP")
        assert found
        check(text, found)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("the agenda of WRC-27 (Resolution 813, WRC-23)", "Resolution 813, WRC-23"),
        ("the agenda (WRC-27 Resolution 813, WRC-23)", "WRC-27 Resolution 813, WRC-23"),
    ],
)
def test_a_parenthesis_parts_a_mention_from_the_body_before_it(text: str, mention: str) -> None:
    assert [text[record.char : record.end] for record in records(text)] == [mention]
