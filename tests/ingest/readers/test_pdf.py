"""PDF becomes paragraphs: columns, running heads, page numbers, hyphenation, footnotes. The test makes its files."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from graph.errors import DocumentError
from ingest.readers.pdf import read_pdf

WIDTH, HEIGHT = A4


def pdf(*pages: Callable[[Canvas], None]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for draw in pages:
        canvas.setFont("Times-Roman", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(canvas: Canvas, rows: Sequence[str], left: float = 70, top: float = 740, size: float = 11) -> None:
    canvas.setFont("Times-Roman", size)
    for index, row in enumerate(rows):
        canvas.drawString(left, top - index * 14 * size / 11, row)


def text_of(*pages: Callable[[Canvas], None]) -> str:
    return read_pdf(pdf(*pages), "test.pdf").text


LONG = [
    "The conference looked at the work of the study groups and found that much",
    "of it was done in time, that the regions took part in it, and that the rest",
    "would follow in the years to come.",
]


def test_lines_become_paragraphs() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, LONG)
        lines(canvas, ["resolves"], top=680)
        lines(canvas, ["1", "2"], top=650)
        lines(canvas, ["to go on with it;", "to report to the Council,"], left=110, top=650)

    assert text_of(page).splitlines() == [
        " ".join(LONG), "resolves", "1\tto go on with it;", "2\tto report to the Council,",
    ]  # fmt: skip


def test_running_heads_and_page_numbers_are_left_out() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            lines(canvas, [f"Final Acts of a Conference {number}"], top=815, size=9)
            lines(canvas, [f"Text number {number} stands on its own."])
            lines(canvas, [str(number)], left=290, top=30, size=9)

        return draw

    assert text_of(*map(page, range(1, 5))).splitlines() == [f"Text number {n} stands on its own." for n in range(1, 5)]


def test_a_paragraph_runs_on_over_a_page() -> None:
    text = text_of(lambda c: lines(c, LONG[:2], top=120), lambda c: lines(c, LONG[2:]))
    assert text == " ".join(LONG) + "\n"


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (["so that the telecommuni-", "cation sector grows"], "so that the telecommunication sector grows\n"),
        (["the non-governmental ones and the non-", "governmental rest"],
         "the non-governmental ones and the non-governmental rest\n"),
        (["in the framework of ITU-", "T and its groups"], "in the framework of ITU-T and its groups\n"),
        (["the plan for the years 2020-", "2023 and more"], "the plan for the years 2020-2023 and more\n"),
    ],
    ids=["divided word", "hyphened word", "name", "years"],
)  # fmt: skip
def test_hyphenation_is_undone(rows: list[str], text: str) -> None:
    assert text_of(lambda canvas: lines(canvas, rows)) == text


def test_the_blanks_of_a_spread_line_are_blanks() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "1")
        for number, word in enumerate(["kettles", "teapots", "saucers", "spoons"]):
            canvas.drawString(110 + 60 * number, 700, word)

    assert text_of(page) == "1\tkettles teapots saucers spoons\n"


@pytest.mark.parametrize("size", [6, 11])
def test_what_is_drawn_later_stands_where_it_is_seen(size: float) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(70, 700, "the    tea    of all of them")
        for word, mark in (("the ", "\u201c"), ("the    tea ", "\u201d")):
            canvas.setFont("Courier", size)
            canvas.drawString(70 + canvas.stringWidth(word, "Times-Roman", 11) + 1, 700, mark)

    assert "".join(text_of(page).split()) == "the\u201ctea\u201dofallofthem"


def test_lines_in_the_middle_of_a_page_are_one_heading() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, LONG[:2] * 3)
        middle = 70 + max(canvas.stringWidth(row, "Times-Roman", 11) for row in LONG) / 2
        canvas.drawCentredString(middle, 640, "The care of kettles and of all that belongs to them in")
        canvas.drawCentredString(middle, 626, "every kitchen of the region")

    assert "\nThe care of kettles and of all that belongs to them in every kitchen of the region\n" in text_of(page)


@pytest.mark.parametrize("gap", [2.5, 8])
def test_a_wider_step_begins_a_paragraph(gap: float) -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, LONG)
        lines(canvas, ["instructs the Director to go on with it and to report on it"], top=740 - 42 - gap)
        lines(canvas, ["to the Council."], top=740 - 56 - gap)

    assert text_of(page).splitlines() == [
        " ".join(LONG), "instructs the Director to go on with it and to report on it to the Council.",
    ]  # fmt: skip


def test_columns_are_read_one_after_the_other() -> None:
    left = [f"left column line {n} goes on" for n in range(10)]
    right = [f"right column line {n} goes on" for n in range(10)]

    def page(canvas: Canvas) -> None:
        lines(canvas, ["A heading that stands over both columns of the page and is quite long indeed"], top=780)
        lines(canvas, left, left=60)
        lines(canvas, right, left=320)

    text = text_of(page)
    assert text.index("A heading") < text.index("left column line 0")
    assert text.index("left column line 9") < text.index("right column line 0")
    assert " ".join(left) in text
    assert " ".join(right) in text


def test_footnotes_stand_below_their_paragraph() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, ["for all developing countries"])
        canvas.setFont("Times-Roman", 7)
        canvas.drawString(70 + canvas.stringWidth("for all developing countries", "Times-Roman", 11), 744, "1")
        canvas.setFont("Times-Roman", 11)
        lines(canvas, ["and for others too, whatever their size may be today."], top=726)
        lines(canvas, ["1 These are many, and the list", "of them is long."], top=90, size=8)

    assert text_of(page).splitlines() == [
        "for all developing countries and for others too, whatever their size may be today.",
        "[1 These are many, and the list of them is long.]",
    ]


@pytest.mark.parametrize(("size", "gap"), [(7, 0), (11, 0), (7, 3)], ids=["raised", "glued", "raised and apart"])
def test_a_mark_that_hangs_on_a_word_tells_a_footnote_of_any_size(size: float, gap: float) -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, ["for all developing countries;"])
        canvas.setFont("Times-Roman", 7)
        canvas.drawString(70 + canvas.stringWidth("for all developing countries;", "Times-Roman", 11), 744, "1")
        lines(canvas, ["These are many, and the list is long."], left=76 + gap, top=90)
        lines(canvas, ["1"], top=90 + (4 if size < 11 else 0), size=size)

    text, note = text_of(page).splitlines()
    assert (text, note.replace("1 T", "1T")) == (
        "for all developing countries;", "[1These are many, and the list is long.]",
    )  # fmt: skip


def test_a_number_in_running_text_begins_no_item() -> None:
    rows = [
        "The conference looked at the work of the study groups, at Resolutions 70, 71 and",
        "72 (Dubai, 2018) of this conference, and at what the regions said about it;",
    ]

    def page(canvas: Canvas) -> None:
        lines(canvas, rows)
        lines(canvas, ["2 to go on with it;", "3 to report on it."], top=712)

    assert text_of(page).splitlines() == [" ".join(rows), "2 to go on with it;", "3 to report on it."]


def test_numbers_of_items_belong_to_their_column() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, [f"left column line {n} goes on" for n in range(12)], left=60)
        for n in range(6):
            lines(canvas, [str(n + 1)], left=320, top=740 - 28 * n)
            lines(canvas, [f"to go on with item number {n + 1};"], left=345, top=740 - 28 * n)

    assert text_of(page).splitlines()[1:] == [f"{n}\tto go on with item number {n};" for n in range(1, 7)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"no pdf", "no PDF"), (b"%PDF-1.4\n", "no PDF"), (pdf(lambda canvas: None), "no text")],
    ids=["bytes", "truncated", "empty page"],
)
def test_what_is_none_is_an_error(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        read_pdf(data, "test.pdf")
