"""Reads Markdown: what it shows, as its page would be read.

Emphasis, escapes and links are left out, tables become cells, footnotes stand below their paragraph. The numbers of
lists stay as they are written, and the signs of headings, whose levels the rules read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import count, islice
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from graph.errors import DocumentError
from ingest.readers.content import Content
from ingest.readers.html import read_page
from ingest.readers.letters import is_han
from ingest.readers.markdown_tables import with_tables
from ingest.readers.txt import read_text

# A text dump under another name: two cells of a table, one below the other, each behind a TAB.
_DUMP: Final = re.compile(r"(?:^\t(?![-*+\t ]|\d+[.)] )[^\n]*\n){2}", re.MULTILINE)
# What pandoc alone writes: attributes of words and headings, divisions, raised marks of footnotes, dashes.
_DELETED: Final = re.compile(r"\[([^\[\]]{0,2000})\]\{\.deletion[^{}]{0,200}\}")
_WORDS: Final = re.compile(r"\[([^\[\]]{0,2000})\]\{(?:[#.][^{}]{0,200}|dir=[^{}]{1,20})\}")
_OF_HEADING: Final = re.compile(r"^(#{1,6} [^\n]*?)[ ]\{[#.][^{}\n]*\}[ ]*$", re.MULTILINE)
_DIVISION: Final = re.compile(r"^:{3,}[^\n]*$", re.MULTILINE)
_RAISED: Final = re.compile(r"(?<=[^\W\d_\\]|[)\],;.])\^\d{1,3}\^")
_DASHES: Final = {"--": "\u2013", "---": "\u2014"}
_DASH: Final = re.compile(r"(?<![-<!])---?(?![->])")
# Lines of paragraphs that were broken to a width are no wider; paragraphs have not more of them in the mean.
_WIDEST: Final = 130
_LINES: Final = 6
# A line of its own, whatever stands above it: an item behind the end of another.
_ITEM: Final = re.compile(r"(?:\d{1,3}(?:\.\d+)*[.)]?|\(?[^\W\d_]{1,4}\))\s|[•–]")
_ENDS: Final = frozenset(".;:,。；：，؛،")
# Blocks in blocks; what stands deeper the parser leaves out, and half a document is none.
_DEEPEST: Final = 100


def read_markdown(data: bytes, path: str) -> Content:
    """Return the text of a Markdown document. Raises DocumentError."""
    written = read_text(data, path)
    if _DUMP.search(written.text):
        return written
    content = read_page(_page(_without_attributes(written.text), path), path)
    return Content(content.text, content.struck, encoding=written.encoding)


def _without_attributes(text: str) -> str:
    """Return a text without what pandoc says of words beside what they are."""
    if "]{" in text:
        text = _DELETED.sub(r"<del>\1</del>", text)
        # Of words in words too.
        for _ in range(2):
            text = _WORDS.sub(r"\1", text)
    text = _RAISED.sub("", _DIVISION.sub("", _OF_HEADING.sub(r"\1", text)))
    return with_tables(text)


def _page(text: str, path: str) -> str:
    """Return a Markdown text as HTML."""
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    # What is indented is a paragraph of a list that its converter indented otherwise.
    parser.disable("code").use(footnote_plugin, inline=False)
    environment: dict[str, object] = {}
    tokens = parser.parse(text, environment)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        raise DocumentError(path, "has lists or quotes nested too deep to be read")
    _break_lines(tokens)
    _shape(tokens)
    return str(parser.renderer.render(tokens, parser.options, environment))


def _break_lines(tokens: Iterable[Token]) -> None:
    """Make lines of the lines of paragraphs, unless they were broken to a width; and set the dashes."""
    inside = [token for token in tokens if token.type == "inline" and token.children]
    lines = [token.content.split("\n") for token in inside]
    widest = max((len(line) for each in lines if len(each) > 1 for line in each), default=0)
    is_broken = len(lines) > 1 and widest <= _WIDEST and sum(map(len, lines)) <= _LINES * len(lines)
    for token, each in zip(inside, lines, strict=True):
        place = 0
        for child in token.children or ():
            if child.type == "softbreak":
                above, below = each[place].rstrip(), each[place + 1].lstrip(" *_")
                is_item = above[-1:] in _ENDS and _ITEM.match(below) is not None
                child.type = "softbreak" if is_broken and not is_item else "hardbreak"
                if child.type == "softbreak" and is_han(above[-1:]) and is_han(below[:1]):
                    child.type = "text"
                place += 1
            elif child.type == "hardbreak":
                place += 1
            elif child.type == "text":
                child.content = _DASH.sub(lambda found: _DASHES[found[0]], child.content)


def _shape(tokens: Sequence[Token]) -> None:
    """Write the signs of headings and the numbers of items as words, and part the paragraphs of cells."""
    numbers: list[Iterator[str]] = []
    for index, token in enumerate(tokens):
        inside = tokens[index + 1 : index + 3]
        match token.type:
            case "heading_open":
                _prefix(inside, f"{'#' * int(token.tag[1:])} ")
            case "td_open" | "th_open":
                _part(inside)
            case "ordered_list_open":
                numbers.append(_numbers(tokens, index))
            case "ordered_list_close":
                numbers.pop()
            case "fence" if token.info.startswith("{="):
                # pandoc's, for one format alone: a comment that parts two lists.
                token.type = "html_block"
            case "list_item_open" if token.info:
                _prefix(inside, f"{next(numbers[-1])}{token.markup} ")
        if token.type.startswith("ordered_list") or (token.type.startswith("list_item") and token.markup in (".", ")")):
            token.tag = "div"


def _numbers(tokens: Sequence[Token], start: int) -> Iterator[str]:
    """Yield the numbers of a list: as they are written, or counted where they are all the same."""
    level = tokens[start].level
    given = []
    for token in islice(tokens, start + 1, None):
        if token.level == level and token.type == "ordered_list_close":
            break
        if token.level == level + 1 and token.type == "list_item_open":
            given.append(token.info)
    if len(given) > 1 and len(set(given)) == 1:
        return map(str, count(int(given[0])))
    return iter(given)


def _prefix(inside: Sequence[Token], words: str) -> None:
    """Write words before those of a paragraph or heading, the first of some tokens that holds words."""
    for token in inside:
        if token.type == "inline":
            token.children = [Token("text", "", 0, content=words), *(token.children or ())]
            return


def _part(inside: Sequence[Token]) -> None:
    """Begin a line where two blanks stand in a cell: a converter had no other way to part its paragraphs."""
    for token in inside[:1]:
        for child in token.children or ():
            if child.type == "text" and "  " in child.content:
                child.type = "html_inline"
                child.content = "<br>".join(map(escape, child.content.split("  ")))
