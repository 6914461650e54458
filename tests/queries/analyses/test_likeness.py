from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.analyses.likeness import Comparison, words_of

TEXTS = st.lists(st.text(max_size=20), min_size=2, max_size=6)


@given(TEXTS)
def test_likeness_is_the_same_both_ways_and_from_0_to_100(texts: list[str]) -> None:
    comparison = Comparison(texts)
    for one in texts:
        for other in texts:
            found = comparison.percent(one, other)
            assert found == comparison.percent(other, one)
            assert 0 <= found <= 100


@given(st.lists(st.text("abcdefgh ", min_size=2, max_size=20), min_size=1, max_size=4))
def test_a_text_is_all_like_itself(texts: list[str]) -> None:
    comparison = Comparison(texts)
    for text in texts:
        assert comparison.percent(text, text) == (100 if words_of(text) else 0)


@pytest.mark.parametrize(
    ("one", "nearer", "farther"),
    [
        ("to hold workshops on spam", "to hold seminars on spam", "to hold talks with the press"),
        ("organiser des ateliers sur le spam", "organiser des séminaires sur le spam", "publier un rapport annuel"),
        ("провести семинары по спаму", "провести практикумы по спаму", "опубликовать ежегодный отчет"),
        ("举办反垃圾信息讲习班", "举办反垃圾信息研讨会", "发布年度报告"),
        ("تنظيم ورش عمل بشأن الرسائل", "تنظيم حلقات دراسية بشأن الرسائل", "نشر تقرير سنوي"),
    ],
)
def test_nearer_texts_are_more_alike(one: str, nearer: str, farther: str) -> None:
    comparison = Comparison([one, nearer, farther])
    assert comparison.percent(one, nearer) > comparison.percent(one, farther)


def test_nothing_is_like_no_text() -> None:
    assert Comparison(["a text"]).percent("a text", None) == 0


@given(st.lists(st.text("abcde ", max_size=12), max_size=5), st.lists(st.text("abcde ", max_size=12), max_size=5))
def test_pairs_are_those_that_comparing_all_finds(ones: list[str], others: list[str]) -> None:
    comparison = Comparison([*ones, *others])
    for least in (1, 30, 60, 100):
        wanted = [
            (one, other, percent)
            for one, text in enumerate(ones)
            for other, second in enumerate(others)
            if (percent := comparison.percent(text, second)) >= least
        ]
        assert list(comparison.alike(ones, others, least)) == wanted
