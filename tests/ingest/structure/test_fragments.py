"""Designations that only the clause below them shows to be headings: no capitals, no line of the conference."""

from __future__ import annotations

import pytest

from graph.record_json import to_json
from graph.records import Citation
from ingest.pipeline import extract
from ingest.segment import outline_of
from tests.ingest.texts import made_up

# Text, and the instruments that it holds.
HEADINGS = [
    ("第71号决议（2018年，迪拜，修订版）\n进一步忆及\na) 茶叶，", ["PP-RES-71"]),
    ("第71号决议（2018年，迪拜，修订版）\n责成秘书长\n1 购买茶壶，", ["PP-RES-71"]),
    ("第71号决议（2018年，迪拜，修订版）\n茶叶\n\n忆及\na) 水，", ["PP-RES-71"]),
    ("第1301号决议 有关茶叶\n理事会，\n注意到\n水，", ["COUNCIL-RES-1301"]),
    ("القرار 71 (المراجَع في دبي، 2018)\nوإذ يذكِّر كذلك\n أ ) بالشاي،", ["PP-RES-71"]),
    ("القـرار 71 (المراجَع في دبي، 2018)\nيكلف الأمين العام\n1 بشراء الشاي،", ["PP-RES-71"]),
    ("القرار 712 (WRC-23)\nيدعو الإدارات\nإلى شرب الشاي،", ["WRC-RES-712"]),
    ("Resolution 71 (Rev. Dubai, 2018)\nrecalling further\na) the tea,", ["PP-RES-71"]),
    ("Résolution 71 (Rév. Dubaï, 2018)\nDu thé\nconsidérant\na) l'eau,", ["PP-RES-71"]),
    ("Resolution 71 (Rev. Dubai, 2018) – Tea\nresolves\nto drink.", ["PP-RES-71"]),
    ("Below:\n1. [bookmark: R7]Resolution 71 (Rev. Dubai, 2018): Tea\nIt was drunk.", ["PP-RES-71"]),
    ("Resolution 71 (Rev. Dubai, 2018) – Tea\nThe Plenipotentiary Conference (Dubai, 2018),\nresolves", ["PP-RES-71"]),
]
# Copies of a page in one line, with something before the designation.
COPIES = [
    (
        "首页 > 文档 > 第123号决议（2018年，迪拜，修订版）茶 国际电信联盟全权代表大会（2018年，迪拜），忆及 a) 水，",
        ["PP-RES-123"],
    ),
    ("文档ITU-R 第 34-2 号决议茶的原则(2000-2007年)国际电联无线电通信全会,认识到a)水,做出决议1饮茶", ["RA-RES-34"]),
    ("根据第123号决议（2018年，迪拜，修订版），全权代表大会（2018年，迪拜），考虑到茶，", []),
    ("茶。ITU-R第34号决议的茶由无线电通信全会，考虑到水，", []),
]
# The body stands before the designation, bullets before the clauses, and the title of a page above.
PAGE = """WTSA Resolution 22

WTSA RESOLUTION 22 (Rev. Dubai, 2012)

Tea

The World Telecommunication Standardization Assembly (Dubai, 2012),

  • recalling
    • a) Resolution 44 of this assembly,
  • resolves
    • 1 to drink;
    • 2 to wash,
  • instructs the Director of the Telecommunication Standardization Bureau
    • to report to TSAG.
"""
# What councils decide that are not the Union's.
OTHERS = [
    "RESOLUCIÓN 1929 (2010)\nEl Consejo de Seguridad,\nrecordando el té,\nencarga al Secretario General que beba",
    "DÉCISION 512 (2018)\nLe Conseil municipal,\nconsidérant le thé,\ncharge le Secrétaire général\nd'en boire",
    "RÉSOLUTION 12 (Genève, 2019)\nL'Assemblée mondiale de la Santé,\nrappelant le thé,\nprie le Directeur d'en boire",
    "РЕЗОЛЮЦИЯ 12 (Женева, 2019 г.)\nВсемирная ассамблея здравоохранения,\nнапоминая чай,\nпредлагает Совету\nпить",
    "РЕЗОЛЮЦИЯ 1929 (2010)\nСовет Безопасности,\nссылаясь на чай,\nпоручает Генеральному секретарю пить чай.",
    "РЕЗОЛЮЦИЯ 1929 (2010), о чае. Совет Безопасности, ссылаясь на чай, поручает Генеральному секретарю пить чай.",
]
# What a page of the Council's volumes holds of a decision, behind its head.
PAGES = [
    ("– 164 – (7.2 – Du thé) décide 1 que le thé de l'UIT est bon; 2 que c'est tout, charge le Conseil d'en boire", 2),
    ("- 97 - (3.2 – Чай) решает 1 пить чай МСЭ; 2 мыть чашки, поручает Генеральному секретарю пить чай", 2),
    ("- 83 - (3.1 – 茶)责成电信发展局主任饮茶。", 1),
    (
        "- 30 - (1.2 – 茶)做出决议 1 饮; 2 洗。 ______ 第1201号决议 水 (C-2002/EX) 理事会,经审议水,做出决议 1 烧",
        2,
    ),
    ("责成电信标准化局主任 1. 饮茶；2. 洗杯子，请成员国 饮茶", 2),
    ("责成电信标准化局主任 1 饮茶,2 洗杯子", 1),
    ("يكلف مدير مكتب تقييس الاتصالات 1 بشرب الشاي؛ 2 بغسل الأكواب، يدعو الدول الأعضاء إلى الشرب", 2),
    ("يكلف لجنة الدراسات 17 لقطاع تقييس الاتصالات بشرب الشاي", 1),
    ("责成校长 1 饮茶；2 洗杯子", 0),
    ("责成秘书长与电信发展局主任密切协作\n1 饮茶；\n2 洗杯子", 1),
    ("يكلف الأمين العام، بالتشاور مع مدير مكتب تنمية الاتصالات\n1 بشرب الشاي؛\n2 بغسل الأكواب", 1),
    ("请秘书长饮茶", 0),
    ("– 164 – (7.2 – Of tea) it is so, and decides 1 that ITU drinks tea", 0),
    ("– 81 – (3.1 – Tea) 5 to buy cups, encourages Member States to drink, instructs the Director of BDT to drink", 2),
    ("– 81 –(3.1 – 茶) 5 购买茶壶,鼓励成员国和部门成员饮茶,进一步责成秘书长向理事会提交报告,责成各局主任饮茶。", 3),
    ("- 81 - (3.1 – Чай) 5 купить чай МСЭ, далее поручает Генеральному секретарю пить чай", 1),
    ("– 81 – (3.1 – Tea) 5 to buy cups, where one encourages drinkers of ITU to drink", 0),
    ("理事会,注意到国际电联的茶,责成电信标准化局主任饮茶,请成员国饮茶", 2),
    ("Совет, отмечая чай МСЭ, поручает Директору БСЭ пить чай; предлагает Государствам-Членам пить", 2),
    ("إن المجلس، إذ يلاحظ الشاي، يكلف مدير مكتب تقييس الاتصالات بشرب شاي الاتحاد الدولي للاتصالات", 1),
    ("理事会,注意到国际电联的茶,责成秘书长饮茶", 0),
]
# A designation that stands in a list, in a sentence, or above something else.
MENTIONS = [
    "忆及\n全权代表大会第71号决议（2018年，迪拜，修订版）；\n世界电信发展大会第45号决议（2014年，迪拜，修订版），\n做出决议\n饮茶，",
    "忆及\n第71号决议（2018年，迪拜，修订版）\n责成秘书长\n购买茶壶，",
    "茶叶见于\n第71号决议（2018年，迪拜，修订版）\n责成秘书长\n购买茶壶，",
    "第71号决议（2018年，迪拜，修订版）\n茶壶是圆的。",
    "recalling\nResolution 71 (Rev. Dubai, 2018)\nResolution 72 (Rev. Dubai, 2018)\nresolves\nto drink.",
    "recalling:\nResolution 71 (Rev. Dubai, 2018) – Tea;\nResolution 72 (Rev. Dubai, 2018) – Cups,\nresolves\n",
    "Resolution 71 (Rev. Dubai, 2018) – Tea\nIt was drunk.",
    "القرار 71 (المراجَع في دبي، 2018)\nالشاي\n\nالقرار 72 (المراجَع في دبي، 2018)\nالماء\n",
]


