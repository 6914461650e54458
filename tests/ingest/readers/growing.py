"""Files of every format that grow with a number, each in a way that a careless reader takes the square of it for.

Used by the tests and by `benchmarks/linear.py --files`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from ingest.pipeline import extract
from ingest.readers.open import read
from tests.ingest.readers.test_pdf import pdf
from tests.ingest.readers.word import deleted, docx, inserted, paragraph, run, table

_CITED: Final = "Resolution 71 (Rev. Dubai, 2018) of this conference; "


def _html(body: str) -> bytes:
    return f"<html><body><p>{_CITED}</p>{body}</body></html>".encode()


def _akn(body: str) -> bytes:
    return f"<akomaNtoso><act><body><p>{_CITED}</p>{body}</body></act></akomaNtoso>".encode()


def _html_notes(numbers: range) -> bytes:
    marks = (f"<p>tea<a id='m{n}' href='#n{n}'>1</a></p>" for n in numbers)
    notes = (f"<div id='n{n}'><p><a href='#m{n}'>1</a> {_CITED}</p></div>" for n in numbers)
    return _html("".join([*marks, *notes]))


def _levels(count: int) -> str:
    """Return a list of many levels, and many lists that are like it."""
    levels = "".join(f'<w:lvl w:ilvl="{n}"><w:lvlText w:val="%1"/></w:lvl>' for n in range(count))
    lists = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/></w:num>' for n in range(count))
    return f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{lists}'


def _long_number(count: int) -> str:
    """Return a list whose number is a long text."""
    return (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="{"%1." * count}"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )


def _numbered(count: int) -> str:
    return paragraph(run("tea"), properties='<w:numPr><w:numId w:val="1"/></w:numPr>') * count


def _note(words: str) -> str:
    return f'<w:footnote w:id="2">{paragraph(run(words))}</w:footnote>'


def _styles(count: int) -> str:
    return "".join(
        f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n - 1}"/></w:style>' for n in range(count)
    )  # fmt: skip


def _drawn(count: int, where: Callable[[int], tuple[float, float]], words: str = "tea for all of them") -> bytes:
    """Return a page with words in many places."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 6)
        for number in range(count):
            canvas.drawString(*where(number), words)

    return pdf(draw)


def _squared(count: int, canvas: Canvas) -> None:
    """Draw a table of as many columns and rows, with a word in it."""
    canvas.grid([20 + 500 * n / count for n in range(count + 1)], [20 + 700 * n / count for n in range(count + 1)])
    canvas.drawString(22, 22, "tea")


_REFERENCE: Final = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_WIDE: Final = "<table><tr><td>"
_CLOSED: Final = "</td></tr></table>"

