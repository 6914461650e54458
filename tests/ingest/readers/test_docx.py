"""Word files become the text with all changes accepted; what was deleted is known as struck."""

from __future__ import annotations

import io
import zipfile

import pytest

from graph.errors import DocumentError
from ingest.readers.content import Content
from ingest.readers.docx import read_docx
from tests.ingest.readers.word import NAMESPACES, deleted, docx, inserted, paragraph, run, table


def read(body: str, **parts: str) -> Content:
    return read_docx(docx(body, **parts), "test.docx")


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/></w:lvl>'
    '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)


def numbered(text: str, number: int, level: int = 0) -> str:
    return paragraph(run(text), properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph(run("Resolution "), run("71")), "Resolution 71\n"),
        (paragraph(run("1"), "<w:r><w:tab/></w:r>", run("to do it")), "1\tto do it\n"),
        (paragraph("<w:hyperlink>", run("a link"), "</w:hyperlink>", run(".")), "a link.\n"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + paragraph(run("held")) + "</w:sdtContent></w:sdt>", "held\n"),
        (paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>", run("x")), "x\n"),
        (paragraph(run("ITU"), "<w:r><w:noBreakHyphen/></w:r>", run("T")), "ITU\u2011T\n"),
        (paragraph(run("one"), "<w:r><w:br/></w:r>", run("two")), "one\ntwo\n"),
        (paragraph(run("a")) + paragraph() + paragraph(run("b")), "a\nb\n"),
    ],
    ids=["runs", "tab", "hyperlink", "content control", "field", "hyphen", "break", "empty paragraph"],
)
def test_paragraphs_become_lines(body: str, text: str) -> None:
    assert read(body).text == text


def formatted(text: str, *properties: str) -> str:
    return f'<w:r><w:rPr>{"".join(properties)}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


RAISED = '<w:vertAlign w:val="superscript"/>'
BEGIN, BETWEEN, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (['<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'], "\u2713"),
        (['<w:r><w:sym w:font="Symbol" w:char="F0D6"/></w:r>'], "\u221a"),
        ([run("a"), '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:char="D800"/><w:sym/></w:r>'], "a"),
        (['<w:r><w:sym w:font="Odd" w:char="F041"/></w:r>'], "\uf041"),
        ([run("Resolution 71"), formatted("2", RAISED), run(" (Dubai, 2018)")], "Resolution 71 (Dubai, 2018)"),
        ([run("the 1"), formatted("st", RAISED)], "the 1st"),
        ([formatted("1", RAISED), run(" All of them.")], "1 All of them."),
        ([run("a"), formatted("index", "<w:vanish/>"), formatted("b", '<w:vanish w:val="0"/>')], "ab"),
        (["<w:r><w:ruby><w:rt>", run("cha"), "</w:rt><w:rubyBase>", run("茶"), "</w:rubyBase></w:ruby></w:r>"], "茶"),
        ([run("a"), '<w:r><w:footnoteReference w:customMarkFollows="1"/><w:t>*</w:t></w:r>', run(" b")], "a b"),
        ([BEGIN, BEGIN, BETWEEN, run("9"), END, BETWEEN, run("shown"), END], "shown"),
        ([BEGIN, run("kept")], "kept"),
        ([run("a"), '<w:r><w:br w:type="page"/></w:r>', run("b")], "a\nb"),
    ],
    ids=["tick", "root", "empty box", "unknown symbol", "mark", "ordinal", "mark of a note", "hidden", "ruby",
         "own mark", "field in a code", "field without end", "page break"],
)  # fmt: skip
def test_what_is_shown_is_the_text(runs: list[str], text: str) -> None:
    assert read(paragraph(*runs)).text == f"{text}\n"


@pytest.mark.parametrize(
    ("body", "text", "struck"),
    [
        (paragraph(run("(Rev. "), deleted("Busan, 2014"), inserted(run("Dubai, 2018")), run(")")),
         "(Rev. Dubai, 2018)\n", ["Busan, 2014"]),
        (paragraph(run("to "), deleted("stay ", "moveFrom"), inserted(run("go"), "moveTo")), "to go\n", ["stay "]),
        (paragraph("<w:hyperlink>", inserted(run("new") + deleted("old")), "</w:hyperlink>"), "new\n", ["old"]),
        (paragraph("<w:sdt><w:sdtContent>", deleted("old"), run("kept"), "</w:sdtContent></w:sdt>"), "kept\n", ["old"]),
        (paragraph(run("one "), properties="<w:rPr><w:del/></w:rPr>") + paragraph(run("line")), "one line\n", []),
        (paragraph(deleted("gone")) + paragraph(run("kept")), "kept\n", ["gone"]),
        ("<w:del>" + paragraph(run("gone")) + "</w:del>" + paragraph(run("kept")), "kept\n", ["gone"]),
    ],
    ids=["revised", "moved", "in a hyperlink", "in a control", "paragraph mark", "paragraph's words", "paragraph"],
)  # fmt: skip
def test_tracked_changes_are_accepted(body: str, text: str, struck: list[str]) -> None:
    content = read(body)
    assert content.text == text
    assert [s.value.strip() for s in content.struck] == [words.strip() for words in struck]
    assert all(s.start == s.end <= len(text) for s in content.struck)


def test_a_deletion_is_known_where_it_stood() -> None:
    content = read(paragraph(run("to do"), deleted(" never"), run(" so")))
    assert [(content.text[: s.start], s.value) for s in content.struck] == [("to do", " never")]


