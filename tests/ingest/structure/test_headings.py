"""Which lines are the headings of instruments, and what these say."""

from __future__ import annotations

import pytest

from ingest.languages.letters import one_form
from ingest.outline import Role
from tests.ingest.texts import outline

# Language, heading, title, line of the conference; then code, body, session, and the language found.
HEADINGS = [
    (
        "RESOLUTION 900 (REV. DUBAI, 2018)",
        "Care of cables",
        "The Plenipotentiary Conference of the ITU (Dubai, 2018),",
        "PP-RES-900",
        "PP",
        "PP-18",
        "en",
    ),
    (
        "DECISION 90 (Busan, 2014)",
        "Care of cables",
        "The Plenipotentiary Conference (Busan, 2014)",
        "PP-DEC-90",
        "PP",
        "PP-14",
        "en",
    ),
    (
        "RECOMMENDATION 70 (REV.WRC-15)",
        "Care of cables",
        "The World Radiocommunication Conference (Geneva, 2015),",
        "WRC-REC-70",
        "WRC",
        "WRC-15",
        "en",
    ),
    (
        "RESOLUTION 91",
        "Care of cables",
        "The World Telecommunication Standardization Assembly (Geneva, 2022),",
        "WTSA-RES-91",
        "WTSA",
        "WTSA-20",
        "en",
    ),
    (
        "RESOLUTION 92 (Rev. Kigali, 2022)",
        "Care of cables",
        "The World Telecommunication Development Conference (Kigali, 2022),",
        "WTDC-RES-92",
        "WTDC",
        "WTDC-22",
        "en",
    ),
    ("RESOLUTION ITU-R 93-2", "Care of cables", "The ITU Radiocommunication Assembly,", "RA-RES-93", "RA", None, "en"),
    ("RESOLUTION 1999 (C19)", "Care of cables", "The Council,", "COUNCIL-RES-1999", "COUNCIL", None, "en"),
    ("OPINION 9 (Geneva, 2013)", "Care of cables", "The world forum,", "WTPF-OPI-9", "WTPF", "WTPF-13", "en"),
    (
        "RÉSOLUTION 900 (RÉV. DUBAÏ, 2018)",
        "Le soin des câbles et des bornes",
        "La Conférence de plénipotentiaires de l'Union internationale des télécommunications (Dubaï, 2018),",
        "PP-RES-900",
        "PP",
        "PP-18",
        "fr",
    ),
    (
        "RESOLUCIÓN 900 (REV. DUBÁI, 2018)",
        "El cuidado de los cables y de las bornas",
        "La Conferencia de Plenipotenciarios de la Unión Internacional de Telecomunicaciones (Dubái, 2018),",
        "PP-RES-900",
        "PP",
        "PP-18",
        "es",
    ),
    (
        "ACUERDO 90 (Rev. Bucarest, 2022)",
        "El cuidado de los cables",
        "La Conferencia de Plenipotenciarios de la Unión Internacional de Telecomunicaciones (Bucarest, 2022),",
        "PP-DEC-90",
        "PP",
        "PP-22",
        "es",
    ),
    (
        "РЕЗОЛЮЦИЯ 900 (ПЕРЕСМ. ДУБАЙ, 2018 Г.)",
        "Уход за кабелями",
        "Полномочная конференция Международного союза электросвязи (Дубай, 2018 г.),",
        "PP-RES-900",
        "PP",
        "PP-18",
        "ru",
    ),
    ("РЕЗОЛЮЦИЯ МСЭ-R 93", "Уход за кабелями", "Ассамблея радиосвязи МСЭ,", "RA-RES-93", "RA", None, "ru"),
    (
        "第900号决议（2018年，迪拜，修订版）",
        "电缆的保养",
        "国际电信联盟全权代表大会（2018年，迪拜），",
        "PP-RES-900",
        "PP",
        "PP-18",
        "zh",
    ),
    (
        "第 900 号决定（迪拜，2018年）",
        "电缆的保养",
        "国际电信联盟全权代表大会（2018年，迪拜），",
        "PP-DEC-900",
        "PP",
        "PP-18",
        "zh",
    ),
    (
        "世界电信标准化全会第90号决议（2022年，日内瓦，修订版）",
        "电缆的保养",
        "世界电信标准化全会（2022年，日内瓦），",
        "WTSA-RES-90",
        "WTSA",
        "WTSA-20",
        "zh",
    ),
    (
        "WTDC 第90号决议（2022年，基加利，修订版）",
        "电缆的保养",
        "世界电信发展大会（2022年，基加利），",
        "WTDC-RES-90",
        "WTDC",
        "WTDC-22",
        "zh",
    ),
    (
        "القرار 900 (المراجَع في دبي، 2018)",
        "صيانة الكبلات",
        "إن مؤتمر المندوبين المفوضين للاتحاد الدولي للاتصالات (دبي، 2018)،",
        "PP-RES-900",
        "PP",
        "PP-18",
        "ar",
    ),
    (
        "القـرار 900 (REV.WRC-19)",
        "صيانة الكبلات",
        "إن المؤتمر العالمي للاتصالات الراديوية (شرم الشيخ، 2019)،",
        "WRC-RES-900",
        "WRC",
        "WRC-19",
        "ar",
    ),
    (
        "OPINION 5",
        "Care of cables",
        "The fifth World Telecommunication/ICT Policy Forum (Geneva, 2013),",
        "WTPF-OPI-5",
        "WTPF",
        "WTPF-13",
        "en",
    ),
    (
        "AVIS 5",
        "Entretien des câbles",
        "Le cinquième Forum mondial des politiques de télécommunication/TIC (Genève, 2013),",
        "WTPF-OPI-5",
        "WTPF",
        "WTPF-13",
        "fr",
    ),
    (
        "OPINIÓN 5",
        "Cuidado de los cables",
        "El quinto Foro Mundial de Política de las Telecomunicaciones/TIC (Ginebra, 2013),",
        "WTPF-OPI-5",
        "WTPF",
        "WTPF-13",
        "es",
    ),
    (
        "МНЕНИЕ 5",
        "Уход за кабелями",
        "Пятый Всемирный форум по политике в области электросвязи/ИКТ (Женева, 2013 г.),",
        "WTPF-OPI-5",
        "WTPF",
        "WTPF-13",
        "ru",
    ),
    (
        "RECOMMENDATION ITU-D 22 (Rev. Kigali, 2022)",
        "Care of cables",
        "The World Telecommunication Development Conference (Kigali, 2022),",
        "WTDC-REC-22",
        "WTDC",
        "WTDC-22",
        "en",
    ),
]


