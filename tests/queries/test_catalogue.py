from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path

import pytest

from graph.errors import RegistryError
from queries.catalogue import ARGUMENT, FOLDER, load, names, questions

# What every answer with a passage has, so that it can be checked and quoted.
EVIDENCE = {"document", "line", "char", "end", "quote"}


@pytest.mark.parametrize("name", names())
def test_question_is_told_in_words(name: str) -> None:
    question = load(name)
    assert question.words.endswith("?")
    assert question.about
    assert question.gap
    assert not EVIDENCE & set(question.columns) or set(question.columns) >= EVIDENCE
    assert all(not parameter.words.endswith(".") for parameter in question.parameters.values())


@pytest.mark.parametrize("name", names())
def test_arguments_are_bound_never_projected_away(name: str) -> None:
    """Oxigraph takes an argument only where it is projected, in each SELECT that uses it."""
    question = load(name)
    head = question.sparql.split("WHERE", 1)[0]
    assert set(ARGUMENT.findall(head)) == set(ARGUMENT.findall(question.sparql))


@pytest.mark.parametrize("name", names())
def test_both_languages_take_the_same_arguments(name: str) -> None:
    question = load(name)
    assert set(ARGUMENT.findall(question.sparql)) == set(ARGUMENT.findall(question.cypher))


@pytest.mark.parametrize("name", names())
def test_an_analysis_can_be_found(name: str) -> None:
    analysis = load(name).analysis
    assert analysis is None or callable(import_module(f"queries.analyses.{analysis}").analyse)


def test_questions_come_by_group() -> None:
    found = questions()
    assert {question.name for question in found} == set(names())
    assert found[0].group == "duties"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('group = "duties"', 'group = "dutys"', "group 'dutys' must be one of"),
        ('group = "duties"', "", "group must be of type str"),
        ('group = "duties"', 'group = "duties"\nspeed = 3', "unknown entry 'speed'"),
        ("[parameters.actor]", "[parameters.actors]", "SPARQL query and the parameters do not agree on ACTOR, ACTORS"),
        ('type = "actor"', 'type = "aktor"', "parameters.actor: type 'aktor' must be one of"),
        ('example = "TSB"', "", "parameters.actor: an example is missing"),
        ("[columns.line]", "[columns.lines]", "the SPARQL query gives no column lines"),
        ('order = ["instrument"', 'order = ["instruments"', "order must name columns"),
        ('words = "its title"', "words = 3", "columns.title: words must be of type str"),
        ("detail = true", 'detail = "yes"', "detail must be of type bool"),
        ('group = "duties"', "group = ", "Invalid value"),
    ],
)
def test_a_broken_file_is_told(tmp_path: Path, old: str, new: str, words: str) -> None:
    for path in FOLDER.glob("joint-duties.*"):
        shutil.copy(path, tmp_path)
    path = tmp_path / "joint-duties.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RegistryError) as raised:
        load("joint-duties", tmp_path)
    assert str(path) in str(raised.value)
    assert words in str(raised.value)


def test_a_missing_query_is_told(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "joint-duties.toml", tmp_path)
    shutil.copy(FOLDER / "joint-duties.rq", tmp_path)
    with pytest.raises(RegistryError, match=r"joint-duties\.cypher"):
        load("joint-duties", tmp_path)
