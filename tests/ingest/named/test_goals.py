"""Mentions of the SDGs and their targets, in six languages, and what looks like one and is none."""

from __future__ import annotations

import pytest

from graph.records import SdgMention
from ingest.languages.letters import one_form
from tests.ingest.named.reading import read

CASES = [
    # English
    ("The report looks at SDG 9 and at nothing else.", ["9"]),
    ("The workshop dealt with SDG4.", ["4"]),
    ("Sustainable Development Goal 5 (SDG5) is about equality.", ["5"]),
    ("Sustainable Development Goal (SDG) 5 is about equality.", ["5"]),
    ("Synergies between SDG 11 and 13, as well as others.", ["11", "13"]),
    ("The plan serves SDGs 1, 3, 4 and 16;", ["1", "3", "4", "16"]),
    ("The plan serves SDGs 4 to 6.", ["4", "5", "6"]),
    ("The plan serves SDGs 4–6.", ["4", "5", "6"]),
    ("Sustainable Development Goals 9 (build roads), and 11 (build cities)", ["9", "11"]),
    ("Goal 4 of the SDGs is about schools.", ["4"]),
    ("Goals 4 and 5 of the United Nations Sustainable Development Goals matter.", ["4", "5"]),
    ("Goal 10 of the Sustainable Development Goals (SDGs), on equality", ["10"]),
    ("the Goal 9 in the 2030 Agenda for Sustainable Development: build", ["9"]),
    ("Recalling UNGA Resolution 70/1 and its Goal 5, target 5.b among them,", ["5", "5.b"]),
    ("It looks at SDG 9 (industry) and Target 9.c, aiming at access.", ["9", "9.c"]),
    ("under SDG 17 (Partnership for the Goals, target 17.8), among others", ["17", "17.8"]),
    ("SDG target 9.1 and SDG targets 4.3 and 4.4", ["9.1", "4.3", "4.4"]),
    ("SDG Target 9c, 4a and target 5 b; target 6c of the plan", ["9.c", "4.a"]),
    ("SDG Goal 9", ["9"]),
    ("the Connect 2030 Agenda and its Goal 1 and Target 1.1", []),
    ("the 2030 Agenda and its Goal 1 and Target 1.1", ["1", "1.1"]),
    ("《连通2030年议程》：总体目标1，具体目标1.1", []),
    ("SDG Target (indicator(s)): 1.4 (1.4.1), 4.A (4.A.1), 8.10 (8.10.2)", ["1.4", "4.a", "8.10"]),
    ("SDG Targets : 4.4, (4.4.1), 9.3 (9.3.1, 9.3.2), 16.10, (16.10.2), 17.6", ["4.4", "9.3", "16.10", "17.6"]),
    ("SDG 9.c speaks of access.", ["9.c"]),
    ("It serves SDG 3 (3.5, 3.8 and 3.d) and SDG 4 (4.1.1), SDG 5 (16.2).", ["3", "3.5", "3.8", "3.d", "4", "5"]),
    (
        "for these United Nations SDGs: 1 (target 1.4), 9 (targets 9.1, 9.a), 10 and 17 (target 17.6).",
        ["1", "1.4", "9", "9.1", "9.a", "10", "17", "17.6"],
    ),
    ("Goals\n\tSDG\n\n\t1.1 – Tea\n\tSDG 17\n", ["17"]),
    ("the work on the SDGs: 17 goals, 1) tea and 2) milk; SDGs: 5 is one", []),
    ("SDG targets 8.3, on promoting small firms, and 9.3, on credit for them;", ["8.3", "9.3"]),
    ("Goals 8 and 9 of the 2030 Agenda, especially targets 8.3, on promoting firms, and 9.3, on credit;",
     ["8", "9", "8.3", "9.3"]),
    ("[SDG 9](#) and **SDG 4**", ["9", "4"]),
    ("SDG 9.1 and SDG 4.4 of the 2030 Agenda", ["9.1", "4.4"]),
    ("SDG 9.1, SDG 9.c", ["9.1", "9.c"]),
    ("支持第9项可持续发展目标", ["9"]),
    ("第4项和第5项可持续发展目标，第 13 个可持续发展目标", ["4", "5", "13"]),
    ("第18项可持续发展目标，第9项目标", []),
    # none
    ("- SDG 1.2: the generator stops (ITU is served as before)", []),
    ("- ODD 3.1 : le générateur s'arrête", []),
    ("- ЦУР 1.2: пульт не падает", []),
    ("Goal 1 – Growth: more for everybody.", []),
    ("The strategic plan speaks of Goal 2 and of Target 2.8 on equality.", []),
    ("All 17 SDGs matter to the 2030 Agenda. Goal 1 - Growth: more.", []),
    ("the work of CWG-WSIS&SDG3 and other groups", []),
    ("progress on the SDGs\n6\tA new item begins", []),
    ("the internationally agreed development goals2;", []),
    ("in support of the SDGs3 and of the plan", []),
    ("Targets 2.2.A and 2.2.B of the Connect 2020 Agenda", []),
    ("SDG 18 does not exist, SDG 0 neither.", []),
    ("a target of 9.5% by 2023", []),
    # French
    ("Le rapport porte sur l'ODD 9 et l'ODD 4.", ["9", "4"]),
    ("Les ODD 9 et 11 sont visés.", ["9", "11"]),
    ("Les ODD 9 et 11 ainsi que l'ODD 5", ["9", "11", "5"]),
    ("l'Objectif de développement durable 5", ["5"]),
    ("l'Objectif 9 du Programme de développement durable à l'horizon 2030", ["9"]),
    ("la cible 9.c de cet objectif", ["9.c"]),
    # Spanish
    ("El informe trata del ODS 9 y de los ODS 4, 5 y 9.", ["9", "4", "5"]),
    ("el Objetivo 4 de los Objetivos de Desarrollo Sostenible", ["4"]),
    ("la meta 9.c del ODS 9", ["9.c", "9"]),
    # Russian
    ("учитывать ЦУР 10,", ["10"]),
    ("ЦУР 4 и 9 касаются всех.", ["4", "9"]),
    ("Цель 9 в области устойчивого развития", ["9"]),
    ("задача 9.с ЦУР 9", ["9.c", "9"]),
    # Chinese
    ("本文件与可持续发展目标9有关", ["9"]),
    ("可持续发展目标4、5和9", ["4", "5", "9"]),
    ("可持续发展目标（SDG）9", ["9"]),
    ("具体目标9.c", ["9.c"]),
    ("战略目标1涉及增长", []),
    # Arabic
    ("وبالهدف 9 من أهداف التنمية المستدامة", ["9"]),
    ("الهدف 4 من أهداف التنمية المستدامة", ["4"]),
    ("الغاية الاستراتيجية 1", []),
    ("الهدف 17 من أهداف التنمية المستدامة - المقصدان 6.17 و8.17", ["17", "17.6", "17.8"]),
    ("هدف التنمية المستدامة 4: المقصد 4.4", ["4", "4.4"]),
    ("an allowance of SDG 3,000, paid by rule SDG 3.4-B.7", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_goals_and_targets(text: str, expected: list[str]) -> None:
    found = [r for r in read(text) if isinstance(r, SdgMention)]
    assert [r.target or r.sdg for r in found] == expected
    assert all(r.target is None or r.target.partition(".")[0] == r.sdg for r in found)


def test_a_line_has_one_record_for_each_goal() -> None:
    found = read("SDG 9, SDG 9 and again SDG 9\nSDG 9 on the next line")
    assert [r.line for r in found] == [1, 2]


def test_about_is_the_instrument_of_the_section() -> None:
    (found,) = read("to think of SDG 5;", instrument="PP-RES-70")
    assert isinstance(found, SdgMention)
    assert found.about == "PP-RES-70"


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("we say SDG 9 here", "SDG 9"),
        ("ЦУР 10", "ЦУР 10"),
        ("وبالهدف 9 من أهداف التنمية المستدامة وغيره", "وبالهدف 9 من أهداف التنمية المستدامة"),
        ("its Goal 5, target 5.b of the SDGs", "target 5.b"),
        ("可持续发展目标4有关", "可持续发展目标4"),
    ],
)
def test_the_passage_is_the_mention(text: str, passage: str) -> None:
    text, passage = one_form(text), one_form(passage)
    assert text[read(text)[-1].char : read(text)[-1].end].startswith(passage[:7])
    assert passage in {text[r.char : r.end] for r in read(text)}
