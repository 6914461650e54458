"""Which stretch of a document belongs to which instrument, in which role."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Document
from ingest.outline import Role
from ingest.segment import outline_of
from tests.ingest.texts import made_up, outline


def shape(text: str) -> list[tuple[str, str | None, int]]:
    """Role, instrument and first line of each section."""
    document = made_up(text)
    return [(s.role.value, s.instrument, document.line_of(s.start)) for s in outline_of(document).sections]


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
