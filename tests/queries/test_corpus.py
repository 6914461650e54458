"""The questions over the real documents. What stands here was found by reading them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from graph.build import build
from graph.model import Graph
from graph.stores.open import open_store
from graph.stores.protocol import Argument, Store
from ingest.pipeline import extract
from ingest.readers.open import find_documents, read
from queries.ask import ask
from queries.catalogue import questions
from tests.corpus import CORPUS, needs_corpus

pytestmark = needs_corpus

# Document 001: the resolutions whose text instructs the Director of TSB (or TSB) together with that of BDT (or BDT).
INSTRUCTED = (29, 44, 50, 54, 58, 64, 72, 73, 76, 78, 79, 83, 86, 88, 89, 95, 96, 97, 98, 100)
# ... and those that only invite or encourage them.
INVITED = (18, 69, 70, 84, 92)

TSB_BDT: dict[str, Argument] = {"actor": "TSB", "with": "BDT"}
# Beside the example of each question: every filter once, where it leaves something.
ASKED: list[tuple[str, dict[str, Argument]]] = [
    *((question.name, question.example) for question in questions()),
    ("joint-duties", {**TSB_BDT, "verb": "any", "body": "PP"}),
    ("joint-duties", {**TSB_BDT, "verb": "any", "session": "WTSA-20", "document": "001"}),
    ("joint-duties", {"actor": "SG", "with": "BDT-DIR", "verb": "any"}),
    ("cited-by", {"instrument": "PP-RES-71"}),
    ("cited-by", {"instrument": "PP-RES-123", "body": "PP", "year": 2018}),
    ("versions", {"instrument": "WTSA-RES-44"}),
    ("mandates", {"actor": "TSB", "verb": "instruct", "body": "WTSA"}),
    ("mandates", {"actor": "MS"}),
    ("reporting", {"to": "COUNCIL", "from": "SG"}),
    ("reporting", {"to": "TSAG"}),
    ("serving-goal", {"goal": "SDG-5", "document": "005"}),
    ("stale-citations", {"body": "WTSA"}),
    ("most-cited", {"body": "PP", "by": "WTSA"}),
    ("action-items", {"at": "2023-01-01"}),
    ("action-items", {"completed": "yes"}),
    ("action-items", {"instrument": "PP-RES-130"}),
    ("goals-not-met", {"instrument": "PP-RES-122"}),
    ("stale-citations", {"instrument": "PP-RES-123"}),
    ("deadlines", {"instrument": "PP-RES-25"}),
    ("proposals", {"instrument": "PP-RES-71"}),
    ("reports-without-receiver", {"instrument": "PP-RES-200"}),
    ("citation-circles", {"body": "PP"}),
    ("session-acts", {"session": "PP-18", "status": "suppressed"}),
    ("not-taken-up", {"actor": "TSB", "assembly": "WTSA", "verb": "any"}),
    ("groups-without-mandate", {"category": "any", "sector": "ITU-T"}),
    ("two-bureaux", {"texts": "adopted", "verb": "instruct"}),
    ("mandate-matrix", {"actor": "TSB-DIR", "texts": "adopted"}),
    ("if-suppressed", {"instrument": "WTSA-RES-44"}),
]


def _graph(beginning: str) -> Graph:
    paths, _ = find_documents([CORPUS])
    documents = [read(path) for path in paths if path.name.startswith(beginning) and path.suffix == ".txt"]
    return build(
        [record for document in documents for record in extract(document)],
        {document.name: document.text for document in documents},
    )


@pytest.fixture(scope="module")
def document_001() -> Iterator[Store]:
    with closing(open_store("memory:")) as store:
        store.replace(_graph("001"))
        yield store


@pytest.fixture(scope="module")
def corpus() -> Graph:
    return _graph("")


@pytest.fixture(scope="module")
def corpus_store(corpus: Graph) -> Iterator[Store]:
    with closing(open_store("memory:")) as store:
        store.replace(corpus)
        yield store


@pytest.fixture(scope="module", params=["neo4j_server", "fuseki_server"])
def served(request: pytest.FixtureRequest, corpus: Graph) -> Iterator[Store]:
    with closing(open_store(request.getfixturevalue(request.param).address)) as store:
        store.replace(corpus)
        yield store


def _instruments(store: Store, **arguments: Argument) -> set[str]:
    return {str(row["instrument"]) for row in ask(store, "joint-duties", {**TSB_BDT, **arguments}).rows}


def test_flagship_names_20_instruments(document_001: Store) -> None:
    assert _instruments(document_001) == {f"WTSA-RES-{number}" for number in INSTRUCTED}


def test_flagship_names_25_instruments_with_any_verb(document_001: Store) -> None:
    assert _instruments(document_001, verb="any") == {f"WTSA-RES-{number}" for number in (*INSTRUCTED, *INVITED)}


def test_passages_are_what_they_say(document_001: Store) -> None:
    rows = ask(document_001, "joint-duties", {**TSB_BDT, "verb": "any"}).rows
    for row in rows:
        quote = str(row["quote"])
        assert len(quote) == int(str(row["end"])) - int(str(row["char"]))
    assert {row["document"] for row in rows} == {"001_cb605667d0fa8ef2"}


@pytest.mark.parametrize(("name", "arguments"), ASKED, ids=str)
def test_every_store_gives_the_same_rows(
    corpus_store: Store, served: Store, name: str, arguments: dict[str, Argument]
) -> None:
    rows = ask(corpus_store, name, arguments).rows
    assert rows
    assert ask(served, name, arguments).rows == rows


# What only the words of the documents tell, and a reader checked: the paragraphs stand in 001 (2022) and 003 (2016).
def test_partners_that_were_lost_by_2022(corpus_store: Store) -> None:
    rows = ask(corpus_store, "lost-partners", {}).rows
    assert [(row["instrument"], row["item"], row["lost"], row["earlier_line"], row["line"]) for row in rows] == [
        ("WTSA-RES-44", "4", "BDT-DIR", 323, 221),
    ]


def test_remote_participation_is_ordered_by_both(corpus_store: Store) -> None:
    rows = ask(corpus_store, "same-task", {"instrument": "WTSA-RES-44", "body": "PP"}).rows
    assert {(row["item"], row["line"], row["other"], row["other_item"]) for row in rows} == {
        ("14", 208, "PP-RES-123", "8")
    }


def test_what_became_of_the_tasks_on_financial_inclusion(corpus_store: Store) -> None:
    rows = ask(corpus_store, "genealogy", {"instrument": "WTSA-RES-89"}).rows
    assert [(row["item"], row["change"]) for row in rows if row["year"] == 2022 and row["item"] == "4"] == [
        ("4", "partners changed")
    ]


def test_each_deadline_is_in_its_paragraph(corpus_store: Store) -> None:
    rows = ask(corpus_store, "deadlines", {"texts": "all"}).rows
    assert len(rows) > 200
    assert all(len(str(row["quote"])) == int(str(row["end"])) - int(str(row["char"])) for row in rows)