@pytest.mark.parametrize(("text", "instruments"), COPIES)
def test_a_copy_in_one_line_has_a_heading(text: str, instruments: list[str]) -> None:
    assert [entry.instrument for entry in outline_of(made_up(text)).entries] == instruments


@pytest.mark.parametrize(("text", "instruments"), HEADINGS)
def test_a_clause_below_makes_a_heading(text: str, instruments: list[str]) -> None:
    made = made_up(text)
    assert [entry.instrument for entry in outline_of(made).entries] == instruments
    assert not [record for record in extract(made) if isinstance(record, Citation)]


@pytest.mark.parametrize("text", OTHERS)
def test_what_another_council_decides_is_none_of_the_unions(text: str) -> None:
    made = made_up(text)
    assert not outline_of(made).entries
    assert not [record for record in extract(made) if record.type == "operative"]


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        (
            "RÉSOLUTION 1386 (C17)\nLe Conseil de l'Union internationale des télécommunications,\nconsidérant",
            "COUNCIL-RES-1386",
        ),
        ("РЕЗОЛЮЦИЯ 1386\nСовет МСЭ,\nучитывая", "COUNCIL-RES-1386"),
        ("RESOLUTION 1386\nThe Council, at its 2017 session,\nconsidering", "COUNCIL-RES-1386"),
    ],
)
def test_the_unions_council_is_known_by_name(text: str, instrument: str) -> None:
    assert [entry.instrument for entry in outline_of(made_up(text)).entries] == [instrument]


