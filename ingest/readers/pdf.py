"""Reads PDF: paragraphs in reading order, without running heads and page numbers, hyphenation undone.

PDF knows letters and their places only. `ingest.readers.pdf_page` puts them into lines, column by column; this
module puts the lines of all pages into paragraphs. Footnotes stand in brackets below the paragraph.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pypdfium2

from graph.errors import DocumentError
from ingest.readers.build import TextBuilder
from ingest.readers.content import Content
from ingest.readers.pdf_page import Line, Page, read_page

# The share of a page's height, at its top and at its bottom, where running heads and page numbers stand.
_MARGIN = 0.1
_PAGE_NUMBER = re.compile(
    r"[\s\-–—|./]*(?:(?:page|p\.|стр\.|página|第)?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*(?:页)?)[\s\-–—|./]*", re.I
)
_ITEM = re.compile(r"(?:\d{1,3}(?:\.\d{1,2}){0,3}[.)]?|[a-zа-я]{1,2}\)|[ivx]{1,5}\)|\([a-z0-9]{1,3}\)|[–—•·▪-])[\t ]\S")
_NOTE = re.compile(r"(?:(?:\d{1,3}|\*{1,3})[\t ]?|[a-z][\t ])(?=\S)")
_SENTENCE_END = re.compile(r"[.;:!?。；：！？”\")»]\s*$")
_HYPHEN = re.compile(r"([^\W\d_]+)[-\u00ad\u2010\ufffe\x02]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# A word that is divided at the end of a line is not longer than this.
_WORD_LENGTH = 60
# A letter in a footnote is smaller than this share of the text's.
_SMALL = 0.88


def read_pdf(data: bytes, path: str) -> Content:
    """Return the text of a PDF. Raises DocumentError, also for one that holds pictures of text only."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        reason = (
            "is locked by a password" if "password" in str(error).lower() else f"is no PDF, or a damaged one ({error})"
        )
        raise DocumentError(path, reason) from error
    try:
        pages = [read_page(document, index) for index in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise DocumentError(path, f"has a damaged page ({error})") from error
    finally:
        document.close()
    lines = sum(len(page.lines) for page in pages)
    if not lines:
        raise DocumentError(path, "holds no text (pictures of pages?)")
    return _Paragraphs(_without_running_heads(pages)).content()


def _without_running_heads(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without page numbers and without lines that stand in the margin of many pages."""

    def in_margin(page: Page, line: Line) -> bool:
        return line.bottom > page.height * (1 - _MARGIN) or line.top < page.height * _MARGIN

    seen = Counter(key for page in pages for key in {_key(line) for line in page.lines if in_margin(page, line)})
    often = max(2, len(pages) // 4)
    kept = []
    for page in pages:
        lines = [
            line
            for line in page.lines
            if not in_margin(page, line) or not (seen[_key(line)] >= often or _PAGE_NUMBER.fullmatch(line.text))
        ]
        kept.append(Page(page.height, lines))
    return kept


def _key(line: Line) -> str:
    """Return a line's text with all figures alike, so that a page's number in a running head does not matter."""
    return re.sub(r"\d+", "#", " ".join(line.text.split())).casefold()


class _Paragraphs:
    """Puts lines into paragraphs."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages
        lines = [line for page in pages for line in page.lines]
        self.size = statistics.median_low([line.size for line in lines for _ in range(max(len(line.text) // 20, 1))])
        self.words = Counter(word for line in lines for word in _WORD.findall(line.text.casefold()))
        gaps = [a.bottom - b.top for a, b in _pairs(lines) if 0 < a.bottom - b.top < 2 * self.size]
        # Between lines of one paragraph: in a text of short paragraphs most gaps are wider.
        self.gap = sorted(gaps)[len(gaps) // 4] if gaps else self.size * 0.2
        self.out = TextBuilder()
        # The page's footnotes whose mark was not met yet, and those to be written below the paragraph.
        self.notes: list[str] = []
        self.due: list[str] = []
        self.last: Line | None = None
        # The paragraph, line by line with what joins them.
        self.text: list[str] = []

    def content(self) -> Content:
        """Return the document's text."""
        for page in self.pages:
            body, notes = self._split(page)
            self.notes = notes
            for line in body:
                self._take(line)
            # Those that no mark was found for stand below the page's last paragraph.
            self.due += self.notes
        self._end()
        return self.out.content()

    def _split(self, page: Page) -> tuple[list[Line], list[str]]:
        """Return a page's lines without its footnotes, and the footnotes."""
        first = len(page.lines)
        while first and self._is_small(page.lines[first - 1]):
            first -= 1
        small = page.lines[first:]
        start = next((index for index, line in enumerate(small) if _NOTE.match(line.text)), None)
        if start is None or first == 0:
            return page.lines, []
        notes: list[str] = []
        for line in small[start:]:
            if _NOTE.match(line.text) and (not notes or line.left <= small[start].left + self.size):
                notes.append(line.text)
            else:
                notes[-1] = "".join(self._joined(notes[-1], line.text))
        return page.lines[: first + start], notes

    def _is_small(self, line: Line) -> bool:
        return line.size < self.size * _SMALL

    def _take(self, line: Line) -> None:
        """Add a line to the paragraph, or end the paragraph and begin another."""
        if self.last is None or self._begins(self.last, line):
            self._end()
            self.text = [line.text]
        else:
            self.text[-1:] = self._joined(self.text[-1], line.text)
        self.last = line
        for mark in line.marks:
            note = next((note for note in self.notes if _mark(note) == mark), None)
            if note is not None:
                self.notes.remove(note)
                self.due.append(note)

    def _begins(self, last: Line, line: Line) -> bool:
        """Tell whether a line begins a paragraph, from what is between it and the line before."""
        if abs(line.size - last.size) > 0.1 * self.size or line.bold != last.bold:
            return True
        if _ITEM.match(line.text) and not _HYPHEN.search(last.text):
            return True
        letter = (last.right - last.left) / max(len(last.text), 1)
        first = 1 if _is_han(line.text[:1]) else len(line.text.partition(" ")[0]) + 1
        # A line that the next one's first word would not have fitted into is full, however short it is.
        short = last.right + first * letter < last.column_right - 0.02 * (last.column_right - last.column_left)
        ends, small = bool(_SENTENCE_END.search(last.text)), line.text[:1].islower()
        if line.top > last.bottom + 0.5 * self.size or line.page != last.page:
            return (ends and not small) or (short and (ends or last.text[-1:] == ","))
        if last.bottom - line.top > self.gap + 0.45 * self.size:
            return True
        indented = line.left > last.left + 1.2 * self.size and not _ITEM.match(last.text)
        return indented or (short and (ends or last.text[-1:] == "," or not small))

    def _joined(self, text: str, more: str) -> list[str]:
        """Return a line, and the one that goes on with it; a word that was divided is put together."""
        divided = _HYPHEN.search(text, max(0, len(text) - _WORD_LENGTH))
        if divided is None:
            return [f"{text} " if not _is_han(text[-1:]) or not _is_han(more[:1]) else text, more]
        rest = _WORD.match(more)
        head = divided[1].casefold()
        tail = rest[0].casefold() if rest else ""
        whole, hyphened = self.words[head + tail], self.words[f"{head}-{tail}"]
        if not tail or not more[:1].islower() or hyphened > whole:
            return [f"{text[: divided.end(1)]}-", more]
        return [text[: divided.end(1)], more]

    def _end(self) -> None:
        """Write the paragraph, and its footnotes."""
        if not self.text:
            return
        head, tab, rest = "".join(self.text).partition("\t")
        self.out.write(head)
        for words in rest.split("\t") if tab else ():
            self.out.tab()
            self.out.write(words)
        self.out.end_line()
        self.text = []
        due, self.due = self.due, []
        for note in due:
            self.out.line(f"[{note}]")


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    return pairwise(lines)


def _mark(note: str) -> str:
    """Return the mark that a footnote begins with."""
    found = _NOTE.match(note)
    return found[0].strip() if found else ""


def _is_han(letter: str) -> bool:
    return "\u2e80" <= letter <= "\u9fff" or "\uff00" <= letter <= "\uffef"
