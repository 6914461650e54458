"""One document of our own, in each of the six languages, written in every format that can be read.

It holds instruments with headings, lists, citations, footnotes and, where asked for, a table.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import matplotlib
from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph as Flowing
from reportlab.platypus import Table as Grid
from reportlab.platypus import TableStyle

from tests.ingest.readers.word import deleted, docx, inserted, paragraph, run
from tests.ingest.readers.word import table as word_table


class Paragraph(NamedTuple):
    """A paragraph with its number and its footnote, or "" for each."""

    text: str
    number: str = ""
    note: str = ""


Table = list[list[str]]
Block = Paragraph | Table

P = Paragraph

REPORT: Final[list[Block]] = [
    P("Report on the carrying out of the resolutions of WTSA-16"),
    P("RESOLUTION 21"),
    P("The care of cables"),
    [
        ["Action Item", "Action", "Milestone", "Periodic goals met", "Completed"],
        ["21-01", "TSB to look after the cables (resolves 4).", "Ongoing", "√", ""],
        ["21-02", "TSB to look after the poles (instructs 1).", "2019", "", "√"],
    ],
    P("The cables and poles were looked after, as Resolution 71 (Rev. Dubai, 2018) wants it."),
]

DOCUMENTS: Final[dict[str, list[Block]]] = {
    "en": [
        P("RESOLUTION 900 (REV. DUBAI, 2018)"),
        P("The care of old telephones"),
        P("The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),"),
        P("recalling"),
        P(
            "Resolution 71 (Rev. Dubai, 2018) of this conference, on plans, and Sustainable Development Goal 9;",
            "a)",
            "See also Decision 5 (Rev. Dubai, 2018) of this conference on money for cables and poles.",
        ),
        P(
            "that telephones of every kind are still in use in villages, on islands and on mountains of all regions "
            "and that Resolution 123 (Rev. Dubai, 2018) asks for help with them,",
            "b)",
        ),
        P("resolves to instruct the Director of the Telecommunication Standardization Bureau"),
        P("to go on with Recommendation ITU-T E.164, jointly with the Director of the Radiocommunication Bureau;", "1"),
        P("to report to the Council each year on the work of ITU-T Study Group 2 with old telephones,", "2"),
        P("invites Member States"),
        P("to give their old telephones away."),
        P("RESOLUTION 901 (DUBAI, 2018)"),
        P("The care of poles"),
        P("The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),"),
        P("considering"),
        P("Resolution 900 (Rev. Dubai, 2018) of this conference,"),
        P("instructs the Secretary-General"),
        P("to count all poles together with the Director of the Telecommunication Development Bureau;", "1"),
        P("to submit a report to the Council.", "2"),
    ],
    "fr": [
        P("RÉSOLUTION 900 (RÉV. DUBAÏ, 2018)"),
        P("Le soin des vieux téléphones"),
        P("La Conférence de plénipotentiaires de l'Union internationale des télécommunications (Dubaï, 2018),"),
        P("rappelant"),
        P("la Résolution 71 (Rév. Dubaï, 2018) de la présente Conférence, relative aux plans;", "a)"),
        P("charge le Directeur du Bureau de la normalisation des télécommunications"),
        P("de réparer les poteaux, en collaboration avec le Directeur du Bureau des radiocommunications;", "1"),
        P("de faire rapport au Conseil sur les vieux téléphones.", "2"),
    ],
    "es": [
        P("RESOLUCIÓN 900 (REV. DUBÁI, 2018)"),
        P("El cuidado de los teléfonos viejos"),
        P("La Conferencia de Plenipotenciarios de la Unión Internacional de Telecomunicaciones (Dubái, 2018),"),
        P("recordando"),
        P("la Resolución 71 (Rev. Dubái, 2018) de la presente Conferencia, sobre los planes;", "a)"),
        P("encarga al Director de la Oficina de Normalización de las Telecomunicaciones"),
        P("que repare los postes, en colaboración con el Director de la Oficina de Radiocomunicaciones;", "1"),
        P("que informe al Consejo sobre los teléfonos viejos.", "2"),
    ],
    "ru": [
        P("РЕЗОЛЮЦИЯ 900 (ПЕРЕСМ. ДУБАЙ, 2018 Г.)"),
        P("Уход за старыми телефонами"),
        P("Полномочная конференция Международного союза электросвязи (Дубай, 2018 г.),"),
        P("напоминая"),
        P("Резолюцию 71 (Пересм. Дубай, 2018 г.) настоящей Конференции о планах;", "a)"),
        P("поручает Директору Бюро стандартизации электросвязи"),
        P("чинить столбы в сотрудничестве с Директором Бюро радиосвязи;", "1"),
        P("представить Совету отчет о старых телефонах.", "2"),
    ],
    "zh": [
        P("第900号决议（2018年，迪拜，修订版）"),
        P("旧电话的保养"),
        P("国际电信联盟全权代表大会（2018年，迪拜），"),
        P("忆及"),
        P("本届大会关于计划的第71号决议（2018年，迪拜，修订版）；", "a)"),
        P("责成电信标准化局主任"),
        P("与无线电通信局主任协作，修理电杆；", "1"),
        P("向理事会提交关于旧电话的报告。", "2"),
    ],
    "ar": [
        P("القـرار 900 (المراجَع في دبي، 2018)"),
        P("العناية بالهواتف القديمة"),
        P("إن مؤتمر المندوبين المفوضين للاتحاد الدولي للاتصالات (دبي، 2018)،"),
        P("إذ يذكّر"),
        P("بالقرار 71 (المراجَع في دبي، 2018) لهذا المؤتمر بشأن الخطط؛", "أ )"),
        P("يكلف مدير مكتب تقييس الاتصالات"),
        P("بإصلاح الأعمدة بالتعاون مع مدير مكتب الاتصالات الراديوية؛", "1"),
        P("برفع تقرير إلى المجلس عن الهواتف القديمة.", "2"),
    ],
}


def write(blocks: list[Block], format_: str) -> bytes:
    """Return the bytes of a document in a format: txt, html, docx, changed docx, akn, pdf."""
    match format_:
        case "txt":
            return "".join(map(_line, blocks)).encode()
        case "html":
            return (
                f"<html><head><meta charset='utf-8'></head><body>{''.join(map(_html, blocks))}</body></html>".encode()
            )
        case "akn":
            return f"<akomaNtoso><act><body>{''.join(map(_akn, blocks))}</body></act></akomaNtoso>".encode()
        case "docx" | "changed":
            return _docx(blocks, format_ == "changed")
        case _:
            return _pdf(blocks)


def _line(block: Block) -> str:
    if isinstance(block, list):
        return "".join("".join(f"\t{cell}\n" for cell in row) + "\n" for row in block)
    number = f"{block.number}\t" if block.number else ""
    return f"{number}{block.text}\n" + (f"[{block.note}]\n" if block.note else "")


def _html(block: Block) -> str:
    if isinstance(block, list):
        return f"<table>{''.join(f'<tr>{_cells(row)}</tr>' for row in block)}</table>"
    text = html.escape(block.text)
    note = f"<p>[{html.escape(block.note)}]</p>" if block.note else ""
    if block.number.isdigit():
        # A list of its own, as converters write it; soft hyphens and spans are for the eye only.
        return f"<ol start='{block.number}'><li>{_dressed(text)}</li></ol>{note}"
    return f"<p>{block.number}{'&Tab;' if block.number else ''}{_dressed(text)}</p>{note}"


def _dressed(text: str) -> str:
    """Return a text as a page dresses it: the second word in a span, its fifth letter behind a soft hyphen."""
    return re.sub(r"(?<= )(\w{4})(\w+)", r"<span class='x'>\1&shy;\2</span>", text, count=1)


def _cells(row: list[str]) -> str:
    return "".join(f"<td><p>{html.escape(cell)}</p></td>" for cell in row)


def _akn(block: Block) -> str:
    if isinstance(block, list):
        return f"<table>{''.join(f'<tr>{_cells(row)}</tr>' for row in block)}</table>"
    note = f'<authorialNote marker="1"><p>{html.escape(block.note)}</p></authorialNote>' if block.note else ""
    number = f"<num>{html.escape(block.number)}</num>" if block.number else ""
    return f"<block>{number}<p>{html.escape(block.text)}{note}</p></block>"


def _docx(blocks: list[Block], changed: bool) -> bytes:
    """Return a Word file; `changed`: as a proposal with changes that nobody has accepted yet."""
    notes: list[str] = []
    body = []
    for block in blocks:
        if isinstance(block, list):
            body.append(word_table(*([paragraph(run(html.escape(cell))) for cell in row] for row in block)))
            continue
        pieces = [run(html.escape(block.number)), "<w:r><w:tab/></w:r>"] if block.number else []
        pieces += _changed(block.text) if changed else [run(html.escape(block.text))]
        if block.note:
            notes.append(block.note)
            pieces.append(f'<w:r><w:footnoteReference w:id="{len(notes)}"/></w:r>')
        body.append(paragraph(*pieces))
    footnotes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(run(html.escape(note)))}</w:footnote>'
        for number, note in enumerate(notes, 1)
    )
    return docx("".join(body), footnotes=footnotes)


def _changed(text: str) -> list[str]:
    """Return the runs of a text that was edited in every way that Word knows, and reads as this text when accepted."""
    words = re.findall(r"\S+\s*|\s+", text)
    ways = (
        lambda word: [run(word)],
        lambda word: [deleted("gone "), inserted(run(word))],
        lambda word: ["<w:hyperlink>", deleted("old "), inserted(run(word)), "</w:hyperlink>"],
        lambda word: ["<w:sdt><w:sdtPr/><w:sdtContent>", inserted(run(word)), "</w:sdtContent></w:sdt>"],
        lambda word: [deleted("away ", "moveFrom"), inserted(run(word), "moveTo")],
        lambda word: ["<w:smartTag>", run(word[:2]), "<w:r><w:softHyphen/></w:r>", run(word[2:]), "</w:smartTag>"],
        lambda word: ['<w:fldSimple w:instr="REF x">', run(word), "</w:fldSimple>"],
        lambda word: ['<w:commentRangeStart w:id="1"/>', run(word), '<w:commentRangeEnd w:id="1"/>'],
        lambda word: ["<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>REF</w:instrText></w:r>", run(word)],
    )
    return [
        piece for number, word in enumerate(words) for piece in ways[number % len(ways)](html.escape(word, quote=False))
    ]


@cache
def fonts() -> dict[str, str]:
    """Return the font for each language that Times cannot write."""
    pdfmetrics.registerFont(TTFont("DejaVu", str(Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf"))))
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    return {"latin": "DejaVu", "han": "STSong-Light"}


_LEFT: Final = 70
_INDENT: Final = 30
_WIDTH: Final = 400
_SIZE: Final = 11


def _pdf(blocks: list[Block]) -> bytes:
    """Return pages as printed: lines, running heads, page numbers, footnotes, tables; Arabic from right to left."""
    text = "".join(block.text for block in blocks if isinstance(block, Paragraph))
    font = fonts()["han" if re.search("[\u4e00-\u9fff]", text) else "latin"]
    from_right = bool(re.search("[\u0600-\u06ff]", text))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)

    def show(words: str, left: float, top: float, size: float = _SIZE) -> None:
        canvas.setFont(font, size)
        if from_right:
            canvas.drawRightString(A4[0] - left, top, seen(words))
        else:
            canvas.drawString(left, top, words)

    notes: list[str] = []
    pages = 0

    def turn() -> None:
        nonlocal pages, notes
        pages += 1
        show(f"- {pages} -", 280, 30, 9)
        show("XYZ", _LEFT, 815, 9)
        for number, note in enumerate(notes):
            for step, line in enumerate(_wrapped(f"{number + 1} {note}", font, 8, _WIDTH)):
                show(line, _LEFT, 110 - 10 * step, 8)
        canvas.showPage()
        notes = []

    top = 760.0
    for each in blocks:
        if isinstance(each, list):
            grid = ruled(each, font)
            top -= grid.wrapOn(canvas, _WIDTH, top)[1]
            grid.drawOn(canvas, _LEFT, top)
            top -= 24
            continue
        lines = list(_wrapped(each.text, font, _SIZE, _WIDTH - _INDENT * bool(each.number)))
        if top - 14 * len(lines) < 600:
            turn()
            top = 760
        if each.number:
            show(each.number, _LEFT, top)
        left = _LEFT + _INDENT * bool(each.number)
        for line in lines:
            show(line, left, top)
            top -= 14
        if each.note:
            notes.append(each.note)
            end = left + pdfmetrics.stringWidth(lines[-1], font, _SIZE)
            show(str(len(notes)), end, top + 14 + 5, 7)
        top -= 8
    turn()
    canvas.save()
    return out.getvalue()


def ruled(rows: list[list[str]], font: str, *style: tuple[object, ...]) -> Grid:
    """Return a table with lines about its cells, to be drawn."""
    words = ParagraphStyle("cell", fontName=font, fontSize=9, leading=11)
    grid = Grid(
        [[Flowing(cell, words) for cell in row] for row in rows], colWidths=[_WIDTH / len(rows[0])] * len(rows[0])
    )
    grid.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, black), *style]))
    return grid


def _wrapped(text: str, font: str, size: float, width: float) -> Iterator[str]:
    """Yield the lines of a text: parted at blanks, Chinese anywhere."""
    line = ""
    for word in re.findall("[\u3000-\uffef]|[^\\s\u3000-\uffef]+\\s*", text):
        if line and pdfmetrics.stringWidth((line + word).rstrip(), font, size) > width:
            yield line.rstrip()
            line = ""
        line += word
    yield line.rstrip()


def seen(text: str) -> str:
    """Return a line of Arabic as it is seen from left to right: figures keep their order, brackets turn."""
    turned = text[::-1].translate(str.maketrans("()", ")("))
    return re.sub(r"[\d-]+", lambda figures: figures[0][::-1], turned)
