"""Finding a question by what somebody wants to know, in his own words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from queries.question import Question

_WORD: Final = re.compile(r"[^\W_]+")
# Shorter words say nothing of what is wanted, unless they are written in capitals.
_SHORTEST: Final = 4
# How many letters of a word count: "reports", "reporting" and "report" are one.
_STEM: Final = 6
# What nearly every question is about, whether its words say so or not.
_COMMON: Final = ("resolu", "instru")
# A word in a question's name, in its words and its other names, in what is said of it, in its parameters and columns.
_WEIGHTS: Final = (4, 4, 2, 1)


def find_questions(questions: Iterable[Question], wanted: str) -> list[Question]:
    """Return the questions that speak of the words: the best first, a word weighs the more the fewer speak of it."""
    stems = set(_stems(wanted))
    told = [(question, [set(_stems(text)) for text in _texts(question)]) for question in questions]
    spread = Counter(stem for _, texts in told for stem in stems & set().union(*texts))
    scored: list[tuple[float, int, Question]] = []
    for place, (question, texts) in enumerate(told):
        score = sum(
            math.log(1 + len(told) / spread[stem]) * _weight(stem, texts)
            for stem in sorted(stems)
            if any(stem in text for text in texts)
        )
        if score:
            scored.append((-score, place, question))
    return [question for _, _, question in sorted(scored, key=lambda entry: entry[:2])]


def _weight(stem: str, texts: list[set[str]]) -> int:
    """Return what a word weighs that stands in some of a question's texts."""
    if stem in _COMMON:
        return min(_WEIGHTS)
    return max(weight for weight, text in zip(_WEIGHTS, texts, strict=True) if stem in text)


def _texts(question: Question) -> tuple[str, str, str, str]:
    """Return what a question says of itself, the weightiest first."""
    parameters = [f"{each.name} {each.words}" for each in question.parameters.values()]
    columns = [f"{each.name} {each.words}" for each in question.columns.values()]
    return (
        f"{question.name} {question.group}",
        f"{question.words} {question.also}",
        question.about,
        " ".join([*parameters, *columns]),
    )


def _stems(text: str) -> Iterable[str]:
    """Yield the beginnings of a text's words."""
    for word in _WORD.findall(text):
        if len(word) >= _SHORTEST or word.isupper():
            stem = word.casefold()[:_STEM]
            yield stem[:-1] if len(stem) > _SHORTEST and stem.endswith("s") else stem
