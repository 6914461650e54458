"""Lines from right to left: runs of Latin letters in them, brackets that were written as they look, joined letters."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.readers.pdf import read_pdf
from ingest.readers.pdf_right import are_mirrored, mirrored, turned, with_letter, with_pairs
from tests.ingest.readers.written import fonts, seen

OTHER_SIDE = str.maketrans("()", ")(")


def text_of(*lines: list[str], mirrored: bool = False) -> str:
    """Return the text of a page whose lines are drawn run by run, from the right."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    font = fonts()["latin"]
    canvas.setFont(font, 11)
    for number, runs in enumerate(lines):
        right = 500.0
        for run in runs:
            drawn = run if run.isascii() else seen(run)
            canvas.drawRightString(right, 700 - 30 * number, drawn.translate(OTHER_SIDE) if mirrored else drawn)
            right -= canvas.stringWidth(run, font, 11)
    canvas.save()
    return read_pdf(out.getvalue(), "test.pdf").text


@pytest.mark.parametrize(
    "runs",
    [
        ["التوصيات ", "ITU-T L.1000", " و", "L.1001", " و", "L.1410", "،"],
        ["القرار ", "9-6", " بشأن الشاي"],
        ["القرار ", "70/1", " للجمعية العامة، والهدف ", "9", "،"],
        ["1", " إلى لجنة الدراسات ", "5", " ولجنة الدراسات ", "11", "؛"],
    ],
)
def test_runs_from_the_left_stand_where_they_are_read(runs: list[str]) -> None:
    page = [runs, ["إن مؤتمر المندوبين المفوضين للاتحاد الدولي للاتصالات يشرب الشاي مع الجميع"]]
    assert text_of(*page).splitlines()[0] == "".join(runs)


def test_brackets_that_were_written_as_they_look_are_turned() -> None:
    page = [
        ["القرار 900 (المراجع في دبي، 2018)"],
        ["بالقرار 71 (المراجع في دبي، 2018) بشأن الشاي"],
        ["القرار (2011) للمجلس"],
    ]
    plain = text_of(*page)
    assert plain.split() == " ".join(line[0] for line in page).split()
    assert text_of(*page, mirrored=True) == plain


@pytest.mark.parametrize(
    ("lines", "are"),
    [
        (["القرار )2018(", "(دبي)", "القرار )2014("], True),
        (["أ (\tشاي", "ب(\tشاي"], True),
        (["أ )\tشاي", "القرار (2018)"], False),
        (["(TSAG)", "شاي"], False),
        ([], False),
    ],
)
def test_brackets_are_judged_by_all_lines(lines: list[str], are: bool) -> None:
    assert are_mirrored(lines) == are


def test_brackets_about_latin_words_stay_what_they_are() -> None:
    assert mirrored("القرار )2018( (Rev. WRC-19) ]شاي[") == "القرار (2018) (Rev. WRC-19) [شاي]"


@pytest.mark.parametrize(
    ("line", "paired"),
    [
        ("إلى (TSAG(، شاي", "إلى (TSAG)، شاي"),
        ("إلى )ISO )والشاي", "إلى (ISO) والشاي"),
        ("مشروع [RCC-1[", "مشروع [RCC-1]"),
        (")2015-2019(", "(2015-2019)"),
        ("(أ) ITU (ب)", "(أ) ITU (ب)"),
    ],
)
def test_brackets_about_words_from_the_left_are_a_pair(line: str, paired: str) -> None:
    assert with_pairs(line) == paired


@pytest.mark.parametrize(
    ("text", "letter", "same", "more"),
    [("الا", "ل", True, "اللا"), ("ا", "ل", False, "ال"), ("", "ل", True, "ل"), ("ل", "ا", True, "لا")],
)
def test_a_sign_for_two_letters_is_put_right(text: str, letter: str, same: bool, more: str) -> None:
    assert with_letter(text, letter, same) == more


def test_marks_behind_figures() -> None:
    assert (turned("؛)2018"), turned("2018")) == ("2018(؛", "2018")
