"""Bytes become text, or a DocumentError says why not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import DocumentError
from ingest.readers.open import find_documents, read
from ingest.readers.txt import decode


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
    assert decode(data, "x.txt") == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"  \n\t ", "is empty"),
        ("Résolution".encode("latin-1"), "byte 1"),
        (b"PK\x03\x04\x00\x00\x00\x00\x01", "binary"),
        (b"\xff\xfe\x00", "UTF-16"),
    ],
)
def test_says_why_not(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        decode(data, "x.txt")


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    try:
        assert decode(data, "x.txt").strip()
    except DocumentError as error:
        assert "x.txt" in str(error)


def test_reads_a_file_and_knows_its_lines(tmp_path: Path) -> None:
    (tmp_path / "a.b.txt").write_text("one\ntwo\n\nfour", encoding="utf-8")
    document = read(tmp_path / "a.b.txt")
    assert (document.name, document.format) == ("a.b", "txt")
    assert [document.line_text(n) for n in range(1, 5)] == ["one", "two", "", "four"]
    assert [document.line_of(n) for n in (0, 3, 4, 8, 9, 12)] == [1, 1, 2, 3, 4, 4]


def test_finds_documents_of_a_folder_but_not_what_tells_of_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", "c.png"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [path.name for path in find_documents([tmp_path])] == ["a.md", "b.txt"]


@pytest.mark.parametrize("make", ["missing", "no-documents", "unknown-ending", "empty-file"])
def test_names_what_is_no_document(tmp_path: Path, make: str) -> None:
    path = tmp_path / {"missing": "gone.txt", "no-documents": "", "unknown-ending": "x.png", "empty-file": "x.txt"}[make]
    if make in ("unknown-ending", "empty-file"):
        path.write_bytes(b"x" if make == "unknown-ending" else b"")
    with pytest.raises(DocumentError, match=str(path)):
        for found in find_documents([path]):
            read(found)
