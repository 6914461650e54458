"""Words of lexicons come in the letters that the rules read."""

from __future__ import annotations

import pytest

from ingest.languages.letters import in_one_form, one_form


@pytest.mark.parametrize(
    ("written", "read"), [("Учёт", "Учет"), ("إبريـــق", "ابريق"), ("شايٌ", "شاي"), ("الشاى", "الشاي"), ("thé", "thé")]
)
def test_letters_have_one_form(written: str, read: str) -> None:
    assert one_form(written) == read


def test_tables_have_one_form_and_lose_no_word() -> None:
    table = {"чёт": ["ё", "е"], "чет": ["е", "я"], "n": 1, "inner": {"أ": "إ"}, "ё": "x", "е": "y"}
    assert in_one_form(table) == {"чет": ["е", "е", "я"], "n": 1, "inner": {"ا": "ا"}, "е": "x"}
