import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import designations as d
from graph.errors import UsageError

_EDGE = st.characters(exclude_categories=["Z", "Cc"], exclude_characters="\x1c\x1d\x1e\x1f\x85")
NUMBERS = st.one_of(
    st.integers(1, 9999).map(str),
    st.from_regex(r"[0-9]{1,3}/[0-9]{1,3}", fullmatch=True),
    st.tuples(_EDGE, st.text(), _EDGE).map("".join),
)
BODIES = st.one_of(
    st.sampled_from(["?", "PP", "WTSA", "COUNCIL", "UNGA"]), st.from_regex(r"[A-Z][A-Z0-9]{0,29}", fullmatch=True)
)
DESIGNATIONS = st.builds(d.Designation, BODIES, st.sampled_from(sorted(d.KINDS)), NUMBERS)


@given(DESIGNATIONS)
def test_code_is_inverse(designation: d.Designation) -> None:
    assert d.parse(str(designation)) == designation
    assert d.make(*designation) == str(designation)


@given(DESIGNATIONS)
def test_words_are_inverse(designation: d.Designation) -> None:
    assert d.parse_words(d.format_words(designation)) == designation


@given(st.text(min_size=1))
def test_iri_segment_is_inverse_and_plain(code: str) -> None:
    segment = d.format_iri(code)
    assert d.parse_iri(segment) == code
    assert segment.isascii()
    assert segment.strip(".")
    assert not set(segment) & set('/?#[]@ <>"{}|\\^`')


def test_iri_segment_of_a_lone_surrogate() -> None:
    assert d.parse_iri(d.format_iri("\ud800")) == "\ud800"


@pytest.mark.parametrize("code", ["", "DOC", "CONSTITUTION", "TSB-DIR", "T-SG17", "pp-RES-1", "PP-RES-", "PP-RES- 1"])
def test_no_instrument(code: str) -> None:
    assert d.find(code) is None
    with pytest.raises(UsageError, match="no code of an instrument"):
        d.parse(code)


def test_an_empty_code_has_no_iri() -> None:
    with pytest.raises(UsageError):
        d.format_iri("")


def test_parts_that_make_no_code() -> None:
    with pytest.raises(UsageError):
        d.make("PP", "LAW", "1")


def test_words_that_name_nothing() -> None:
    with pytest.raises(UsageError):
        d.parse_words("the resolution")


def test_order_is_by_number() -> None:
    codes = ["PP-RES-130", "PP-RES-2", "PP-DEC-5", "PP-RES-14"]
    ordered = sorted(codes, key=lambda code: d.parse(code).sort_key)
    assert ordered == ["PP-DEC-5", "PP-RES-2", "PP-RES-14", "PP-RES-130"]
