from __future__ import annotations

import pytest

from queries.catalogue import load, names, questions
from queries.finding import find_questions

# What policy researchers want to know, in their words, and the question that answers it.
NEEDS = [
    ("who must work together with BDT", "joint-duties"),
    ("tasks of study group 17", "mandates"),
    ("what is due by the next plenipotentiary", "deadlines"),
    ("deadline", "deadlines"),
    ("what is overdue", "action-items"),
    ("reports to TSAG", "reporting"),
    ("report without receiver", "reports-without-receiver"),
    ("outdated citations of old revisions", "stale-citations"),
    ("resolutions citing a suppressed resolution", "suppressed-citations"),
    ("duplicate resolutions overlap between PP and WTSA", "mapping-table"),
    ("does my draft repeat an existing resolution", "same-task"),
    ("what happens if a resolution is abrogated", "if-suppressed"),
    ("which resolutions serve SDG 5 gender", "serving-goal"),
    ("most influential actors network", "central-actors"),
    ("connection between two actors", "chain"),
    ("instructions not implemented by the sector", "not-taken-up"),
    ("new resolutions at WTSA-20", "session-acts"),
    ("changed mandate since last assembly", "changes"),
    ("lost collaboration partner", "lost-partners"),
]


@pytest.mark.parametrize(("wanted", "name"), NEEDS)
def test_the_question_that_answers_comes_first(wanted: str, name: str) -> None:
    assert find_questions(questions(), wanted)[0].name == name


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("who cites this resolution", "cited-by"),
        ("suppressed resolutions", "suppressed"),
        ("what does this resolution cite", "cites"),
        ("resolutions merged into another one", "versions"),
    ],
)
def test_the_word_resolution_hides_no_question(wanted: str, name: str) -> None:
    assert name in [question.name for question in find_questions(questions(), wanted)[:3]]


def test_nothing_speaks_of_bread() -> None:
    assert find_questions(questions(), "bread, butter!") == []


@pytest.mark.parametrize("name", names())
def test_each_question_is_found_by_its_name_and_by_its_words(name: str) -> None:
    for wanted in (name, load(name).words):
        assert name in [question.name for question in find_questions(questions(), wanted)[:5]]
