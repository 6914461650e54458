"""The instruments that the real documents are about, counted and compared with what was read by hand."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache

import pytest

from graph.record_json import to_json
from graph.records import Resolution
from ingest.document import Document
from ingest.instruments import resolutions
from ingest.outline import Outline
from ingest.segment import outline_of
from tests.corpus import CORPUS, DEV, needs_corpus

pytestmark = needs_corpus


@cache
def read(code: str) -> tuple[Outline, tuple[Resolution, ...]]:
    path = next(CORPUS.glob(f"{code}_*.txt"))
    document = Document(path.stem, path.read_text(encoding="utf-8"), "txt", "")
    outline = outline_of(document)
    return outline, tuple(resolutions(document, outline))


@pytest.mark.parametrize(
    ("code", "body", "session", "language", "rules"),
    [
        ("000", "PP", "PP-18", "en", {"row": 63, "heading": 62}),
        ("001", "WTSA", "WTSA-20", "en", {"row": 56}),
        ("002", "PP", "PP-18", "en", {"proposal": 23}),
        ("003", "WTSA", "WTSA-16", "zh", {"status row": 25, "row": 51, "heading": 1}),
        ("004", "PP", "PP-18", "en", {"heading": 40}),
        ("005", "PP", "PP-18", "en", {"heading": 64, "abrogated": 11}),
    ],
)
def test_what_each_document_holds(code: str, body: str, session: str, language: str, rules: dict[str, int]) -> None:
    outline, records = read(code)
    assert (outline.body, outline.session, outline.language) == (body, session, language)
    assert Counter(record.rule for record in records) == rules
    assert all(record.title for record in records)
    assert all(record.id.startswith(f"{body}-") for record in records)


def test_the_final_acts_hold_61_resolutions_2_decisions_and_1_recommendation() -> None:
    kinds = Counter(record.id.split("-")[1] for record in read("005")[1] if record.rule == "heading")
    assert kinds == {"RES": 61, "DEC": 2, "REC": 1}


def gold() -> list[dict[str, object]]:
    found = []
    for path in sorted(DEV.glob("gold-*.jsonl")) if DEV.is_dir() else []:
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["t"] == "resolution":
                found.append(record)
    return found


def test_every_annotated_instrument_is_found_as_annotated() -> None:
    fold = str.maketrans({"’": "'", "-": " ", "–": " "})
    for expected in gold():
        records = [to_json(r) for r in read(str(expected["doc"]))[1]]
        near = [r for r in records if r["id"] == expected["id"] and abs(r["line"] - int(str(expected["line"]))) <= 1]
        assert len(near) == 1, expected
        assert near[0]["rev"] == expected["rev"]
        assert near[0]["status"] == expected["status"]
        title, wanted = str(near[0]["title"]).translate(fold), str(expected["title"]).translate(fold)
        assert title.casefold() == wanted.casefold()
