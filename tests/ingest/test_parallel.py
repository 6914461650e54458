"""One made-up text in six languages gives the same facts: who cites and instructs whom, whatever the words.

Each folder of `parallel` holds a text in English and its translations, all our own. English is held by the tests beside
this one; here only that the others say the same.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.record_json import to_json
from ingest.document import Document
from ingest.pipeline import extract

FOLDER = Path(__file__).parent / "parallel"
# What depends on the words alone: positions, verbs as written, titles, rules.
WORDS = {"doc", "line", "char", "end", "rule", "title", "lang", "language", "verb", "clause", "sha256", "name", "text",
         "characters"}  # fmt: skip
# Who is addressed is a set: languages name them in different orders.
ACTORS = {"addressees", "with", "report_to"}
CASES = [(folder.name, path.stem) for folder in sorted(FOLDER.iterdir()) for path in sorted(folder.glob("*.txt"))]


# Texts of one instrument: its clauses are found in a line that runs on as well as on lines of their own.
RUNNING = [(name, language) for name, language in CASES if name != "prop"]


def written(name: str, language: str) -> str:
    return (FOLDER / name / f"{language}.txt").read_text(encoding="utf-8")


def facts(text: str) -> list[tuple[str, ...]]:
    """Return what a text says, each fact without the words that say it; order is free."""
    found = []
    for record in map(to_json, extract(Document("made-up", text, "txt", ""))):
        if record["t"] != "provision":
            kept = {key: value for key, value in record.items() if key not in WORDS and value is not None}
            kept |= {f"{key}_en": record.get(f"{key}_en") or record[key] for key in ("verb", "clause") if key in record}
            kept |= {key: sorted(map(str, value)) for key, value in kept.items() if key in ACTORS and value}
            found.append(tuple(sorted(f"{key}={value}" for key, value in kept.items())))
    return sorted(found)


@pytest.mark.parametrize(("name", "language"), CASES)
def test_all_languages_say_the_same(name: str, language: str) -> None:
    assert facts(written(name, language)) == facts(written(name, "en"))


@pytest.mark.parametrize(("name", "language"), RUNNING)
def test_a_text_in_one_line_has_the_same_headings_and_items(name: str, language: str) -> None:
    text = written(name, language)
    first, *lines = text.splitlines()
    for joined in (" ".join([first, *lines]), f"{first}\n{' '.join(lines)}"):
        duties = [fact for fact in facts(joined) if "t=operative" in fact or "t=item" in fact]
        assert duties == [fact for fact in facts(text) if "t=operative" in fact or "t=item" in fact]


@pytest.mark.parametrize("name", sorted({name for name, _ in CASES}))
def test_the_english_text_says_something(name: str) -> None:
    kinds = {fact for found in facts(written(name, "en")) for fact in found if fact.startswith("t=")}
    assert {"t=citation", "t=operative", "t=item"} <= kinds


def test_each_text_is_there_in_six_languages() -> None:
    for folder in FOLDER.iterdir():
        assert {path.stem for path in folder.glob("*.txt")} >= {"en", "fr", "es", "ru", "zh", "ar"}
