"""HTML becomes lines: blocks, lists, tables, deletions, anchors."""

from __future__ import annotations

import pytest

from graph.errors import DocumentError
from ingest.readers.html import read_html


def text_of(body: str) -> str:
    return read_html(f"<html><body>{body}</body></html>".encode(), "test.html").text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>one</p><p>two <b>and</b>\n three</p>", "one\ntwo and three\n"),
        ("one<br>two<div>three</div>four", "one\ntwo\nthree\nfour\n"),
        ("<ol><li>a<li>b</ol>", "1\ta\n2\tb\n"),
        ('<ol start="3"><li>a</li><li value="7">b</li><li>c</li></ol>', "3\ta\n7\tb\n8\tc\n"),
        ('<ol><li>a<ol type="a"><li>b</li><li>c</li></ol></li></ol>', "1\ta\na)\tb\nb)\tc\n"),
        ("<ul><li>a</li></ul>", "•\ta\n"),
        ("<ol><li><p>a</p><p>b</p></li><li><div><h3>c</h3></div></li></ol>", "1\ta\nb\n2\tc\n"),
        ("<ol><li></li><li><ol type='a'><li><p>b</p></li></ol></ol>", "1\t\n2\t\na)\tb\n"),
        ("<p>before</p><h2>Heading</h2><p>after</p>", "before\n\nHeading\nafter\n"),
        ("<p>Resolution&nbsp;71 &amp; more</p>", "Resolution\u00a071 & more\n"),
        ("<table><tr><th>A<th>B</tr><tr><td><td><p>x</p><p>y</p></tr></table>", "\tA\n\tB\n\n\t\n\tx\ny\n\n"),
        (
            "<table><tr><td><p>a)</p></td><td><p>tea</p><p>pots</p></td></tr><tr><td>b)<td>cups</table>",
            "a)\ttea\npots\nb)\tcups\n",
        ),
        ("<table><tr><td>1</td><td>tea</td><td>cups</td></tr></table>", "\t1\n\ttea\n\tcups\n\n"),
        ("<table><tr><td>long one</td><td></td></tr><tr><td>tea</td><td></td></tr></table>", "\tlong one\n\n\ttea\n\n"),
        ("<script>var x;</script><nav>menu</nav><p hidden>no</p><p style='display: none'>no</p><p>yes</p>", "yes\n"),
        ("<!-- no --><p>yes</p>", "yes\n"),
    ],
)
def test_blocks_become_lines(body: str, text: str) -> None:
    assert text_of(body) == text


# How Word, LibreOffice, pandoc and a wiki write a footnote: its mark behind a word, and the note.
FOOTNOTES = {
    "Word": (
        "<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>[1]</span></a>",
        "<hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>"
        "<span>[1]</span></a> All of <i>them</i>.</p></div>",
    ),
    "LibreOffice": (
        '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" '
        'href="#sdfootnote1anc">1</a>\tAll of them.</p></div>',
    ),
    "pandoc": (
        '<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>',
        '<section><hr><ol><li id="fn1"><p>All of them.<a href="#fnref1" class="footnote-back">↩</a></p></li></ol>',
    ),
    "wiki": (
        '<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>',
        '<ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> <span>All of them.</span></li></ol>',
    ),
}


@pytest.mark.parametrize(("mark", "note"), FOOTNOTES.values(), ids=FOOTNOTES)
def test_footnotes_stand_below_their_paragraph(mark: str, note: str) -> None:
    text = text_of(f"<p>Resolution 71{mark} on tea;</p><table><tr><td>cup</td></tr></table><p>end</p>{note}")
    assert text == "Resolution 71 on tea;\n[All of them.]\n\tcup\n\nend\n"


def test_a_raised_figure_is_a_mark_and_no_part_of_a_number() -> None:
    raised = "<span style='vertical-align: super'>12</span>"
    assert text_of(f"<p>Resolutions 71<sup>2</sup> and 72{raised}, the 1<sup>st</sup></p>") == (
        "Resolutions 71 and 72, the 1st\n"
    )
    assert text_of("<p><sup>1</sup> All of them.</p>") == "1 All of them.\n"


def test_a_link_to_a_place_that_leads_nowhere_back_is_no_footnote() -> None:
    assert text_of("<p>See <a href='#two'>2</a>.</p><p id='two'>2 Tea <a href='#top'>back</a></p>") == (
        "See 2.\n2 Tea back\n"
    )


@pytest.mark.parametrize(
    "tag", ["del", "s", "strike", "span style='color: red; text-decoration:underline line-through'"]
)
def test_deletions_are_struck(tag: str) -> None:
    page = f"<p>to <{tag}>never </{tag.partition(' ')[0]}>go <ins>on</ins></p>"
    content = read_html(page.encode(), "test.html")
    assert content.text == "to go on\n"
    assert [(content.text[: s.start], s.value) for s in content.struck] == [("to", "never ")]


def test_identifiers_are_anchors() -> None:
    content = read_html(b'<h1 id="top">One</h1><p id="p2">Two</p>', "test.html")
    assert [(content.text[a.start : a.end], a.value) for a in content.anchors] == [("One\n", "top"), ("Two\n", "p2")]


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "utf-16"])
def test_the_declared_encoding_is_used(encoding: str) -> None:
    page = f'<html><head><meta charset="{encoding}"></head><body><p>Резолюция 71</p></body></html>'
    assert read_html(page.encode(encoding), "test.html").text == "Резолюция 71\n"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("iso-8859-1", "windows-1252"), ("utf-16", "utf-8"), ("windows-1252", "utf-8"), ("windows-1252", "windows-1252"),
     ("unicode", "utf-16"), ("utf-8", "utf-8-sig")],
)  # fmt: skip
def test_the_encoding_is_the_one_that_the_page_has(declared: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>“Café” – 71</p></body></html>'
    assert read_html(page.encode(encoding), "test.html").text == "“Café” – 71\n"


@pytest.mark.parametrize(("declared", "encoding"), [("odd", "utf-8"), ("shift-jis", "windows-1252")])
def test_another_encoding_than_the_declared_is_an_error_that_says_what_to_do(declared: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>Café\xfd 71</p></body></html>'
    with pytest.raises(DocumentError, match="save it as UTF-8"):
        read_html(page.encode(encoding), "test.html")


@pytest.mark.parametrize("data", [b"", b"   ", b"<html></html>", b"<p><script>x</script></p>", b"\xff\xfe\x00\xd8"])
def test_what_holds_no_text_is_an_error(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"test\.html"):
        read_html(data, "test.html")


@pytest.mark.parametrize("tags", ["<div>", "<b>", "<ol><li>", "<table><tr><td>", "<font><font>"])
def test_nothing_is_lost_behind_tags_that_are_never_closed(tags: str) -> None:
    text = text_of("<p>first</p>" + f"{tags}tea " * 600 + "<p>last</p>")
    assert text.count("tea") == 600
    assert text.split()[0] == "first"
    assert text.split()[-1] == "last"


def test_what_is_nested_too_deep_to_be_read_whole_is_refused() -> None:
    with pytest.raises(DocumentError, match="nested too deep"):
        text_of("<p>x</p>" + "<div>" * 100_000 + "y")
