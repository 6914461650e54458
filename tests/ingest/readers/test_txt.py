"""Bytes become text, or a DocumentError says why not."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import DocumentError
from ingest.document import Document
from ingest.readers.open import find_documents, read
from ingest.readers.txt import read_text
from tests.ingest.readers.word import docx, paragraph, run


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Résolution 1".encode(), "Résolution 1"),
        (b"\xef\xbb\xbfResolution 1", "Resolution 1"),
        ("决议 1".encode("utf-16"), "决议 1"),
        ("القرار 1".encode("utf-32"), "القرار 1"),
        (b"a\r\nb", "a\r\nb"),
    ],
)
def test_decodes(data: bytes, text: str) -> None:
    content = read_text(data, "x.txt")
    assert content.text == text
    assert content.beyond == Document("x", text, "txt", "").beyond


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"  \n\t ", "is empty"),
        ("Résolution".encode("latin-1"), "byte 1"),
        (b"PK\x03\x04\x00\x00\x00\x00\x01", "binary"),
        (b"\xff\xfe\x00", "UTF-16"),
        ("Резолюция о чае".encode("utf-16-le"), "seems to be UTF-16"),
        ("Résolution sur le thé".encode("utf-16-be"), "seems to be UTF-16"),
        ("Чай, чай".encode("windows-1251"), "byte 0: invalid continuation byte.; save it as UTF-8"),
    ],
)
def test_says_why_not(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        read_text(data, "x.txt")


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    with suppress(DocumentError):
        assert read_text(data, "x.txt").text.strip()


def test_reads_a_file_and_knows_its_lines(tmp_path: Path) -> None:
    (tmp_path / "a.b.txt").write_text("one\ntwo\n\nfour", encoding="utf-8")
    document = read(tmp_path / "a.b.txt")
    assert (document.name, document.format) == ("a.b", "txt")
    assert [document.line_text(n) for n in range(1, 5)] == ["one", "two", "", "four"]
    assert [document.line_of(n) for n in (0, 3, 4, 8, 9, 12)] == [1, 1, 2, 3, 4, 4]


def test_finds_documents_of_a_folder_but_not_what_tells_of_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", "c.png", "~$b.docx", "._a.md", "a.doc"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    found, errors = find_documents([tmp_path, tmp_path / "b.txt"])
    assert [path.name for path in found] == ["a.md", "b.txt"]
    assert errors == []


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("x.doc", bytes.fromhex("d0cf11e0a1b11ae1"), "save it as .docx"),
        ("x.rtf", b"{\\rtf1 tea}", "save it as .docx"),
        ("x.odt", b"tea", "has an ending no reader knows"),
    ],
)
def test_a_document_that_no_reader_knows_is_not_passed_over(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(data)
    found, errors = find_documents([tmp_path])
    assert ([path.name for path in found], errors) == ([name], [])
    with pytest.raises(DocumentError, match=told):
        read(found[0])


LETTERS = {
    "Windows-1252": (
        "cp1252",
        "La Résolution 71 (Rév. Dubaï, 2018) charge le Secrétaire général de préparer le thé à été.",
    ),
    "Windows-1251": ("cp1251", "Резолюция 71 (Пересм. Дубай, 2018 г.) поручает Генеральному секретарю заварить чай."),
    "Windows-1256": ("cp1256", "يكلف القرار 71 (المراجع في دبي، 2018) الأمين العام بإعداد الشاي."),
    "GB 18030": ("gb18030", "第71号决议（2018年，迪拜，修订版）责成秘书长泡茶，并向理事会提交报告。"),
}


@pytest.mark.parametrize("name", LETTERS)
@pytest.mark.parametrize("ending", ["txt", "md", "html"])
def test_tells_an_encoding_by_its_letters_and_says_so(tmp_path: Path, name: str, ending: str) -> None:
    encoding, text = LETTERS[name]
    path = tmp_path / f"x.{ending}"
    path.write_bytes(f"<p>{text}</p>".encode(encoding) if ending == "html" else text.encode(encoding))
    document = read(path)
    assert (document.text.strip(), document.encoding) == (text, name)


def test_marks_of_windows_alone_tell_no_letters_and_are_read(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes("the Director\u2019s \u201ctea\u201d \u2013 1".encode("cp1252"))
    assert read(tmp_path / "x.txt").text == "the Director\u2019s \u201ctea\u201d \u2013 1"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("mac_roman", "Windows-1252"), ("cp850", "Windows-1252"), ("koi8_r", "Windows-1251"), ("cp866", "Windows-1251"),
     ("iso8859_6", "Windows-1256"), ("big5", "GB 18030")],
)  # fmt: skip
def test_other_encodings_of_old_are_not_guessed(tmp_path: Path, encoding: str, name: str) -> None:
    (tmp_path / "x.txt").write_bytes(LETTERS[name][1].encode(encoding, "ignore"))
    with pytest.raises(DocumentError, match="save it as UTF-8"):
        read(tmp_path / "x.txt")


def test_names_what_cannot_be_found(tmp_path: Path) -> None:
    for name in ("a.txt", "a.md"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    found, errors = find_documents([tmp_path / "gone.txt", tmp_path / "empty", tmp_path])
    assert [path.name for path in found] == ["a.md"]
    assert [error.reason.split(";")[0].split(" (")[0] for error in errors] == [
        "does not exist",
        "is a folder without any document",
        f"has the same name as {tmp_path / 'a.md'}",
    ]


ODT = io.BytesIO()
with zipfile.ZipFile(ODT, "w") as archive:
    archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("x.txt", b"%PDF-1.4 tea", "is a PDF document; rename it to end in .pdf"),
        ("x.pdf", docx(paragraph(run("tea"))), "is a Word document; rename it to end in .docx"),
        ("x", docx(paragraph(run("tea"))), "is a Word document; rename it to end in .docx"),
        ("x.docx", b"<!DOCTYPE html>\n<html><body>tea</body></html>", "is an HTML page; rename it to end in .html"),
        ("x.rtf", b"{\\rtf1 tea}", "is a Rich Text file; open it and save it as .docx"),
        ("x.docx", b"{\\rtf1 tea}", "is a Rich Text file; open it and save it as .docx"),
        ("x.doc", bytes.fromhex("d0cf11e0a1b11ae1"), "of the old format, or locked by a password; open it"),
        ("x.odt", ODT.getvalue(), "is an OpenDocument text; open it and save it as .docx"),
        ("x.zip", b"PK\x03\x04 tea", "has an ending no reader knows"),
    ],
)  # fmt: skip
def test_says_what_a_file_is_under_another_name(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(DocumentError, match=told):
        read(tmp_path / name)


@pytest.mark.parametrize(("name", "data"), [("x.png", b"x"), ("x.txt", b""), ("gone.txt", None)])
def test_names_what_cannot_be_read(tmp_path: Path, name: str, data: bytes | None) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(DocumentError, match=name):
        read(path)
