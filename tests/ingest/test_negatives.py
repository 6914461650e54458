"""Texts of others, in the shapes that theirs have, give no record: most of them name the Union beside what is theirs.

Each file of `negatives` holds texts of ours in one language. "=== title | types" is above each: what is found in it all
the same, rightly (a study group of ITU-T's, an instrument of the IMO's) or still falsely.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from ingest.document import Document
from ingest.pipeline import extract

FOLDER: Final = Path(__file__).parent / "negatives"


class Negative(NamedTuple):
    title: str
    text: str
    found: set[str]


def negatives() -> list[Negative]:
    listed = []
    for path in sorted(FOLDER.glob("*.txt")):
        for block in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            head, _, text = block.partition("\n")
            title, _, found = head.partition(" | ")
            listed.append(Negative(f"{path.stem}: {title}", text, set(found.split())))
    return listed


@pytest.mark.parametrize("negative", negatives(), ids=lambda negative: negative.title)
def test_texts_of_others_give_no_record(negative: Negative) -> None:
    types = {record.type for record in extract(Document("others", negative.text, "txt", ""))}
    assert types - {"source", "unresolved"} == negative.found


def test_there_are_such_texts_in_six_languages() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == {"en", "fr", "es", "ru", "zh", "ar"}
