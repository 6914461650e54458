"""Study groups, questions, Recommendations, documents and SDGs in five languages, and numbers that are none of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.records import DocumentMention, GroupMention, RecommendationMention, SdgMention
from tests.ingest.named.reading import read

LINES = (Path(__file__).parent / "cases.tsv").read_text(encoding="utf-8").splitlines()
CASES = [(*line.split("\t"), "")[:2] for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("text", "named"), CASES)
def test_mentions(text: str, named: str) -> None:
    found = []
    for record in sorted(read(text), key=lambda record: record.char):
        if isinstance(record, SdgMention):
            found.append(" ".join(part for part in (f"SDG{record.sdg}", record.target) if part))
        elif isinstance(record, (GroupMention, RecommendationMention, DocumentMention)):
            found.append(record.id)
    assert found == [part.strip() for part in named.split(";") if part.strip()]
