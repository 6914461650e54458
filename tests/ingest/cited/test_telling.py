"""What is told quickly, that nothing is said beside a place, is so: the rules' own patterns find nothing there."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.cited import around, dated, lists, reading
from ingest.cited.mention import Mention
from ingest.cited.plain import plain
from ingest.cited.words import words
from tests.ingest.cited.test_cases import cases

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
BESIDE = sorted({word for listed in words().lists.values() for word in listed if word})
NAMES = sorted({name for listed in words().sessions.values() for name in listed})
WRITTEN = (
    "71",
    "44 (Rev. Dubai, 2018)",
    "9-5",
    "70/1",
    "WRC-19",
    "Dubai, 2018",
    "(III)",
    "2004 session",
    "CEPT ",
    "c) ",
)
PARTS = st.sampled_from(("Resolution ", "resolutions ", "Decision ", "ITU-R ", *WRITTEN, ", ", "; ", ". ", "\n", " "))


def plainly(text: str) -> list[Mention]:
    """Return the mentions of a text that are read without the quick tests."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (around, lists, reading):
            patch.setattr(module, "is_plain_behind", lambda *_: False)
        patch.setattr(reading, "may_tell_before", lambda *_: True)
        patch.setattr(dated, "may_date", lambda *_: True)
        return reading.read_mentions(text)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text[:60])
def test_the_cases(case: object) -> None:
    text = plain(str(getattr(case, "text", "")))
    assert reading.read_mentions(text) == plainly(text)


@given(st.lists(st.one_of(PARTS, st.sampled_from(BESIDE), st.sampled_from(NAMES)), max_size=12), st.booleans())
@settings(max_examples=400, deadline=None)
def test_words_of_the_lexicons(parts: list[str], blanks: bool) -> None:
    text = (" " if blanks else "").join(parts)
    assert reading.read_mentions(text) == plainly(text)


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the documents are not there: {CORPUS}")
def test_the_documents() -> None:
    for path in sorted(CORPUS.glob("*.txt")):
        text = plain(path.read_text(encoding="utf-8"))
        assert reading.read_mentions(text) == plainly(text), path.name
