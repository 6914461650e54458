"""Line breaks of other systems change no record, and every place is one of the original text."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.record_json import to_json
from graph.records import Record, Source
from ingest.document import Document, Span
from ingest.pipeline import extract
from ingest.preparing.breaks import one_break
from ingest.readers.open import find_documents, read
from tests.corpus import CORPUS, needs_corpus
from tests.resgraph.documents import ACTS, REPORT


def said(records: list[Record], text: str) -> list[tuple[object, ...]]:
    """Return what records say, with their passages in place of their places."""
    found: list[tuple[object, ...]] = []
    for record in records[1:]:
        values = {key: value for key, value in to_json(record).items() if key not in ("char", "end")}
        passage = text[record.char : record.end].replace("\r\n", "\n").replace("\x0c", "")
        found.append((passage, *sorted((key, repr(value)) for key, value in values.items())))
    return found


def document(text: str) -> Document:
    return Document("odd", text, "txt", "")


@pytest.mark.parametrize("text", [REPORT, ACTS], ids=["report", "acts"])
def test_windows_ends_lines_with_two_characters(text: str) -> None:
    odd = text.replace("\n", "\r\n")
    assert len(extract(document(text))) > 5
    assert said(extract(document(odd)), odd) == said(extract(document(text)), text)


def test_pages_begin_with_a_form_feed() -> None:
    text = ACTS.replace("recalling", "\x0crecalling").replace("instructs", "\x0cinstructs")
    verbs = [record for record in extract(document(text)) if record.type == "operative"]
    assert [text[verb.char :][:9] for verb in verbs] == ["instructs"]


def test_the_document_itself_counts_its_own_characters() -> None:
    odd = ACTS.replace("\n", "\r\n")
    source = extract(document(odd))[0]
    assert isinstance(source, Source)
    assert (source.characters, source.lines) == (len(odd), odd.count("\n") + 1)


def test_a_text_with_plain_line_breaks_is_left_alone() -> None:
    assert one_break(document(ACTS)) is None


def test_places_move_there_and_back() -> None:
    odd = "ab\r\ncd\r\n\r\nef"
    made = one_break(Document("odd", odd, "docx", "", struck=(Span(4, 6), Span(10, 12, "x"))))
    assert made is not None
    assert made.document.text == "ab\ncd\n\nef"
    assert [made.document.text[span.start : span.end] for span in made.document.struck] == ["cd", "ef"]
    places = [(0, 2), (3, 5), (3, 6), (7, 9)]
    records = [Source(doc="odd", line=1, char=char, end=end, sha256="", format="", language="", characters=0, lines=0)
               for char, end in places]  # fmt: skip
    moved = [odd[record.char : record.end] for record in made.restored(records)]
    assert [passage.replace("\r\n", "\n") for passage in moved] == [made.document.text[a:b] for a, b in places]
    assert moved == ["ab", "cd", "cd\r\n", "ef"]


@needs_corpus
@pytest.mark.parametrize("path", find_documents([CORPUS])[0] if CORPUS.is_dir() else [], ids=lambda path: path.name)
def test_the_real_documents_say_the_same_from_windows(path: Path) -> None:
    made = read(path)
    odd = made.text.replace("\n", "\r\n")
    other = Document(made.name, odd, made.format, made.sha256)
    assert said(extract(other), odd) == said(extract(made), made.text)