@pytest.mark.parametrize(("text", "clauses"), PAGES)
def test_a_clause_stands_behind_the_head_of_a_page(text: str, clauses: int) -> None:
    assert [record.type for record in extract(made_up(text))].count("operative") == clauses


@pytest.mark.parametrize("text", MENTIONS)
def test_without_one_it_is_a_mention(text: str) -> None:
    assert not outline_of(made_up(text)).entries


def test_the_title_is_the_line_between() -> None:
    text = "第71号决议（2018年，迪拜，修订版）\n茶叶\n\n忆及\na) 水，"
    assert [entry.title for entry in outline_of(made_up(text)).entries] == ["茶叶"]
    assert [entry.title for entry in outline_of(made_up(text.replace("茶叶\n\n", ""))).entries] == [None]


@pytest.mark.parametrize(
    ("line", "title", "year"),
    [
        ("RESOLUTION 71 – Care of tea (Rev. Dubai, 2018)", "Care of tea", 2018),
        ("RESOLUTION 71 – Care of tea (Dubai, 2018)", "Care of tea", 2018),
        ("RESOLUTION 71 – Care of tea (2019-2023)", "Care of tea (2019-2023)", None),
        ("RESOLUTION 71 – Care of tea (Darjeeling, 1998)", "Care of tea (Darjeeling, 1998)", None),
        ("RESOLUTION 71 (Rev. Dubai, 2018) – Tea of (Busan, 2014)", "Tea of (Busan, 2014)", 2018),
    ],
)
def test_place_and_year_behind_a_title(line: str, title: str, year: int | None) -> None:
    [entry] = outline_of(made_up(f"{line}\nresolves\nto drink.")).entries
    assert (entry.title, entry.rev.year if entry.rev else None) == (title, year)


def test_a_page_about_an_instrument() -> None:
    records = [to_json(record) for record in extract(made_up(PAGE))]
    cited = [(record["in"], record["to"], record["clause"]) for record in records if record["t"] == "citation"]
    assert cited == [("WTSA-RES-22", "WTSA-RES-44", "recalling")]
    assert [record["items"] for record in records if record["t"] == "operative"] == [["1", "2"], []]
    assert [record["report_to"] for record in records if record["t"] == "item"] == [["TSAG"]]


def test_clauses_behind_dashes() -> None:
    text = (
        "WTSA RESOLUTION 48 (Rev. Dubai, 2012)\nTea\n"
        "The World Telecommunication Standardization Assembly (Dubai, 2012),\n"
        "- recognizing\n- a) Resolution 102 (Rev. Guadalajara, 2010) of the Plenipotentiary Conference;\n"
        "- instructs the Director of the Telecommunication Standardization Bureau\n- to report to TSAG on tea,"
    )
    records = [to_json(record) for record in extract(made_up(text))]
    assert [record["clause"] for record in records if record["t"] == "citation"] == ["recognizing"]
    assert [record["addressees"] for record in records if record["t"] == "operative"] == [["TSB-DIR"]]
    assert [record["report_to"] for record in records if record["t"] == "item"] == [["TSAG"]]