@pytest.mark.parametrize(("heading", "title", "formula", "code", "body", "session", "language"), HEADINGS)
def test_an_instrument_in_each_language_and_of_each_body(
    heading: str, title: str, formula: str, code: str, body: str, session: str | None, language: str
) -> None:
    heading = one_form(heading)
    text = f"{heading}\n{title}\n{formula}\n\n1 {title}\n"
    found = outline(text)
    section = found.sections[0]
    assert (section.role, section.instrument, section.body) == (Role.INSTRUMENT, code, body)
    assert (found.body, found.session, found.language) == (body, session, language)
    assert [(entry.title, text[entry.char : entry.end]) for entry in found.entries] == [(title, heading)]
    assert text[section.heading_end :].startswith("\n" + formula)


@pytest.mark.parametrize(
    "lead", ["", "1. ", "1\t", "\t", "[bookmark: _Toc1][bookmark: _x]", "# **", "<h1>", "= ", " ", "\u200f", "<p><b>"]
)
def test_what_a_conversion_leaves_before_a_heading(lead: str) -> None:
    text = (
        f"{lead}RESOLUTION 900 (Rev. Dubai, 2018)\n\nCare of cables\n\nThe Plenipotentiary Conference (Dubai, 2018),\n"
    )
    assert [(e.instrument, e.title) for e in outline(text).entries] == [("PP-RES-900", "Care of cables")]


@pytest.mark.parametrize(
    "text",
    [
        "Recalling\nResolution 900 (Rev. Dubai, 2018) of this conference, on cables;\n",
        "Resolution 900 (Rev. Dubai, 2018),\nResolves\n",
        "a)\tResolution 900 (Rev. Dubai, 2018);\n",
        "See Resolution 900 (Rev. Dubai, 2018)\n",
        "<tr><td>Resolution 900 (Rev. Dubai, 2018)</td><td>Cables</td></tr>\n",
        "<tr>\n<td>Resolution ITU-R 70-1</td>\n<td>Cables</td>\n</tr>\n",
        '<li><a href="70.pdf">Resolution ITU-R 70-1</a></li>\n',
        "**Resolution ITU-R 70** – Cables of old houses\n",
        "1. New Recommendation ITU-T X.999 was approved.\n",
        "The display has a resolution of 900 lines.\nRESOLUTION 1920 x 1080\n",
        "DECISION TREES\nHow they grow\n",
        "The Council adopted Decision 600.\n",
        "根据第900号决议（2018年，迪拜），某事。\n第900号决议请各国照办。\n",
        "根据以下决议：\n全权代表大会第900号决议（2018年，迪拜）；\n理事会第1900号决议请各国照办。\n国际电联理事会第1901号决议\n",
        "",
    ],
)
def test_a_mention_makes_no_instrument(text: str) -> None:
    found = outline(text)
    assert (found.entries, found.body) == ((), None)
    assert [s.role for s in found.sections] == [Role.NARRATIVE]


def test_an_annex_of_an_instrument_that_the_text_does_not_hold() -> None:
    text = "ANNEX 1 TO RESOLUTION 1 (REV. KIGALI, 2022)\nSection 3 is about tea and Resolution 61 of this conference."
    assert [(part.instrument, part.annex) for part in outline(text).sections] == [("WTDC-RES-1", True)]
    assert outline("Annex 1 to Resolution 1 (Rev. Kigali, 2022)\nis about tea.").sections[0].instrument is None
    assert outline("It is.\nAnnex 1 to Resolution 1 (Rev. Kigali, 2022)\nTea").sections[0].instrument is None
    assert outline("ANNEX 1 TO RESOLUTION 1 (REV. KIGALI, 2022) ON TEA AND CUPS").sections[0].instrument is None


