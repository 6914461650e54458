"""Figures and characters are read in one form, whatever the document writes; what records quote is as it is written."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from graph.records import Citation, Item, Operative, Provision, Record, Resolution
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.forms import one_form

TRADITIONAL = """第90號決議（2022年，日內瓦，修訂版）
電纜的保養
世界電信標準化全會（2022年，日內瓦），
考慮到
第71號決議（2018年，迪拜，修訂版），
做出決議
請ITU-T研究電纜，
責成電信標準化局主任
1 燒水；
2 向理事會報告，
"""
SIMPLIFIED = """第90号决议（2022年，日内瓦，修订版）
电缆的保养
世界电信标准化全会（2022年，日内瓦），
考虑到
第71号决议（2018年，迪拜，修订版），
做出决议
请ITU-T研究电缆，
责成电信标准化局主任
1 烧水；
2 向理事会报告，
"""
ARABIC = """القرار ٩٠ (المراجَع في جنيف، ٢٠٢٢)
صيانة الكبلات ٢٠٣٠
إن الجمعية العالمية لتقييس الاتصالات (جنيف، ٢٠٢٢)،
تكلف مدير مكتب تقييس الاتصالات
١ بشرب الشاي؛
٢ برفع تقرير إلى المجلس
"""


def records(text: str) -> list[Record]:
    return extract(Document("900", text, "txt", ""))[1:]


def test_both_scripts_of_chinese_give_the_same_records() -> None:
    read = [(r.type, r.line, r.char, r.end, r.rule) for r in records(TRADITIONAL)]
    assert read == [(r.type, r.line, r.char, r.end, r.rule) for r in records(SIMPLIFIED)]
    assert len(read) > 6


def test_what_is_quoted_is_as_it_is_written() -> None:
    found = records(TRADITIONAL)
    assert [r.title for r in found if isinstance(r, Resolution)] == ["電纜的保養"]
    assert [r.verb for r in found if isinstance(r, Operative)] == ["做出決議 請", "責成"]
    assert [(r.clause, r.clause_en) for r in found if isinstance(r, Citation)] == [("考慮到", "considering")]


def test_figures_of_arabic_are_figures() -> None:
    found = records(ARABIC)
    assert [(r.id, r.title) for r in found if isinstance(r, Resolution)] == [("WTSA-RES-90", "صيانة الكبلات ٢٠٣٠")]
    assert [r.items for r in found if isinstance(r, Operative)] == [("1", "2")]
    assert [(r.n, r.report_to) for r in found if isinstance(r, Item)] == [("2", ("COUNCIL",))]


@pytest.mark.parametrize("text", ["Resolution 71 (Rev. Dubai, 2018)", "第71号决议", "القرار 71", "", "x \u1dc0"])
def test_a_text_in_the_known_forms_stays_as_it_is(text: str) -> None:
    assert one_form(Document("900", text, "txt", "")) is None


FRENCH = """RÉSOLUTION 71 (RÉV. DUBAÏ, 2018)
Thé et café à l'Union
La Conférence de plénipotentiaires de l'Union internationale des télécommunications (Dubaï, 2018),
décide de charger le Secrétaire général
1 de préparer le thé, en collaboration avec le Directeur du Bureau de développement des télécommunications;
2 de présenter un rapport au Conseil, conformément à la Résolution 25 (Rév. Dubaï, 2018),
"""


def test_letters_in_two_characters_are_read_as_one() -> None:
    two = normalize("NFD", FRENCH)
    assert len(two) > len(FRENCH)
    found, expected = records(two), records(FRENCH)
    assert [(r.type, r.line, r.rule) for r in found] == [(r.type, r.line, r.rule) for r in expected]
    passages = [normalize("NFC", two[r.char : r.end]) for r in found]
    assert passages == [FRENCH[r.char : r.end] for r in expected]
    assert [normalize("NFD", r.title or "") for r in found if isinstance(r, Resolution)] == [two.splitlines()[1]]


def test_marks_that_may_be_left_out_are_quoted() -> None:
    text = ARABIC.replace("تكلف", "تكلّف").replace("الشاي", "الشـــايِ").replace("صيانة", "صِيانة")
    found, expected = records(text), records(ARABIC)
    assert [(r.type, r.line, r.rule) for r in found] == [(r.type, r.line, r.rule) for r in expected]
    assert [r.verb for r in found if isinstance(r, Operative)] == ["تكلّف"]
    assert [r.title for r in found if isinstance(r, Resolution)] == ["صِيانة الكبلات ٢٠٣٠"]
    provisions = [text[r.char : r.end] for r in found if isinstance(r, Provision) and r.n == "1"]
    assert provisions == ["١ بشرب الشـــايِ؛"]


def test_letters_with_two_forms_are_quoted() -> None:
    text = (
        "РЕЗОЛЮЦИЯ 90 (Пересм. Женева, 2022 г.)\nУчёт чая\n"
        "Всемирная ассамблея по стандартизации электросвязи (Женева, 2022 г.),\n"
        "Подчёркивая\nРезолюцию 71 (Пересм. Дубай, 2018 г.),\nрешает\nвести учёт\n"
    )
    found = records(text)
    assert [r.title for r in found if isinstance(r, Resolution)] == ["Учёт чая"]
    assert [r.clause for r in found if isinstance(r, Citation)] == ["подчёркивая"]
