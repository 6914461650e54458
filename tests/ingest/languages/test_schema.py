"""A lexicon that breaks its schema is an error that names file, line, table and key."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from graph.errors import RegistryError
from ingest.languages.language import FOLDER, languages, lexicon
from ingest.languages.schema import check, line_of

OURS = languages(FOLDER)


@pytest.mark.parametrize("code", OURS)
def test_our_lexicons_fit_each_other(code: str) -> None:
    others = [lexicon(other, FOLDER).values for other in OURS if other != code]
    check(FOLDER / f"{code}.toml", lexicon(code, FOLDER).values, others)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('[citation]\nresolutions = ["a"]\nresolutoin = ["a"]\n', 4, r"\[citation\] resolutoin is a key that no rule"),
        ('[citations]\nresolution = ["a"]\n', 3, r"stands in a table that no rule reads; there are actors, "),
        ("[citation]\nresolution = 3\n", 3, "must be a list of texts"),
        ('[verbs]\nunspaced = "yes"\n', 3, "must be true or false"),
        ("[mentions]\nclitics = [1]\n", 3, "must be a text"),
        ('[mentions]\nand = ["e"]\n[actors]\nand = [1]\n', 5, "must be a list of texts"),
        (
            '[verbs.operative]\ndecide = "resolves"\nordena = "orders"\n',
            4,
            "phrase 'orders', which .*verbs.toml has not",
        ),
        ("[verbs.after]\nainda = 1\n", 3, "must be a text, the English phrase"),
        ('[citation.bodies]\nPP = ["a"]\nPPP = ["b"]\n', 4, "PPP is no code that graph/registry/bodies.toml has"),
        ('[tables.columns]\n"TSB DIR" = ["b"]\n', 3, "TSB DIR is no code that graph/registry/actors.toml has"),
        ('[actors.names]\n"the cook" = ["b"]\n', 3, "is no code of an actor"),
        ("[partners]\nwith = ['''em (cooperação com''']\n", 3, r"is no regular expression \(.*\): em \(coop"),
        ("[clauses]\nbegins = '''*'''\n", 3, "is no regular expression"),
        (
            "[partners]\nwith = ['''junto com''', '''em (?:\\w+ ?)+com''']\n",
            3,
            r"takes for ever where a text holds 'a' again and again: em ",
        ),
        ("[reporting]\nreports = 1\n", 3, "must be a list of texts"),
        ('[mentions]\nstudy_group = ["grupo", ""]\n', 3, "holds an empty text"),
        ('[citation.bodies]\nPP = [" "]\n', 3, "holds an empty text"),
        ('[verbs.after]\n"" = "further"\n', 3, "holds an empty text"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = tmp_path / "pt.toml"
    path.write_text(f'name = "Portuguese"\n{text}', encoding="utf-8")
    others = [lexicon(code, FOLDER).values for code in OURS]
    with pytest.raises(RegistryError, match=rf"pt\.toml:{line}: .*{message}"):
        check(path, tomllib.loads(path.read_text(encoding="utf-8")), others)


def test_a_language_has_a_name(tmp_path: Path) -> None:
    path = tmp_path / "pt.toml"
    path.write_text('[citation]\nresolution = ["resolução"]\n', encoding="utf-8")
    with pytest.raises(RegistryError, match=r"pt\.toml:1: name must be a text"):
        check(path, tomllib.loads(path.read_text(encoding="utf-8")), [lexicon("en", FOLDER).values])


def test_the_line_of_a_key_is_that_of_its_own_table(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    path.write_text('name = "X"\n[a]\nand = 1\n[b]\n"and" = 2\n[b.c]\nand = 3\n', encoding="utf-8")
    assert [line_of(path, "and", table) for table in ("a", "b", "b.c", "d")] == [3, 5, 7, 1]
    assert (line_of(path, "c", "b"), line_of(path, "b"), line_of(path, "name")) == (6, 4, 1)
