from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from graph.errors import UsageError
from graph.stores.open import open_store
from graph.stores.oxigraph import OxigraphStore
from graph.stores.protocol import Argument, Store
from queries.ask import ask
from queries.catalogue import load, names, questions
from queries.codes import codes, is_known
from tests.graph.resident.at_once import at_once
from tests.queries.cases import CASES, TSB_BDT, Case
from tests.queries.small import make_graph


@pytest.fixture(scope="module")
def small() -> Iterator[Store]:
    with closing(open_store("memory:")) as store:
        store.replace(make_graph())
        yield store


@pytest.fixture(scope="module", params=["neo4j_server", "fuseki_server", "tables"])
def served(request: pytest.FixtureRequest) -> Iterator[Store]:
    if request.param == "tables":
        with closing(OxigraphStore()) as held:
            held.answer_with(at_once)
            held.replace(make_graph())
            yield held
            return
    with closing(open_store(request.getfixturevalue(request.param).address)) as store:
        store.replace(make_graph())
        yield store


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_answers(small: Store, case: Case) -> None:
    answer = ask(small, case.question, case.arguments)
    assert [tuple(row[name] for name in case.columns.split()) for row in answer.rows] == case.rows
    assert all(list(row) == list(answer.question.columns) for row in answer.rows)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_store_gives_the_same_rows(small: Store, served: Store, case: Case) -> None:
    assert ask(served, case.question, case.arguments).rows == ask(small, case.question, case.arguments).rows


def test_every_question_and_parameter_has_a_case() -> None:
    answered = {case.question for case in CASES if case.rows}
    assert answered == set(names())
    for question in questions():
        tried = {name for case in CASES if case.question == question.name for name in case.arguments}
        assert tried == set(question.parameters), question.name


def test_answer_says_what_was_asked(small: Store) -> None:
    answer = ask(small, "joint-duties", {**TSB_BDT, "body": "", "document": "001"})
    assert answer.parameters == {
        "actor": "TSB",
        "with": "BDT",
        "verb": "instruct",
        "document": "001_report",
        "texts": "all",
    }
    assert set(answer.to_json()) == {"question", "parameters", "columns", "rows"}
    assert answer.to_json()["columns"] == list(load("joint-duties").columns)


def test_flagship_row(small: Store) -> None:
    row = ask(small, "joint-duties", TSB_BDT).rows[1]
    assert row == {
        "instrument": "WTSA-RES-18", "title": "Allocation of work", "version": "WTSA-RES-18@2022",
        "verb": "instructs", "item": "10", "addressees": ["TSB-DIR"], "partners": ["BDT-DIR"],
        "document": "001_report", "line": 12, "char": 1200, "end": 1220, "quote": "passage of d02",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("question", "arguments", "words"),
    [
        ("joint-dutys", {}, "did you mean joint-duties?"),
        ("zzz", {}, "there are "),
        ("../catalogue", {}, "there is no question"),
        ("joint-duties", {}, "needs actor (who is addressed), for example TSB"),
        ("joint-duties", {"actor": "TSB", "wit": "BDT"}, "did you mean with?"),
        ("joint-duties", {"actor": "TSB", "with": "BDTT"}, "there is no actor 'BDTT' in this graph; did you mean BDT"),
        ("joint-duties", {**TSB_BDT, "verb": "instrukts"}, "did you mean instructs"),
        ("joint-duties", {**TSB_BDT, "verb": "%%%"}, "(or any, decide, instruct, request, invite, encourage)"),
        ("joint-duties", {**TSB_BDT, "document": "00"}, "did you mean 001_report or 002_acts or"),
        ("joint-duties", {**TSB_BDT, "session": "PP-19"}, "did you mean PP-18"),
        ("cited-by", {"instrument": "PP-RES-1234"}, "did you mean PP-RES-123"),
        ("cited-by", {"instrument": "PP-RES-123", "year": "MMXVIII"}, "year must be a whole number such as 2018"),
    ],
)
def test_what_makes_no_sense_is_told(small: Store, question: str, arguments: dict[str, Argument], words: str) -> None:
    with pytest.raises(UsageError) as raised:
        ask(small, question, arguments)
    assert words in str(raised.value)


@pytest.mark.parametrize(
    ("name", "parameter", "given", "meant"),
    [
        ("mandates", "actor", "tsb-dir", "TSB-DIR"),
        ("versions", "instrument", "PP Resolution 123", "PP-RES-123"),
        ("versions", "instrument", " pp-res-123 ", "PP-RES-123"),
        ("serving-goal", "goal", "9", "SDG-9"),
        ("serving-goal", "goal", "SDG 9.c", "SDG-9.c"),
        ("serving-goal", "goal", "sdg-9", "SDG-9"),
    ],
)
def test_spellings(small: Store, name: str, parameter: str, given: str, meant: str) -> None:
    assert ask(small, name, {parameter: given}).parameters[parameter] == meant


# What an argument must never do: end a literal, begin a variable, break a line.
@pytest.mark.parametrize("text", ['"', "'", "\\", "$ACTOR", "?one", "\n", '" || true || "', "}", "%", "\x00", "😀"])
def test_arguments_are_values(small: Store, served: Store, text: str) -> None:
    for store in (small, served):
        with pytest.raises(UsageError, match=r"there is no actor|needs actor"):
            ask(store, "joint-duties", {"actor": text, "with": "BDT"})


def test_codes(small: Store, served: Store) -> None:
    for store in (small, served):
        assert codes(store, ("Session",)) == ["PP-14", "PP-18", "PP-22", "WTSA-16", "WTSA-20"]
        assert is_known(store, ("Bureau", "Director"), "TSB")
        assert not is_known(store, ("Director",), "TSB")