@pytest.mark.parametrize(
    "text",
    [
        "PP RESOLUTION 71\nTea\nThe Plenipotentiary Conference (Dubai, 2018),\nresolves\nto drink.",
        "WTSA Resolution 71\nrecalling\na) the tea,",
        "NEW WTSA RESOLUTION [TEA-1]\nTea\nThe World Telecommunication Standardization Assembly (Geneva, "
        "2022),\nresolves\nto drink.",
    ],
)
def test_the_body_before_a_designation_is_whose_it_is(text: str) -> None:
    [entry] = outline_of(made_up(text)).entries
    assert entry.instrument.partition("-")[0] == text.split(" ")[text.startswith("NEW")]


@pytest.mark.parametrize(
    ("text", "instruments"),
    [
        (
            "Resolution 73 of the ITU Plenipotentiary Conference\n\nTea\n\nThe Plenipotentiary Conference of the "
            "International Telecommunication Union (Minneapolis, 1998),\n\nresolves\nto drink.",
            ["PP-RES-73"],
        ),
        ("See also\nResolution 73 of the Plenipotentiary Conference\nand the tea.", []),
        (
            "RESOLUTION 1305 Tea\n\nCouncil 2009\nGeneva, 20-30 October 2009\nDocument C09/105-E\n28 October 2009\n"
            "Original: English\n(adopted at the seventh meeting)\nTea and\nMilk\nThe Council,\nresolves\nto drink.",
            ["COUNCIL-RES-1305"],
        ),
    ],
)
def test_whose_a_page_of_its_own_says_it_is(text: str, instruments: list[str]) -> None:
    assert [entry.instrument for entry in outline_of(made_up(text)).entries] == instruments


def test_a_proposal_whose_sign_is_written_on_names_what_it_changes() -> None:
    text = (
        "Revision of WTDC Resolution 58\nReferences: WTDC Resolution 62 (Rev. Dubai, 2014).\nMODAFCP/19A14/1\n"
        "RESOLUTION 58 (Rev. Buenos Aires, 2017)\nTea\n"
        "The World Telecommunication Development Conference (Buenos Aires, 2017),\nresolves\nto drink."
    )
    records = [to_json(record) for record in extract(made_up(text))]
    assert [record["to"] for record in records if record["t"] == "citation"] == ["WTDC-RES-62"]
    assert [record["n"] for record in records if record["t"] == "proposal"] == ["AFCP/19A14/1"]


def test_a_date_at_the_start_of_a_line_numbers_no_item() -> None:
    text = "RESOLUTION 88 (Minneapolis, 1998)\nTea\nresolves\nthat all tea bought after\n7 November 1998 is old."
    records = [to_json(record) for record in extract(made_up(text))]
    assert [record["items"] for record in records if record["t"] == "operative"] == [[]]


def test_a_line_that_opens_the_list_of_a_clause_is_one() -> None:
    text = (
        "recognizing a) that Resolution 34 (Rev. Dubai, 2014) of WTDC is about tea; b) milk, "
        "noting Resolution 71 (Rev. Dubai, 2018), resolves 1 to drink; 2 to report to the Council"
    )
    records = [to_json(record) for record in extract(made_up(text))]
    assert next(record["clause"] for record in records if record["t"] == "citation") == "recognizing"
    assert [record["items"] for record in records if record["t"] == "operative"] == [["1", "2"]]


def test_a_heading_in_small_letters_and_verbs_behind_bullets() -> None:
    text = (
        "See Resolution 71 (Rev. Dubai, 2018)\nof PP.\n\nresolution 69 (Rev. Dubai, 2012)\n\nTea\n\n"
        "(Johannesburg, 2008; Dubai, 2012)\n\nThe World Telecommunication Standardization Assembly (Dubai, 2012),\n\n"
        "recalling\n\nresolution 70 (Rev. Dubai, 2012)\nof this assembly,"
    )
    records = [to_json(record) for record in extract(made_up(text))]
    assert [record["id"] for record in records if record["t"] == "resolution"] == ["WTSA-RES-69"]
    cited = [(record["in"], record["to"]) for record in records if record["t"] == "citation"]
    assert cited == [("DOC", "PP-RES-71"), ("WTSA-RES-69", "WTSA-RES-70")]
    below = "Tea\nThe ITU Radiocommunication Assembly,\nconsidering\na) tea;\nresolves\n1 that tea is hot."
    for before, held in (("", ["RA-RES-7"]), ("as asked for in\n", [])):
        records = [to_json(record) for record in extract(made_up(f"{before}resolution ITU-R 7-3\n{below}"))]
        assert [record["id"] for record in records if record["t"] == "resolution"] == held
    text = "• recalling\n    • a) Resolution 1306 of the 2009 session of the ITU Council;"
    assert [record.clause for record in extract(made_up(text)) if isinstance(record, Citation)] == ["recalling"]


