from pathlib import Path

import pytest

from graph.errors import RegistryError
from ingest.languages.language import languages, lexicon


def test_six_languages_english_first() -> None:
    assert languages()[0] == "en"
    assert set(languages()) >= {"en", "fr", "es", "ru", "zh", "ar"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    words = 'list = ["a", "b"]\nlone = "c"\nflag = true\nnumber = 3\n'
    text = f'name = "Sample"\n\n[words]\n{words}\n[words.table]\nx = ["y"]\n'
    (tmp_path / "xx.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_section_hands_out_values_of_one_type(folder: Path) -> None:
    section = lexicon("xx", folder).section("words")
    assert section.words("list") == ("a", "b")
    assert section.words("lone") == ("c",)
    assert section.words("missing") == ()
    assert section.word("lone") == "c"
    assert section.flag("flag")
    assert section.number("number") == 3
    assert section.table("table") == {"x": ("y",)}
    assert list(section) == ["list", "lone", "flag", "number", "table"]
    assert "list" in section
    assert list(lexicon("xx", folder).section("absent")) == []


@pytest.mark.parametrize(
    ("read", "message"),
    [
        ("word", r"xx\.toml:4: \[words\] list must be a text"),
        ("flag", "list must be true or false"),
        ("number", "list must be a whole number"),
        ("section", "list must be a table"),
        ("sections", "list must be an array of tables"),
    ],
)
def test_a_value_of_the_wrong_type_names_file_and_line(folder: Path, read: str, message: str) -> None:
    section = lexicon("xx", folder).section("words")
    with pytest.raises(RegistryError, match=message):
        getattr(section, read)("list")


def test_numbers_are_no_words(folder: Path) -> None:
    with pytest.raises(RegistryError, match=r"xx\.toml:7: .*number must be a list of texts"):
        lexicon("xx", folder).section("words").words("number")


def test_a_language_without_a_lexicon(folder: Path) -> None:
    with pytest.raises(RegistryError, match="no lexicon for language 'yy'; there is: xx"):
        lexicon("yy", folder)


def test_a_broken_file_is_named(folder: Path) -> None:
    (folder / "zz.toml").write_text("[", encoding="utf-8")
    with pytest.raises(RegistryError, match=r"zz\.toml"):
        lexicon("zz", folder)


def test_a_file_with_a_byte_order_mark_is_read(folder: Path) -> None:
    plain = folder / "xx.toml"
    (folder / "yy.toml").write_bytes(b"\xef\xbb\xbf" + plain.read_bytes())
    assert lexicon("yy", folder).values == lexicon("xx", folder).values
    with pytest.raises(RegistryError, match=r"yy\.toml:1: \[\] name must be true or false"):
        lexicon("yy", folder).flag("name")


@pytest.mark.parametrize(("codec", "line"), [("utf-16", 1), ("latin-1", 3)])
def test_a_file_in_another_encoding_is_named_with_its_line(folder: Path, codec: str, line: int) -> None:
    (folder / "pt.toml").write_text('name = "Portuguese"\n[words]\nx = "resolu\u00e7\u00e3o"\n', encoding=codec)
    with pytest.raises(RegistryError, match=rf"pt\.toml:{line}: holds a letter that is not UTF-8"):
        lexicon("pt", folder)


def test_what_is_no_file_is_named(folder: Path) -> None:
    (folder / "pt.toml").mkdir()
    with pytest.raises(RegistryError, match=r"pt\.toml: .*directory"):
        lexicon("pt", folder)
