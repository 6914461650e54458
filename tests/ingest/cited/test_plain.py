import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.cited.plain import plain

MARKUP = st.lists(
    st.sampled_from([*"<>&;[]()*_`\\ab1 \n", "&nbsp;", "&#8209;", "<b>", "</td>", "](", "\xa0", "٣", "，"])
).map("".join)


@given(st.one_of(st.text(), MARKUP))
def test_the_length_stays(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text(alphabet="abc XYZ019.,;:()-/\n"))
def test_plain_text_stays(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("ITU\u2011R\xa09", "ITU-R 9"),
        ("（２０１８）", "(2018)"),
        ("٧١", "71"),
        ("a&nbsp;b", "a      b"),
        ("1&#8209;8", "1      -8"),
        ("<b>71</b>", "   71    "),
        ("71</td><td>72", "71\n    \n   72"),
        ("[71](http://x)", " 71           "),
        ("a < b > c", "a < b > c"),
    ],
)
def test_forms(text: str, form: str) -> None:
    assert plain(text) == form


@given(st.text(alphabet="&;abnps#160 R") | st.sampled_from(["R&D", "a&nbsp;&AMP;b", "&#8209;", "&amp"]))
def test_entities_alone_are_read_as_among_other_markup(text: str) -> None:
    assert plain(text + "\n<b>") == plain(text) + "\n   "
