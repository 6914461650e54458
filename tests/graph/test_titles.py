"""The title that is shown: of the latest adopted version, whole, without marks of footnotes, well spelled."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Text
from graph.titles import Title, best_titles


def title(value: str, year: int = 2018, *, proposed: bool = False, language: str = "en") -> Title:
    return Title(Text(value, language), year, proposed)


def shown(*titles: Title) -> list[str]:
    return [text.value for text in best_titles(titles)]


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("Tea for developing1 countries", "Tea for developing countries"),
        ("Tea for academia1", "Tea for academia"),
        ("Tea for newcomers12, and cups", "Tea for newcomers, and cups"),
        ("Tea for Newcomers² and cups*", "Tea for Newcomers and cups"),
        ("Чай для развивающихся1 стран", "Чай для развивающихся стран"),
        ("Tea  for\nnewcomers", "Tea for newcomers"),
        ("From IPv4 to IPv6", "From IPv4 to IPv6"),
        ("The Du3M 2025 initiative", "The Du3M 2025 initiative"),
        ("Tea for COVID19, IMT2020 and 5G", "Tea for COVID19, IMT2020 and 5G"),
        ("Tea 2020-2023", "Tea 2020-2023"),
        ("Tea in beyond2020", "Tea in beyond2020"),
        ("Sector1 of tea", "Sector1 of tea"),
        ("CO² and m²", "CO² and m²"),
        ("A* search", "A* search"),
    ],
)
def test_marks_of_footnotes_are_left_out(given_: str, expected: str) -> None:
    assert shown(title(given_)) == [expected]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["Tea for Sector1", "Tea for Sector"], "Tea for Sector"),
        (["Tea for Sector1", "Tea for Sector1", "Tea for Sector"], "Tea for Sector"),
        (["TEA FOR SECTORS1", "Tea for Sectors"], "Tea for Sectors"),
        (["发展中国家1的茶", "发展中国家的茶"], "发展中国家的茶"),
        (["Tea over IPv4", "Tea over IPv6"], "Tea over IPv4"),
    ],
)
def test_digits_that_another_title_has_not_are_marks(titles: list[str], expected: str) -> None:
    assert shown(*map(title, titles)) == [expected]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["Tea for newcomers and th", "Tea for newcomers and their friends"], "Tea for newcomers and their friends"),
        (["Tea for newcomers and th"] * 3 + ["Tea for newcomers and their friends"],
         "Tea for newcomers and their friends"),
        (["Tea for the Secto", "tea for the Sector"], "tea for the Sector"),
        (["Tea for newcomers ...", "Tea for newcomers, and cups"], "Tea for newcomers, and cups"),
        (["Tea for newcomers…", "Tea of others"], "Tea of others"),
        (["Tea for newcomers ..."], "Tea for newcomers ..."),
        (["TEA FOR NEWCOMERS", "Tea for newcomers"], "Tea for newcomers"),
        (["tea for newcomers", "tea for newcomers", "Tea for newcomers"], "Tea for newcomers"),
        (["ITU's tea", "ITU's tea", "ITU’s tea"], "ITU's tea"),
    ],
)  # fmt: skip
def test_the_whole_and_well_spelled_title_is_shown(titles: list[str], expected: str) -> None:
    assert shown(*map(title, titles)) == [expected]


def test_the_latest_adopted_version_tells() -> None:
    assert shown(title("Tea", 2014), title("Coffee", 2018)) == ["Coffee"]
    assert shown(title("Tea", 2014), title("Coffee", 2018, proposed=True)) == ["Tea"]
    assert shown(title("Tea", proposed=True), title("Tea and cups")) == ["Tea and cups"]
    assert shown(title("Tea"), title("Tea and cups", proposed=True)) == ["Tea"]
    assert shown(title("Tea and cups", 2014), title("Tea", 2018)) == ["Tea"]


def test_what_a_cut_title_lacks_comes_from_another_version() -> None:
    assert shown(title("Tea for ...", 2018), title("Tea for newcomers", 2014)) == ["Tea for newcomers"]
    assert shown(title("Tea for ...", 2018), title("Coffee", 2014)) == ["Tea for ..."]


def test_a_version_is_spelled_as_its_instrument() -> None:
    known = [title("cybersecurity", 2022), title("Cybersecurity", 0), title("Spam", 2016)]
    assert best_titles([title("cybersecurity", 2022)], known) == (Text("Cybersecurity", "en"),)
    assert best_titles([title("Spam", 2016)], known) == (Text("Spam", "en"),)
    assert best_titles([], known) == ()


_words = st.sampled_from(["Tea", "tea", "TEA", "tea1", "for", "IPv6", "and th", "and them", "...", "茶1", "*"])
_titles = st.builds(
    Title,
    st.builds(Text, st.lists(_words, min_size=1).map(" ".join), st.sampled_from(["en", "zh"])),
    st.sampled_from([0, 2014, 2018]),
    st.booleans(),
)


@given(st.lists(_titles, max_size=8), st.randoms(use_true_random=False))
def test_order_and_repetition_of_titles_in_other_documents_do_not_matter(
    titles: list[Title], chance: random.Random
) -> None:
    shuffled = list(titles)
    chance.shuffle(shuffled)
    found = best_titles(titles)
    assert set(best_titles(shuffled)) == set(found)
    assert sorted(text.language for text in found) == sorted({title.text.language for title in titles})
