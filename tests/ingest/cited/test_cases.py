from pathlib import Path
from typing import NamedTuple

import pytest

from graph.records import Citation
from tests.ingest.cited.factories import records, written

FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    text: str
    citations: list[str]
    owner: str


def cases() -> list[Case]:
    found = []
    for path in sorted(FOLDER.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, listed, owner = (*line.split("\t"), "", "")[:3]
                want = [part.strip() for part in listed.split(";") if part.strip()]
                found.append(Case(text.replace("\\n", "\n"), want, owner))
    return found


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text[:60])
def test_case(case: Case) -> None:
    found = [written(record) for record in records(case.text, case.owner) if isinstance(record, Citation)]
    assert found == case.citations


def test_there_are_cases_in_six_languages() -> None:
    assert {path.stem for path in FOLDER.glob("*.tsv")} >= {"en", "fr", "es", "ru", "zh", "ar"}
