from __future__ import annotations

from queries.catalogue import names
from queries.document import DOCUMENT, document, shipped


def test_the_documented_questions_are_those_that_there_are() -> None:
    written = DOCUMENT.read_text(encoding="utf-8")
    assert written == document(shipped()), "run `uv run python -m queries.document`"
    assert all(f"\n### {name}\n" in written for name in names())