# Name -> ending, and the file that grows with a number, and the number to begin with.
SHAPES: Final[dict[str, tuple[str, Callable[[int], bytes], int]]] = {
    "html nested": (".html", lambda n: _html("<div>tea " * n + "</div>" * n), 900),
    "html open tags": (".html", lambda n: _html("<b><i>tea" * n), 450),
    "html paragraphs": (".html", lambda n: _html(f"<p>{_CITED}</p>" * n), 500),
    "html tables in tables": (".html", lambda n: _html(f"{_WIDE}tea" * n + _CLOSED * n), 300),
    "html rows": (".html", lambda n: _html(f"<table>{'<tr><td>tea<td>1</tr>' * n}</table>"), 2000),
    "html one row": (".html", lambda n: _html(f"<table><tr>{'<td>tea' * n}</tr></table>"), 4000),
    "html lists in lists": (".html", lambda n: _html("<ol><li>tea" * n), 450),
    "html list": (".html", lambda n: _html(f"<ol>{'<li>tea' * n}</ol>"), 2000),
    "html deleted": (".html", lambda n: _html(f"<p>{'tea <del>not</del>' * n}</p>"), 2000),
    "html deleted in deleted": (".html", lambda n: _html("<del>tea" * n), 900),
    "html identifiers": (".html", lambda n: _html("".join(f"<p id='p{m}'>{_CITED}</p>" for m in range(n))), 500),
    "html notes": (".html", lambda n: _html_notes(range(n)), 500),
    "html one note": (".html", lambda n: _html("<a href='#n'>1</a>" * n + f"<p id='n'>{'<a href=#x>2</a>' * n}"), 2000),
    "html raised in raised": (".html", lambda n: _html("<sup> <sup>1" * n), 450),
    "html breaks": (".html", lambda n: _html("tea<br>" * n), 4000),
    "html left open": (".html", lambda n: _html("<p <" * n), 4000),
    "html comments": (".html", lambda n: _html("<!-- tea -->" * n + "<!--" * n), 4000),
    "html entities": (".html", lambda n: _html("&amp;&nbsp;&#8209;" * n), 4000),
    "md paragraphs": (".md", lambda n: f"{_CITED}\n\n".encode() * n, 500),
    "md broken lines": (".md", lambda n: b"tea\n\ncups and pots\nand tea\n\n" * n, 1000),
    "md emphasis": (".md", lambda n: b"*tea **cups _pots " * n, 500),
    "md open brackets": (".md", lambda n: b"[" * n, 4000),
    "md links": (".md", lambda n: b"[tea](tea)" * n, 500),
    "md lists in lists": (".md", lambda n: (b"- " * 40 + b"tea\n\n") * n, 10),
    "md quotes": (".md", lambda n: (b"> " * 40 + b"tea\n\n") * n, 10),
    "md list": (".md", lambda n: b"1. tea\n" * n, 500),
    "md notes": (".md", lambda n: b"".join(b"tea[^%d]\n\n[^%d]: cup\n\n" % (m, m) for m in range(n)), 300),
    "md table": (".md", lambda n: b"|a|b|\n|-|-|\n" + b"|tea|cup|\n" * n, 500),
    "md frames": (".md", lambda n: b"+---+---+\n" * n + b"|tea|cup|\n" * n, 1000),
    "md dashes": (".md", lambda n: b"---- ----\n\ntea\n" * n, 1000),
    "md attributes": (".md", lambda n: b"[tea]{" * n + b"[tea]{.mark}" * n, 1000),
    "akn paragraphs": (".xml", lambda n: _akn(f"<p eId='x'>{_CITED}</p>" * n), 500),
    "akn numbers": (".xml", lambda n: _akn(f"<block>{'<num>1</num>' * n}<p>tea</p></block>"), 1000),
    "akn tables": (".xml", lambda n: _akn("<table><tr><td><p>tea</p></td></tr></table>" * n), 1000),
    "akn notes": (".xml", lambda n: _akn(f"<p>{'tea<authorialNote><p>x</p></authorialNote>' * n}</p>"), 1000),
    "akn deleted": (".xml", lambda n: _akn(f"<p>{'tea <del>not</del>' * n}</p>"), 2000),
    "akn inline": (".xml", lambda n: _akn(f"<p>{'<b>tea</b> ' * n}</p>"), 4000),
    "docx paragraphs": (".docx", lambda n: docx(paragraph(run(_CITED)) * n), 500),
    "docx runs": (".docx", lambda n: docx(paragraph(run("tea ") * n)), 2000),
    "docx changes": (".docx", lambda n: docx(paragraph((deleted("not ") + inserted(run("tea "))) * n)), 1000),
    "docx changed citations": (
        ".docx",
        lambda n: docx(paragraph(*(run("Resolution "), deleted("1"), inserted(run("2 "))) * n)), 300,
    ),
    "docx paragraphs that run on": (
        ".docx", lambda n: docx(paragraph(run("tea "), properties="<w:rPr><w:del/></w:rPr>") * n), 1000,
    ),
    "docx rows": (".docx", lambda n: docx(table(*[[paragraph(run("tea"))] * 2] * n)), 1000),
    "docx one row": (".docx", lambda n: docx(table([paragraph(run("tea"))] * n)), 2000),
    "docx list": (".docx", lambda n: docx(_numbered(n), numbering=_long_number(1)), 1000),
    "docx levels": (".docx", lambda n: docx(_numbered(1), numbering=_levels(n)), 1000),
    "docx long numbers": (".docx", lambda n: docx(_numbered(n), numbering=_long_number(n)), 500),
    "docx note cited often": (
        ".docx", lambda n: docx(paragraph(_REFERENCE * n), footnotes=_note("tea " * n)), 500,
    ),
    "docx styles": (
        ".docx",
        lambda n: docx(paragraph(run("tea"), properties=f'<w:pStyle w:val="s{n - 1}"/>') * n, styles=_styles(n),
                       numbering=_long_number(1)), 500,
    ),
    "pdf words anywhere": (".pdf", lambda n: _drawn(n, lambda m: (m * 7.3 % 500, m * 3.1 % 800)), 300),
    "pdf two columns": (
        ".pdf", lambda n: _drawn(n, lambda m: (60 + 250 * (m % 2) + m / n, 800 - 700 * m / n)), 300,
    ),
    "pdf squared paper": (".pdf", lambda n: pdf(partial(_squared, n)), 60),
    "pdf tables": (".pdf", lambda n: pdf(*[partial(_squared, 12)] * n), 20),
    "pdf one word": (".pdf", lambda n: _drawn(1, lambda m: (10, 400), "a" * n), 4000),
    "pdf one paragraph": (
        ".pdf",
        lambda n: pdf(*[lambda canvas: canvas.drawString(70, 400, "tea goes on for all of them and for others")] * n),
        200,
    ),
}  # fmt: skip


def task_of(shape: str, number: int, folder: Path) -> Callable[[], object]:
    """Return a task: to read a file of a shape, and to extract what is in it."""
    ending, make, _ = SHAPES[shape]
    path = folder / f"{number}{ending}"
    path.write_bytes(make(number))
    return lambda: extract(read(path))
