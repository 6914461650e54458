"""The same text in each format gives the same records, and a Word file's changes are read as proposals."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from graph.records import Proposal, Record, Revision, to_json
from ingest.document import Document, Span
from ingest.pipeline import extract
from ingest.readers.open import read
from tests.corpus import CORPUS, SHARED, needs_corpus
from tests.ingest.readers.word import deleted, docx, inserted, paragraph, run

LINES = [
    "RESOLUTION 900 (REV. DUBAI, 2018)",
    "A title that the tests made up",
    "The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),",
    "recalling",
    "a)\tResolution 71 (Rev. Dubai, 2018) of this conference, and Sustainable Development Goal 9;",
    "resolves to instruct the Director of the Telecommunication Standardization Bureau",
    "1\tto go on with Recommendation ITU-T E.164 jointly with the Director of the Radiocommunication Bureau;",
    "2\tto report to the Council on the work of ITU-T Study Group 2.",
]


def word(line: str) -> str:
    head, tab, rest = line.partition("\t")
    return paragraph(run(head), "<w:r><w:tab/></w:r>" if tab else "", run(rest))


def written(format_: str) -> bytes:
    match format_:
        case "docx":
            return docx("".join(map(word, LINES)))
        case "html":
            rows = (f"<p>{html.escape(line)}</p>" for line in LINES)
            return f"<html><body>{''.join(rows)}</body></html>".encode()
        case "xml":
            rows = (
                f"<block><num>{html.escape(head)}</num><p>{html.escape(rest)}</p></block>"
                if rest
                else f"<p>{html.escape(head)}</p>"
                for head, _, rest in (line.partition("\t") for line in LINES)
            )
            return f"<akomaNtoso><act><body>{''.join(rows)}</body></act></akomaNtoso>".encode()
        case _:
            return ("\n".join(LINES) + "\n").encode()


def facts(records: list[Record], places: bool = True) -> list[dict[str, object]]:
    left_out = {"doc", "anchor"} | (set() if places else {"char", "end"})
    return [{key: value for key, value in to_json(r).items() if key not in left_out} for r in records[1:]]


@pytest.mark.parametrize("format_", ["md", "docx", "html", "xml"])
def test_each_format_gives_the_same_records(tmp_path: Path, format_: str) -> None:
    plain, other = tmp_path / "plain.txt", tmp_path / f"other.{format_}"
    plain.write_bytes(written("txt"))
    other.write_bytes(written(format_))
    expected = facts(extract(read(plain)))
    assert {record["t"] for record in expected} >= {"resolution", "citation", "operative", "item", "sdg", "group"}
    assert facts(extract(read(other))) == expected


def test_a_word_file_with_changes_gives_proposals(tmp_path: Path) -> None:
    body = (
        paragraph(run("MOD"), "<w:r><w:tab/></w:r>", run("XYZ/64A1/4"))
        + paragraph(run("RESOLUTION 900 (Rev. "), deleted("Busan, 2014"), inserted(run("Dubai, 2018")), run(")"))
        + "".join(map(word, LINES[1:5]))
        + paragraph(run("1"), "<w:r><w:tab/></w:r>", run("to go on with "), deleted("SDG 4"), inserted(run("SDG 5")))
    )
    path = tmp_path / "proposal.docx"
    path.write_bytes(docx(body))
    records = extract(read(path))
    (proposal,) = [record for record in records if isinstance(record, Proposal)]
    assert (proposal.action, proposal.n, proposal.target) == ("MOD", "XYZ/64A1/4", "PP-RES-900")
    assert proposal.from_rev == Revision(True, "Busan", 2014)
    assert proposal.to_rev == Revision(True, "Dubai", 2018)
    assert [record["sdg"] for record in map(to_json, records) if record["t"] == "sdg"] == ["9", "5"]


def test_deleted_words_are_printed_where_they_stood() -> None:
    doc = Document("test", "(Rev. Dubai, 2018)", "docx", "", (Span(6, 6, "Busan, 2014"), Span(10, 12)))
    assert doc.printed(0, 18) == "(Rev. Busan, 2014Dubai, 2018)"
    assert doc.printed(7, 18) == "ubai, 2018)"


@needs_corpus
def test_the_final_acts_give_the_same_records_from_akoma_ntoso() -> None:
    plain = extract(read(CORPUS / "005_pp18_final_acts.txt"))
    other = extract(read(SHARED / "formats" / "pp18_final_acts.akn.xml"))
    assert facts(other) == facts(plain)
    assert all(record.anchor for record in other[1:])
