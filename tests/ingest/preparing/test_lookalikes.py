"""Latin letters that a scanner took for Russian ones are read as these, and no other word is changed."""

from __future__ import annotations

import pytest

from graph.records import Citation, Operative
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.lookalikes import without_lookalikes

TEXT = """РЕЗОЛЮЦИЯ 71 (ПЕРЕСМ. ДУБАЙ, 2018 Г.)
Чай
Полномочная конференция,
напоминая
Pезoлюцию 64 (Пepecм. Дубaй, 2018 г.),
пopучaeт Генеральнoму cекретарю
1 пить чай,
"""


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Peзoлюция 71", "Резолюция 71"),
        ("Дубaй, WТSA и BKPЭ", "Дубай, WТSA и ВКРЭ"),
        ("и PCC, a также ITU-Т", "и PCC, a также ITU-Т"),
        ("и Resolution 71", "и Resolution 71"),
    ],
)
def test_only_russian_words_are_changed(text: str, read: str) -> None:
    assert without_lookalikes(text) == read


def test_what_a_scanner_wrote_is_read_and_quoted_as_it_is_written() -> None:
    records = extract(Document("900", TEXT, "txt", ""))
    cited = [(r.to, TEXT[r.char : r.end]) for r in records if isinstance(r, Citation)]
    assert cited == [("PP-RES-64", "Pезoлюцию 64 (Пepecм. Дубaй, 2018 г.)")]
    assert [(r.verb, r.addressees) for r in records if isinstance(r, Operative)] == [("пopучaeт", ("SG",))]