def test_rules_in_numbered_sections_are_the_instruments_above_them() -> None:
    text = "Resolution 1 (Rev. Geneva, 2022)\nOf tea\n4.1 The tea is hot.\n4.4 It is poured.\n"
    assert [(e.instrument, e.title) for e in outline(text).entries] == [("WTSA-RES-1", "Of tea")]
    assert not outline("See:\n" + text).entries
    assert not outline(text.replace("4.4 ", "")).entries


@pytest.mark.parametrize(
    "text",
    [
        "Annex 2 to Decision 5 (Rev. Bucharest, 2022)\nCups and tea",
        "Приложение 2 к Решению 5 (Пересм. Бухарест, 2022 г.)\nЧай",
        "الملحق 2 بالمقرر 5 (المراجَع في بوخارست، 2022)\nالشاي",
        "第5号决定（2022年，布加勒斯特，修订版）附件2\n茶",
    ],
)
def test_an_annex_that_heads_a_text_in_small_letters(text: str) -> None:
    assert [(part.instrument, part.annex) for part in outline(text).sections] == [("PP-DEC-5", True)]


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        ("RESOLUTION 12\nThe board resolves that tea be bought;\ninstructs the cook\n1 to brew;", None),
        ("RESOLUTION 12\nThe board resolves that ragged rags be bought;\ninstructs the cook\n1 to brew;", None),
        ("RESOLUTION 2022-45\nOf tea\nThe Council,\nresolves\n1 that tea be bought;", None),
        ("RESOLUTION 12\nOf tea\nThe Council,\nresolves\n1 that ITU buy tea;", "COUNCIL-RES-12"),
        ("RESOLUTION 1305\nOf tea\nThe Council,\nresolves\n1 that tea be bought;", "COUNCIL-RES-1305"),
        ("RESOLUTION 12 (C19)\nOf tea\nThe Council,\nresolves\n1 that tea be bought;", "COUNCIL-RES-12"),
    ],
)
def test_a_heading_of_anybody_in_a_text_that_does_not_name_the_union(text: str, instrument: str | None) -> None:
    assert outline(text).sections[-1].instrument == instrument


def test_a_bold_number_heads_the_cell_that_reports_on_it() -> None:
    row = "<tr><td><p><b>72 (Rev. Dubai, 2018) Tea</b></p> <p>It was brewed.</p></td></tr>"
    found = outline(f"Report\n\n{row}\nResolutions of PP.\n").entries
    assert [(entry.instrument, entry.title) for entry in found] == [("PP-RES-72", "Tea")]


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("**RESOLUTION 22** (Rev. Dubai, 2012)", True),
        ("**RESOLUTION 22** *(Rev. Dubai, 2012)*", True),
        ("RESOLUTION 22 _(Rev. Dubai, 2012)_", True),
        ("**RÉSOLUTION 22** (Rév. Dubaï, 2012)", True),
        ("<b>RESOLUTION 22</b> (Rev. Dubai, 2012)", True),
        ("<a href='/tea'>RESOLUTION 22</a> <i>(Rev. Dubai, 2012)</i>", True),
        ("<b>RESOLUTION 22</b> (Rev. Dubai, 2012) is about cups.", False),
        ("**Resolution 22** (Rev. Dubai, 2012)", False),
        ("**RESOLUTION 22** (Rev. Dubai, 2012) is about cups.", False),
    ],
)
def test_bold_and_italics_that_part_a_dating_from_its_designation(line: str, heads: bool) -> None:
    entries = outline(f"The ITU has texts:\n\n{line}\n\nThat is all of WTSA.\n").entries
    assert [entry.instrument for entry in entries] == ["WTSA-RES-22"] * heads


@pytest.mark.parametrize("designation", ["46", "46 [G]"])
def test_a_number_that_a_draft_new_resolution_has_is_its(designation: str) -> None:
    text = f"DRAFT NEW RESOLUTION {designation}\nCare of cables\n(Montreal, 2000)\nThe World Telecommunication "
    entry = outline(text + "Standardization Assembly (Montreal, 2000),\nconsidering\nall,\n").entries[0]
    assert (entry.instrument, entry.title, entry.status) == ("WTSA-RES-46", "Care of cables", "new")


@pytest.mark.parametrize(
    ("margin", "status"),
    [("MOD\n\n", "revised"), ("ADD\t", "new"), ("SUP ", "suppressed"), ("NOC\n", "unchanged"), ("19\n", None)],
)
def test_the_signs_in_the_margin_of_final_acts(margin: str, status: str | None) -> None:
    text = f"{margin}RESOLUTION 900 (DUBAI, 2018)\nCare of cables\nThe Plenipotentiary Conference (Dubai, 2018),\n"
    found = outline(text)
    assert [(e.instrument, e.status, e.title) for e in found.entries] == [("PP-RES-900", status, "Care of cables")]
    assert found.changes == ()
    assert text[found.entries[0].char :].startswith("RESOLUTION")
