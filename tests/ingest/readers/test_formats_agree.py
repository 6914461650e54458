"""The same text in each format gives the same records, and a Word file's changes are read as proposals."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.record_json import to_json
from graph.records import Citation, Proposal, Record, Revision
from ingest.document import Document, Span
from ingest.pipeline import extract
from ingest.readers.open import read
from tests.corpus import CORPUS, SHARED, needs_corpus
from tests.ingest.readers.word import deleted, docx, inserted, paragraph, run
from tests.ingest.readers.written import DOCUMENTS, REPORT, Block, Paragraph, write
from tests.ingest.readers.written_markdown import broken, whole


def facts(records: list[Record], places: bool = True) -> list[dict[str, object]]:
    left_out = {"doc", "anchor"} | (set() if places else {"char", "end", "line"})
    return [{key: value for key, value in to_json(r).items() if key not in left_out} for r in records[1:]]


ENDINGS = {"whole": "md", "broken": "md", "html": "html", "docx": "docx", "changed": "docx", "akn": "xml", "pdf": "pdf"}
# What each language's document must give at least, so that nothing agrees for being empty.
LEAST = {"resolution", "citation", "operative", "item", "provision"}


def records_of(folder: Path, blocks: list[Block], format_: str) -> list[Record]:
    path = folder / f"document.{ENDINGS.get(format_, format_)}"
    match format_:
        case "whole" | "broken":
            path.write_text(whole(blocks) if format_ == "whole" else broken(blocks), encoding="utf-8")
        case _:
            path.write_bytes(write(blocks, format_))
    return extract(read(path))


@pytest.mark.parametrize("language", DOCUMENTS)
@pytest.mark.parametrize("format_", ENDINGS)
def test_each_format_gives_the_same_records(tmp_path: Path, format_: str, language: str) -> None:
    blocks = DOCUMENTS[language]
    # A page has lines of its own, marks of Markdown are left out, and some have marks before footnotes.
    places = format_ not in ("akn", "pdf", "whole", "broken")
    expected = facts(records_of(tmp_path, blocks, "txt"), places)
    assert {record["t"] for record in expected} >= LEAST
    assert facts(records_of(tmp_path, blocks, format_), places) == expected


@pytest.mark.parametrize("format_", ["whole", "broken", "html", "docx", "akn", "pdf"])
def test_each_format_gives_the_same_tables(tmp_path: Path, format_: str) -> None:
    places = format_ not in ("pdf", "whole", "broken")
    expected = facts(records_of(tmp_path, REPORT, "txt"), places)
    assert [record["n"] for record in expected if record["t"] == "action_item"] == ["21-01", "21-02"]
    assert facts(records_of(tmp_path, REPORT, format_), places) == expected


def test_a_word_file_with_changes_gives_proposals(tmp_path: Path) -> None:
    body = (
        paragraph(run("MOD"), "<w:r><w:tab/></w:r>", run("XYZ/64A1/4"))
        + paragraph(run("RESOLUTION 900 (Rev. "), deleted("Busan, 2014"), inserted(run("Dubai, 2018")), run(")"))
        + "".join(paragraph(run(block.text)) for block in DOCUMENTS["en"][1:4] if isinstance(block, Paragraph))
        + paragraph(run("1"), "<w:r><w:tab/></w:r>", run("to go on with "), deleted("SDG 4"), inserted(run("SDG 5")))
    )
    path = tmp_path / "proposal.docx"
    path.write_bytes(docx(body))
    records = extract(read(path))
    (proposal,) = [record for record in records if isinstance(record, Proposal)]
    assert (proposal.action, proposal.n, proposal.target) == ("MOD", "XYZ/64A1/4", "PP-RES-900")
    assert proposal.from_rev == Revision(True, "Busan", 2014)
    assert proposal.to_rev == Revision(True, "Dubai", 2018)
    assert [record["sdg"] for record in map(to_json, records) if record["t"] == "sdg"] == ["5"]


@pytest.mark.parametrize(
    ("heading", "action", "target", "revisions"),
    [
        (("MOD", run("RESOLUTION 900 (REV. "), deleted("BUSAN, 2014"), inserted(run("DUBAI, 2018")), run(")")),
         "MOD", "PP-RES-900", (2014, 2018)),
        (("MOD", run("RESOLUTION 900 ("), inserted(run("REV. ")), deleted("BUSAN, 2014"), inserted(run("DUBAI, 2018")),
          run(")")), "MOD", "PP-RES-900", (2014, 2018)),
        (("SUP", run("RESOLUTION 901 (BUSAN, 2014)")), "SUP", "PP-RES-901", (2014, None)),
        (("NOC", run("RESOLUTION 901 (BUSAN, 2014)")), "NOC", "PP-RES-901", (2014, None)),
    ],
    ids=["MOD", "MOD with a new mark", "SUP", "NOC"],
)  # fmt: skip
def test_a_word_file_gives_each_kind_of_proposal(
    tmp_path: Path, heading: tuple[str, ...], action: str, target: str, revisions: tuple[int | None, int | None]
) -> None:
    mark, *words = heading
    formula = "The Plenipotentiary Conference of the International Telecommunication Union,"
    body = paragraph(run(mark), "<w:r><w:tab/></w:r>", run("XYZ/64A1/4")) + paragraph(*words)
    path = tmp_path / "proposal.docx"
    path.write_bytes(docx(body + "".join(paragraph(run(text)) for text in ("Tea", formula, "resolves", "to go on."))))
    (proposal,) = [record for record in extract(read(path)) if isinstance(record, Proposal)]
    years = [rev.year if rev else None for rev in (proposal.from_rev, proposal.to_rev)]
    assert (proposal.action, proposal.target, tuple(years)) == (action, target, revisions)


def test_a_citation_whose_date_was_changed_is_not_struck(tmp_path: Path) -> None:
    changed = (run("Resolution "), deleted("70"), inserted(run("71")), run(" (Rev. "), deleted("Busan, 2014"))
    blocks = [paragraph(run(block.text)) for block in DOCUMENTS["en"][:4] if isinstance(block, Paragraph)]
    path = tmp_path / "changed.docx"
    path.write_bytes(docx("".join(blocks) + paragraph(*changed, inserted(run("Dubai, 2018")), run(");"))))
    (cited,) = [record for record in extract(read(path)) if isinstance(record, Citation) and record.to == "PP-RES-71"]
    assert (cited.deleted, cited.rev) == (False, Revision(True, "Dubai", 2018))


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
