"""The ruled tables of PDF: drawn as lines, bars or boxes, with cells over several columns and rows, over pages."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from reportlab.lib.colors import black, white
from reportlab.pdfgen.canvas import Canvas

from ingest.readers.pdf import read_pdf
from tests.ingest.readers.test_pdf import HEIGHT, WIDTH, lines, pdf, text_of
from tests.ingest.readers.written import ruled

# Where the edges of the tables' columns and rows are.
COLUMNS, ROWS = (70, 170, 270, 370), (700, 670, 640, 610)
WORDS = (("cup", "pot", ""), ("one and", "", "three"), ("tea", "milk", "sugar"))
TEXT = "before\n\tcup\n\tpot\n\t\n\n\tone and\n\t\n\tthree\n\n\ttea\n\tmilk\n\tsugar\n\nafter\n"

Draw = Callable[[Canvas], None]


def words(canvas: Canvas) -> None:
    canvas.setFont("Times-Roman", 10)
    for top, row in zip(ROWS, WORDS, strict=False):
        for left, word in zip(COLUMNS, row, strict=False):
            canvas.drawString(left + 5, top - 18, word)
    canvas.drawString(70, 720, "before")
    canvas.drawString(70, 580, "after")


def as_lines(canvas: Canvas) -> None:
    for x in COLUMNS:
        canvas.line(x, ROWS[0], x, ROWS[-1])
    for y in ROWS:
        canvas.line(COLUMNS[0], y, COLUMNS[-1], y)


def as_one_path(canvas: Canvas) -> None:
    canvas.grid(COLUMNS, ROWS)


def as_bars_of_cells(canvas: Canvas) -> None:
    for left, right in pairwise(COLUMNS):
        for y in ROWS:
            canvas.rect(left, y, right - left, 0.5, stroke=0, fill=1)
    for top, bottom in pairwise(ROWS):
        for x in COLUMNS:
            canvas.rect(x, bottom, 0.5, top - bottom, stroke=0, fill=1)


def as_boxes(canvas: Canvas) -> None:
    for left, right in pairwise(COLUMNS):
        for top, bottom in pairwise(ROWS):
            canvas.rect(left, bottom, right - left, top - bottom)


def without_sides(canvas: Canvas) -> None:
    for x in COLUMNS[1:-1]:
        canvas.line(x, ROWS[0], x, ROWS[-1])
    for y in ROWS:
        canvas.line(COLUMNS[0], y, COLUMNS[-1], y)


def turned(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.translate(100, 300)
    canvas.scale(0.5, 0.5)
    canvas.grid([2 * (x - 100) for x in COLUMNS], [2 * (y - 300) for y in ROWS])
    canvas.restoreState()


@pytest.mark.parametrize("draw", [as_lines, as_one_path, as_bars_of_cells, as_boxes, without_sides, turned])
def test_tables_become_cells(draw: Draw) -> None:
    def page(canvas: Canvas) -> None:
        draw(canvas)
        words(canvas)

    assert text_of(page) == TEXT


@pytest.mark.parametrize(
    ("degrees", "moved"), [(90, (0, -WIDTH)), (180, (-WIDTH, -HEIGHT)), (270, (-HEIGHT, 0))], ids=["90", "180", "270"]
)
@pytest.mark.parametrize("draw", [as_lines, as_one_path])
def test_a_page_that_is_turned_is_read_as_it_is_shown(draw: Draw, degrees: int, moved: tuple[float, float]) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(degrees)
        canvas.rotate(degrees)
        canvas.translate(*moved)
        canvas.translate(0, -150)
        draw(canvas)
        words(canvas)

    assert text_of(page) == TEXT


def test_cells_over_several_columns_and_rows() -> None:
    rows = [["name", "who acts", ""], ["", "T", "D"], ["tea", "X", ""]]
    style = [("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (2, 0))]

    def page(canvas: Canvas) -> None:
        grid = ruled(rows, "Times-Roman", *style)
        grid.wrapOn(canvas, 400, 400)
        grid.drawOn(canvas, 70, 500)

    # As Word has it: one cell over two columns; a cell over two rows is an empty one in the second.
    assert text_of(page) == "\tname\n\twho acts\n\n\t\n\tT\n\tD\n\n\ttea\n\tX\n\t\n\n"


@pytest.mark.parametrize(
    ("draw", "text"),
    [
        (lambda canvas: canvas.rect(20, 20, 555, 800), "tea\n"),
        (lambda canvas: canvas.line(70, 695, 90, 695), "tea\n"),
        (lambda canvas: canvas.line(60, 600, 60, 800), "tea\n"),
        (lambda canvas: canvas.rect(60, 690, 100, 20, stroke=0, fill=1), "tea\n"),
    ],
    ids=["border of a page", "underlined", "bar of a change", "coloured field"],
)
def test_what_is_drawn_else_is_no_table(draw: Draw, text: str) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillColor(white)
        draw(canvas)
        canvas.setFillColor(black)
        lines(canvas, ["tea"], top=700)

    assert text_of(page) == text


def over_pages(*parts: list[list[str]]) -> str:
    """Return the text of a table whose parts stand on pages of their own, with a head on each."""

    def page(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            grid = ruled([["no", "what", "when"], *parts[number]], "Times-Roman")
            _, height = grid.wrapOn(canvas, 400, 700)
            grid.drawOn(canvas, 70, 750 - height)
            lines(canvas, [f"- {number + 1} -"], left=280, top=810, size=9)

        return draw

    return read_pdf(pdf(*map(page, range(len(parts)))), "test.pdf").text


def test_a_table_goes_on_over_a_page_without_its_head() -> None:
    text = over_pages([["1", "tea", "now"]], [["2", "milk", "then"]], [["3", "sugar", "later"]])
    assert text == ("\tno\n\twhat\n\twhen\n\n\t1\n\ttea\n\tnow\n\n\t2\n\tmilk\n\tthen\n\n\t3\n\tsugar\n\tlater\n\n")


def test_a_row_goes_on_over_a_page() -> None:
    long = "to look after all of the kettles and their many lids, together with"
    text = over_pages([["1", long, "now"]], [["", "the Director (resolves 4).", ""], ["", "Done.", ""]])
    assert text.split("\n\n")[1:] == [f"\t1\n\t{long} the Director (resolves 4).\n\tnow", "\t\n\tDone.\n\t", ""]


def test_the_lines_of_a_cell_become_paragraphs() -> None:
    def page(canvas: Canvas) -> None:
        canvas.grid((70, 200, 330), (700, 600))
        lines(canvas, ["The Director and all of the", "Council"], left=75, top=688, size=10)
        lines(canvas, ["Member States"], left=75, top=688 - 14 * 20 / 11 - 3, size=10)
        lines(canvas, ["pot"], left=205, top=688, size=10)

    assert text_of(page) == "\tThe Director and all of the Council\nMember States\n\tpot\n\n"
