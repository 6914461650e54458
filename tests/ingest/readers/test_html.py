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
        ("<p>before</p><h2>Heading</h2><p>after</p>", "before\n\nHeading\nafter\n"),
        ("<p>Resolution&nbsp;71 &amp; more</p>", "Resolution\u00a071 & more\n"),
        ("<table><tr><th>A<th>B</tr><tr><td><td><p>x</p><p>y</p></tr></table>", "\tA\n\tB\n\n\t\n\tx\ny\n\n"),
        ("<script>var x;</script><nav>menu</nav><p hidden>no</p><p style='display: none'>no</p><p>yes</p>", "yes\n"),
        ("<!-- no --><p>yes</p>", "yes\n"),
    ],
)
def test_blocks_become_lines(body: str, text: str) -> None:
    assert text_of(body) == text


def test_deletions_are_struck() -> None:
    content = read_html(b"<p>to <del>never </del>go <ins>on</ins></p>", "test.html")
    assert content.text == "to go on\n"
    assert [(content.text[: s.start], s.value) for s in content.struck] == [("to", "never ")]


def test_identifiers_are_anchors() -> None:
    content = read_html(b'<h1 id="top">One</h1><p id="p2">Two</p>', "test.html")
    assert [(content.text[a.start : a.end], a.value) for a in content.anchors] == [("One\n", "top"), ("Two\n", "p2")]


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "utf-16"])
def test_the_declared_encoding_is_used(encoding: str) -> None:
    page = f'<html><head><meta charset="{encoding}"></head><body><p>Резолюция 71</p></body></html>'
    assert read_html(page.encode(encoding), "test.html").text == "Резолюция 71\n"


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