def test_partners_of_a_heading_as_long_as_a_line() -> None:
    text = (
        "RESOLUTION 25 (Dubai, 2018)\nTea\nresolves\nto drink,\ninstructs the Director of the Telecommunication "
        "Development Bureau, in close consultation with the Secretary-General, the Director of the Radiocommunication "
        "Bureau and the Director of the Telecommunication Standardization Bureau\n1 to brew tea;\n2 to wash cups"
    )
    found = [to_json(record) for record in extract(made_up(text))]
    assert [r["with"] for r in found if r["t"] == "operative"] == [[], ["SG", "BR-DIR", "TSB-DIR"]]


@pytest.mark.parametrize(
    ("text", "addressed"),
    [
        ("instructs the Director of the Telecommunication Development Bureau 1 to brew tea; 2 to drink it; invites "
         "Member States to help", [["BDT-DIR"], ["MS"]]),
        ("instructs the Director of the Telecommunication Standardization Bureau to brew tea,", [["TSB-DIR"]]),
        ("milk for ITU-T;\ninvites Sector Members to drink it", [["SM"]]),
        ("The milk is for ITU-T, which\ninvites Sector Members to drink it", []),
        ("instructs the painters of ITU-T to brew tea,", []),
        ("The World Telecommunication Standardization Assembly (Geneva, 2022), resolves to request TSAG to brew tea; "
         "instructs TSAG to drink it, and invites Member States to help.", [["TSAG"], ["TSAG"], ["MS"]]),
        ("The Council, at its 2019 session, adopted a report on ITU; it instructs the Secretary-General to drink.", []),
        ("The Painters' Assembly of ITU, resolves to request TSAG to brew tea; instructs TSAG to drink it.", []),
    ],
)  # fmt: skip
def test_an_order_at_the_start_of_a_line_is_of_an_instrument(text: str, addressed: list[list[str]]) -> None:
    records = [to_json(record) for record in extract(made_up(text))]
    assert [record["addressees"] for record in records if record["t"] == "operative"] == addressed


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Res. 36\n151\nRESOLUTION 36 (Rev. Antalya, 2006)\nTea\nresolves\nto drink.", []),
        ("272 Res. 36 RESOLUTION 36 (Antalya, 2006) Tea The Plenipotentiary Conference of the International "
         "Telecommunication Union (Antalya, 2006), resolves to drink.", []),
        ("ITU-D\n_recognizing_\n** RECOMMENDATION ITU-D 6-1, Tea (January, 2002);\n** RECOMMENDATION ITU D 18, Milk.",
         ["WTDC-REC-6", "WTDC-REC-18"]),
    ],
)  # fmt: skip
def test_heads_of_pages_and_entries_of_lists(text: str, cited: list[str]) -> None:
    assert [record.to for record in extract(made_up(text)) if isinstance(record, Citation)] == cited


def test_the_head_of_a_page_of_final_acts_and_a_verb_inside_its_preamble() -> None:
    text = (
        "RES647 – 368 – recognizing a) that the Tea Convention, a treaty kept by a friend, calls on the States, when "
        "possible, and in summer, to drink; b) Resolution 34 (Rev. Dubai, 2014) of WTDC; resolves 1 to drink tea, "
        "instructs the Secretary-General to brew it"
    )
    records = [to_json(record) for record in extract(made_up(text))]
    cited = [(record["in"], record["clause"]) for record in records if record["t"] == "citation"]
    assert cited == [("WRC-RES-647", "recognizing")]
    assert [record["verb"] for record in records if record["t"] == "operative"] == ["resolves", "instructs"]


def test_headings_of_nobody_known_are_no_instruments() -> None:
    text = "**Resolution 11 (Queue of kettles)**: Boil them.\n**Resolution 18 (Definition of tea)**: Drink it.\n"
    assert not [record for record in extract(made_up(text)) if record.type == "resolution"]


def test_a_conference_with_its_short_name_in_parentheses_opens_no_preamble() -> None:
    text = (
        'Resolution 179 (Rev. Dubai 2018) "Tea".\n\nITU World Telecommunication Development Conference (WTDC):\n'
        "Resolution 67 (Rev. Dubai, 2014) on tea\n"
    )
    records = [to_json(record) for record in extract(made_up(text))]
    assert [record["in"] for record in records if record["t"] == "citation"] == ["DOC", "DOC"]
