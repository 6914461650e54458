from pathlib import Path
from typing import NamedTuple

import pytest

from graph.records import Citation
from ingest.document import Document
from ingest.pipeline import extract
from tests.ingest.cited.factories import records, written

FOLDER = Path(__file__).parent / "cases"
# Cases are of texts that speak of the ITU; others' are those whose owner is "others".
ITUS = "\n\nITU pours it."


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
    text, owner = (case.text, "") if case.owner == "others" else (case.text + ITUS, case.owner)
    found = [written(record) for record in records(text, owner) if isinstance(record, Citation)]
    assert found == case.citations


@pytest.mark.parametrize(
    "text",
    [
        "RESOLUTION 900 (REV. DUBAI, 2018)\nTea\nThe Plenipotentiary Conference of the International Telecommunication "
        "Union (Dubai, 2018),\nresolves\n1 to drink,\n",
        "Final Acts\tRes. 90\nRESOLUTION 90 (REV. DUBAI, 2018)\nTea\nThe Plenipotentiary Conference of the "
        "International Telecommunication Union (Dubai, 2018),\nresolves\n1 to drink,\n",
        "RESOLUTION 2 (REV. BUSAN, 2014)\nTea\nThe Plenipotentiary Conference of the International Telecommunication "
        "Union (Busan, 2014),\nresolves\nto drink. – 173 – Res. 21\n\nRESOLUTION 21 (REV. BUSAN, 2014)\nCups\nThe "
        "Plenipotentiary Conference of the International Telecommunication Union (Busan, 2014),\nresolves\nto wash.\n",
        "Resolution 72 – Tea\nFOREWORD\nTea.\nRESOLUTION 72 (Rev. Hammamet, 2016)\nTea\nThe World Telecommunication "
        "Standardization Assembly (Hammamet, 2016),\nresolves\n1 to drink,\n",
        "Report on WTSA-20\nTable 1\n\tRESOLUTION 44 [Rev] on tea:\nInstructs the TSB Director to brew.\n",
        "Report on WTSA-20\n\tRESOLUTION 44\nTea\n\trecalling\na)\tthe pot,\n",
    ],
)
def test_a_heading_cites_nothing_whose_ever_its_number_is(text: str) -> None:
    found = extract(Document("900", text, "txt", ""))
    assert [record.type for record in found if record.type in ("citation", "unresolved")] == []
    assert [record.type for record in found].count("resolution") == text.count("RESOLUTION ")


def test_there_are_cases_in_six_languages() -> None:
    assert {path.stem for path in FOLDER.glob("*.tsv")} >= {"en", "fr", "es", "ru", "zh", "ar"}