def test_tables_become_cells() -> None:
    rows = table(
        [paragraph(run("A")), paragraph(run("B")) + paragraph(run("more"))],
        [paragraph(), paragraph(run("√"))],
    )
    assert read(paragraph(run("before")) + rows).text == "before\n\tA\n\tB\nmore\n\n\t\n\t√\n\n"


def test_a_deleted_row_is_struck() -> None:
    rows = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph(run("old")) + "</w:tc></w:tr></w:tbl>"
    content = read(paragraph(run("kept")) + rows)
    assert (content.text, [s.value for s in content.struck]) == ("kept\n", [" old"])


def test_a_deleted_cell_is_struck() -> None:
    old = f'<w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>{paragraph(run("old"))}</w:tc>'
    content = read(f"<w:tbl><w:tr><w:tc>{paragraph(run('kept'))}</w:tc>{old}</w:tr></w:tbl>")
    assert (content.text, [s.value for s in content.struck]) == ("\tkept\n\n", [" old"])


@pytest.mark.parametrize("name", ["strike", "dstrike"])
def test_words_that_are_struck_through_by_hand_are_struck(name: str) -> None:
    content = read(paragraph(run("to "), formatted("stay ", f"<w:{name}/>"), formatted("go", f'<w:{name} w:val="0"/>')))
    assert (content.text, [s.value for s in content.struck]) == ("to go\n", ["stay "])


def test_a_footnote_is_read_as_the_text_is() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    moved = '<w:moveFrom w:id="1"><w:r><w:t>old</w:t></w:r></w:moveFrom>'
    note = f'<w:footnote w:id="2">{paragraph(run("All "), moved, run("of"))}{paragraph(run("them."))}</w:footnote>'
    assert read(paragraph(run("tea"), reference), footnotes=note).text == "tea\n[All of them.]\n"


def test_footnotes_stand_below_their_paragraph() -> None:
    body = paragraph(run("developing countries"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(";"))
    notes = (
        '<w:footnote w:id="0" w:type="separator"/><w:footnote w:id="2">'
        + paragraph(run("All of them."))
        + "</w:footnote>"
    )
    assert read(body, footnotes=notes).text == "developing countries;\n[All of them.]\n"


def test_a_footnote_that_is_cited_twice_stands_below_the_first_place() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = paragraph(run("one"), reference) + paragraph(run("two"), reference)
    notes = f'<w:footnote w:id="2">{paragraph(run("All of them."))}</w:footnote>'
    assert read(body, footnotes=notes).text == "one\n[All of them.]\ntwo\n"


def test_lists_are_numbered_as_word_shows_them() -> None:
    body = (
        numbered("a", 1) + numbered("b", 1) + numbered("c", 1, 1) + numbered("d", 1, 1) + numbered("e", 1)
        + numbered("f", 1, 1) + numbered("g", 1, 2) + numbered("h", 3) + numbered("i", 2) + numbered("j", 9)
    )  # fmt: skip
    assert read(body, numbering=NUMBERING).text.splitlines() == [
        "1\ta", "2\tb", "a)\tc", "b)\td", "3\te", "a)\tf", "3.1\tg", "1\th", "•\ti", "j",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [("arabicAlpha", "%1 )", "أ )"), ("russianLower", "%1)", "а)"), ("decimalZero", "%1", "01"), ("odd", "%1.", "1.")],
)
def test_lists_are_numbered_in_other_scripts(kind: str, text: str, shown: str) -> None:
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    lists += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert read(numbered("tea", 1), numbering=lists).text == f"{shown}\ttea\n"


def test_a_style_may_number_paragraphs() -> None:
    styles = (
        '<w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Sub"><w:basedOn w:val="Item"/></w:style>'
    )
    body = paragraph(run("x"), properties='<w:pStyle w:val="Sub"/>')
    assert read(body, numbering=NUMBERING, styles=styles).text == "1\tx\n"


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent>" + paragraph(run("boxed")) + "</w:txbxContent>"
    body = paragraph(
        run("text"), f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r>",
    )  # fmt: skip
    assert read(body).text == "text\nboxed\n"


def test_the_same_text_twice() -> None:
    data = docx(paragraph(run("Resolution 71")))
    assert read_docx(data, "a.docx") == read_docx(data, "b.docx")


def other_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "hello")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no zip", "no Word document"),
        (docx(paragraph(run("x")))[:-40], "truncated"),
        (other_zip(), "no Word document"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 500, "old format.*save it as .docx"),
        (docx(""), "no text"),
        (docx("<w:p>"), "not well-formed"),
        (docx(paragraph(run("x"))).replace(b"word/document", b"word/Document", 1), "word"),
    ],
    ids=["bytes", "truncated", "other zip", "old format", "empty", "damaged XML", "damaged zip"],
)
def test_what_is_none_is_an_error(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentError, match=f"(?i){reason}"):
        read_docx(data, "test.docx")


def test_a_zip_bomb_is_refused() -> None:
    with pytest.raises(DocumentError, match="too large to be a text"):
        read_docx(docx("<w:p/>" * 4_000_000), "test.docx")


def test_names_of_namespaces_do_not_matter() -> None:
    named = NAMESPACES.replace("xmlns:w", "xmlns:x")
    body = f"<x:document {named}><x:body><x:p><x:r><x:t>y</x:t></x:r></x:p></x:body></x:document>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", body)
    assert read_docx(out.getvalue(), "test.docx").text == "y\n"
