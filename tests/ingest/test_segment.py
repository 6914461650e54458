"""Which stretch of a document belongs to which instrument, in which role."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Document
from ingest.languages.letters import one_form
from ingest.outline import Outline, Role
from ingest.segment import outline_of
from tests.ingest.texts import made_up


def outline(text: str) -> Outline:
    return outline_of(made_up(text))


def shape(text: str) -> list[tuple[str, str | None, int]]:
    """Role, instrument and first line of each section."""
    document = made_up(text)
    return [(s.role.value, s.instrument, document.line_of(s.start)) for s in outline_of(document).sections]


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
    "lead", ["", "1. ", "\t", "[bookmark: _Toc1][bookmark: _x]", "# **", "<h1>", "= ", " ", "\u200f", "<p><b>"]
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
    assert outline("ANNEX 1 TO RESOLUTION 1 (REV. KIGALI, 2022) ON TEA AND CUPS").sections[0].instrument is None


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


def test_final_acts_end_before_the_signatures() -> None:
    text = (
        "RESOLUTION 900 (DUBAI, 2018)\nCare of cables\nThe Plenipotentiary Conference (Dubai, 2018),\nresolves\n"
        "1 to care for cables. 17 PART II - LIST OF RESOLUTIONS ABROGATED BY THE CONFERENCE (DUBAI, 2018) "
        "RESOLUTION 901 (REV. BUSAN, 2014) Care of poles 18 RESOLUTION 902 (BUSAN, 2014) Care of masts\n"
        "RECOMMENDATION 90 (DUBAI, 2018)\nOn wires\nThe Plenipotentiary Conference (Dubai, 2018),\n"
        "recommends\nwires. 19 PART III - SIGNATORIES The undersigned have signed.\nThe Council is mentioned.\n"
    )
    found = outline(text)
    assert [(s.role.value, s.instrument) for s in found.sections] == [
        ("instrument", "PP-RES-900"),
        ("narrative", None),
        ("table", "PP-RES-901"),
        ("table", "PP-RES-902"),
        ("instrument", "PP-REC-90"),
        ("narrative", None),
    ]
    assert [(e.instrument, e.status, e.title) for e in found.entries][1:3] == [
        ("PP-RES-901", "suppressed", "Care of poles"),
        ("PP-RES-902", "suppressed", "Care of masts"),
    ]
    assert text[found.sections[1].start :].startswith("17 PART II")


def test_an_action_plan_has_rows_texts_and_reports() -> None:
    text = (
        "List of PP Resolutions\n\tResolution - Title\n\n"
        "\tRESOLUTION 900 (Rev. Antalya, 2006) – Care of cables\n\tX\n\t\n\n"
        "\tDECISION 90 (DUBAI, 2018) – Care of poles\n\t\n\tX\n\n\nLegend:\nX: yes\n"
        "1. [bookmark: _a][bookmark: b]RESOLUTION 900 (Rev. Antalya, 2006) – Care of cables\n"
        "resolves\n1\tto care,\n\tAction Item\n\tAction\n\n\t900-01\n\tCare\n\n"
        "[bookmark: _c]DECISION 90 (DUBAI, 2018) – Care of poles\ndecides\nto care.\n"
    )
    assert shape(text) == [
        ("narrative", None, 1),
        ("table", "PP-RES-900", 4),
        ("table", "PP-DEC-90", 8),
        ("narrative", None, 13),
        ("instrument", "PP-RES-900", 15),
        ("report", "PP-RES-900", 18),
        ("instrument", "PP-DEC-90", 24),
    ]


def test_a_report_takes_its_body_from_what_it_says_of_itself() -> None:
    text = (
        "Introduction\nThe assembly WTSA-20 met.\nTable 1 – Overview of the WTSA Resolutions\n"
        "\tRESOLUTION 900 [Rev] on care of cables:\nInstructs the Director to care.\n\n"
        "\tResolution 901 [NOC] on care of poles resolves:\nInvites all to care.\n\n"
        "\tRESOLUTION 902 [New] on masts:\nInvites all.\n\n"
        "Table 2 - Detailed text of WTSA Resolutions\n\tNumber / Resolution\n\tRelevant text\n\n"
        "\tRESOLUTION 900\nCare of cables[footnoteRef:2] everywhere [2: also under water]\n\tresolves\nto care,\n\n"
        "\tRESOLUTION 901\nCare of poles\n\tinstructs\nall\n"
    )
    found = outline(text)
    assert (found.body, found.session) == ("WTSA", "WTSA-20")
    assert [(s.role.value, s.instrument) for s in found.sections if s.instrument] == [
        ("summary", "WTSA-RES-900"),
        ("summary", "WTSA-RES-901"),
        ("summary", "WTSA-RES-902"),
        ("instrument", "WTSA-RES-900"),
        ("instrument", "WTSA-RES-901"),
    ]
    assert [(e.title, e.status) for e in found.entries] == [
        ("care of cables", "revised"),
        ("care of poles", "unchanged"),
        ("masts", "new"),
        ("Care of cables everywhere", None),
        ("Care of poles", None),
    ]


def test_markdown_reports_on_resolutions_by_their_number() -> None:
    text = (
        "## The week of WRC-19\n\nIt revised Resolution 750.\n\n## Money\n\nSee Resolution 71.\n\n"
        "## Annex 1 Implementation of PP Resolutions\n\n"
        "<p><b>900 (Rev. Dubai, 2018) Care of cables</b></p> <p>All done, see report to Council.</p>\n"
        "#### **901(Dubai, 2018) Poles [also WTSA Res. 76]**\n\nSee report to Council by Chair (2019),\n\n"
        "<p><b>Decision 90 (Rev. Dubai, 2018) Masts</b></p> <p>Done.</p>\n\n## Annex 2 Outcomes\n\nNothing.\n"
    )
    document = Document("made-up", text, "md", "")
    found = outline_of(document)
    assert [(s.role.value, s.instrument, s.body) for s in found.sections] == [
        ("narrative", None, "WRC"),
        ("narrative", None, "PP"),
        ("narrative", None, "PP"),
        ("report", "PP-RES-900", "PP"),
        ("report", "PP-RES-901", "PP"),
        ("report", "PP-DEC-90", "PP"),
        ("narrative", None, "PP"),
    ]
    assert [e.title for e in found.entries] == ["Care of cables", "Poles", "Masts"]
    assert text[found.sections[4].heading_end :].startswith(" [also WTSA Res. 76]")


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("that cables wear out,\n--\n\n_resolves_ +\n--\nthat cables be cared for.\n", True),
        ("d) des câbles et de la vie,\nconsidérant en outre\na) que les câbles s'usent,\n", True),
        ("电缆会磨损，\n做出决议\n1 保养电缆。\n", True),
        ("It resolves the question of the cables.\nResolves\n", False),
        ("that cables wear out,\ninstructs the Secretary-General\n1 to buy new ones;\n", True),
        ("电缆会磨损，\n责成秘书长\n1 购买电缆。\n", True),
        ("بأن الكبلات تبلى،\nيكلف الأمين العام\n1 بشراء الكبلات.\n", True),
        ("电缆会磨损。\n请成员国：\n • 购买电缆。\n", False),
        ("The plan of the office\ninstructs the Secretary-General\nto buy cables.\n", False),
        ("code: 12\nnotes:\n  the cables are worn\n", False),
        ("recalling:\n- the cables;\nresolves:\n- to buy some.\n", True),
        (
            "h) that ITU has cables, noting that they wear out, resolves 1 that they be cared for; 2 that they rust.",
            True,
        ),
        ("que la UIT tiene cables, encarga al Consejo 1 que los cuide; 2 que informe.", True),
        ("что МСЭ изучает кабели, признавая a) кабели; b) столбы.", True),
        ("The council of the village, having met, resolves 1 to dig; 2 to plant.", False),
        ("ITU says that the council, having met, resolves to dig; it has 2 shovels.", False),
        ("<p><i>instructs the Director of TSB</i></p>\n<ol><li>1 to buy cables;</li></ol>", True),
        ("<p>It uses\n<code>requests</code>\nand cables.</p>", False),
        ("The cable\nresolves nothing by itself, and the poles of the village are worn.\n", False),
    ],
)
def test_a_text_from_the_middle_of_an_instrument(text: str, fragment: bool) -> None:
    section = outline(text).sections[0]
    assert (section.role is Role.INSTRUMENT) == fragment
    assert (section.instrument, section.holder) == (None, "DOC")


def test_a_list_of_contents_is_a_table() -> None:
    row = "RESOLUTION {} (REV. DUBAI, 2018) – Care of {} ........ {}\n"
    text = row.format(900, "cables", 3) + row.format(901, "poles", 5) + "\nForeword\n"
    found = outline(text)
    assert [(s.role.value, s.instrument) for s in found.sections] == [
        ("table", "PP-RES-900"),
        ("table", "PP-RES-901"),
        ("narrative", None),
    ]
    assert [e.title for e in found.entries] == ["Care of cables", "Care of poles"]


def test_a_history_of_years() -> None:
    text = "RESOLUTION ITU-R 93-3[*]\nCare of cables\n(2003-2007-2012)\nThe ITU Radiocommunication Assembly,\nnoting\n"
    entry = outline(text).entries[0]
    assert entry.rev is not None
    assert entry.rev.to_json() == {"rev": True, "place": None, "year": 2012}


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Care of cables\n[Of any kind.]", "Care of cables"),
        ("[Of any kind.]\nCare of cables", "Care of cables"),
        ("[Care of cables]", "[Care of cables]"),
    ],
    ids=["note below the title", "note below the designation", "title in brackets"],
)
def test_a_footnote_is_no_part_of_a_title(below: str, title: str) -> None:
    (entry,) = outline(f"RESOLUTION 71 (REV. DUBAI, 2018)\n{below}\nThe Plenipotentiary Conference,\n").entries
    assert entry.title == title


def test_a_title_of_several_lines_and_a_history_of_revisions() -> None:
    text = (
        "Resolution 900\nCare of cables, in particular of thick cables,\nand of poles\n"
        "(Dubai, 2012; Hammamet, 2016)\n"
        "The World Telecommunication Standardization Assembly (Hammamet, 2016),\nnoting\n"
    )
    entry = outline(text).entries[0]
    assert entry.title == "Care of cables, in particular of thick cables, and of poles"
    assert entry.rev is not None
    assert entry.rev.to_json() == {"rev": True, "place": "Hammamet", "year": 2016}


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


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Progress on WTSA Resolutions\n\nResolution 50 was discussed.\n", "WTSA"),
        ("Progress on WTSA Resolutions\n\nResolutions of others\nList of PP Resolutions\n", None),
        ("The WTSA Resolutions were discussed, and Resolution 50 too.\n", None),
        ("Выполнение резолюций\nО резолюциях ВАСЭ\n", None),
        ("WTSA-16决议概述\n第50号决议经讨论。\n", None),
    ],
)
def test_a_caption_tells_what_a_report_without_headings_is_about(text: str, body: str | None) -> None:
    found = outline(text)
    assert (found.body, found.sections[0].body) == (body, body)


def test_a_council_resolution_dated_below_its_title() -> None:
    text = "RESOLUTION 1999\nCare of cables\n(C-1997)\nThe Council,\nconsidering\nall,\n"
    entry = outline(text).entries[0]
    assert (entry.instrument, entry.title) == ("COUNCIL-RES-1999", "Care of cables")
    assert entry.rev is not None
    assert entry.rev.to_json() == {"rev": False, "place": None, "year": 1997}


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


_PIECES = st.sampled_from(
    [
        "RESOLUTION 900 (REV. DUBAI, 2018)",
        "Resolution 7",
        "NEW RESOLUTION",
        "第7号决议",
        "新决议“甲”",
        "القرار 7",
        "\n",
        "\n\n",
        "\t",
        "MOD\tABC/1A1/2\n",
        "ADD\tABC/1A1/3\n",
        "* * *\n",
        "Reasons:",
        "Table 1",
        "Annex",
        "Status",
        "Number",
        "Title",
        "New",
        "\tAction Item\n",
        "PART II - RESOLUTIONS ABROGATED ",
        "The undersigned",
        "[bookmark: x]",
        "<p><b>7 (Dubai, 2018) x</b>",
        "# WRC-19",
        "\n# WTSA Resolutions\n",
        "resolves\n",
        "The Plenipotentiary Conference (Dubai, 2018),",
        "x",
        " ",
        "ANNEX 1 TO RESOLUTION 7 (DUBAI, 2018)",
        "– title",
    ]
)


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=200))
def test_sections_cover_any_text_without_gap_or_overlap(text: str) -> None:
    found = outline(text)
    assert found.sections[0].start == 0
    assert found.sections[-1].end == len(text)
    assert found.starts == tuple(section.start for section in found.sections)
    for section, below in zip(found.sections, found.sections[1:], strict=False):
        assert section.start < section.end == below.start
    for section in found.sections:
        assert section.start <= section.heading_end <= section.end
    for entry in found.entries:
        assert 0 <= entry.char < entry.end <= len(text)
