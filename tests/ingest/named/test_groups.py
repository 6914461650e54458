"""Mentions of study groups, regional groups, questions, focus groups and working groups, in six languages."""

from __future__ import annotations

import pytest

from graph.records import GroupMention, Unresolved
from tests.ingest.named.reading import read

CASES = [
    # English: the Sector beside the group
    ("ITU-T Study Group 11 met.", ["T-SG11"]),
    ("ITU‑D Study Group 1 met.", ["D-SG1"]),
    ("ITUT Study Group 2 met.", ["T-SG2"]),
    ("ITU-R SG 6 met.", ["R-SG6"]),
    ("ITU-T's Study Group 2", ["T-SG2"]),
    ("ITU-T [Study Group 5](#)", ["T-SG5"]),
    ("Study Group 2 of the ITU Telecommunication Development Sector (ITU-D)", ["D-SG2"]),
    ("Study Group 5 (ITU-R) met.", ["R-SG5"]),
    ("the ITU Telecommunication Standardization Sector (ITU-T) Study Group 17", ["T-SG17"]),
    # the number alone tells
    ("SG17 and SG20 of ITU-T met; so did SG11/CASC.", ["T-SG17", "T-SG20", "T-SG11"]),
    ("STUDY GROUP 16 of the ITU met.", ["T-SG16"]),
    # those of other organizations
    ("ITU-T met IEEE Study Group 3, ISO/IEC JTC 1 SG 13 and Study Group 5 of ISO/TC 204.", []),
    ("ITU-T met IEC's SG 12, and ISO and ITU-T Study Group 13.", ["T-SG13"]),
    ("ITU-T met ISO, IEC, Study Group 3 and the Study Group 12 of the IEC.", ["T-SG3"]),
    ("L'UIT-T et la Commission d'études 3 du Sénat; ITU-R and Study Group 5 of the European Commission", []),
    ("ITU-T met ASTAP Study Group 3 and TSAG Study Group 13; CCITT Study Group 5 of ITU-T. LEAD SG12, FOR SG20.",
     ["T-SG13", "T-SG5", "T-SG12", "T-SG20"]),
    ("国际电联会见了ISO/IEC JTC 1第13研究组。第13研究组也喝茶。", ["T-SG13"]),
    # lists
    ("ITU-T Study Groups 2 and 3 met.", ["T-SG2", "T-SG3"]),
    ("ITU-T SGs 2, 3, 12 and 15 met.", ["T-SG2", "T-SG3", "T-SG12", "T-SG15"]),
    ("ITU-T (SG2, SG3, SG12)", ["T-SG2", "T-SG3", "T-SG12"]),
    ("ITU-D SG 1 and 2 Questions", ["D-SG1", "D-SG2"]),
    ("ITU-T SG13 and 12 experts met.", ["T-SG13"]),
    ("The ITU-T met. Radiocommunication Study Group 9 drank.", ["R-SG9"]),
    ("ITU asked Radiocommunication Study Groups 5 and 6 and Telecommunication Development Study Group 1.",
     ["R-SG5", "R-SG6", "D-SG1"]),
    ("ITU: in the field of Radiocommunication Study Group 2 of ITU-D drank.", ["D-SG2"]),
    ("من قطاع تقييس الاتصالات ولجنة الدراسات 2 لقطاع تنمية الاتصالات", ["D-SG2"]),
    # the Sector named last on the line
    ("ITU-T works on it, and Study Group 3 too.", ["T-SG3"]),
    ("ITU-D works on it, ITU-R Study Group 1 too, and Study Group 6.", ["R-SG1", "R-SG6"]),
    ("WTDC-22 asked Study Group 2 to do it.", ["D-SG2"]),
    # groups that a Sector had before, where the text does not name the one that has them now
    ("By a decision of WTSA-04, Study Group 6 drank tea; Study Group 8 and Study Group 16 did not.",
     ["T-SG6", "T-SG8", "T-SG16"]),
    ("By WTSA-04 tea was drunk.\nStudy Group 6 drank it.\nWTSA-08 closed Study Group 6.", ["T-SG6", "T-SG6"]),
    ("ITU-T drank tea.\nStudy Group 6 made it.", ["T-SG6"]),
    ("ITU drank tea.\nStudy Group 6 made it.", ["R-SG6"]),
    ("ITU-T Study Group 9 asks ITU-R for tea. ITU-T hears Study Group 6, too.", ["T-SG9", "R-SG6"]),
    ("ITU radiocommunication study groups 1, 8 and 10 drank tea.", ["R-SG1", "R-SG8", "R-SG10"]),
    ("ITU-T Study Group 2 instructs the other study groups\n1 to brew tea", ["T-SG2"]),
    # bodies of several Sectors in a list tell none
    ("ITU asked RAG, and Study Group 1 too.", ["R-SG1"]),
    ("ITU asked TDAG and RAG, and Study Group 1 too.", []),
    ("ITU-D asked TDAG and RAG, and the Rapporteur for Question 1/1 too.", ["D-Q1/1"]),
    ("ITU asked TSAG, TDAG and RAG, and Study Group 3 too. RAG then asked Study Group 1.", ["R-SG1"]),
    # regional groups
    ("SG11RG-AFR met at ITU-T.", ["T-SG11-RG-AFR"]),
    ("SG17 RG-ARB met at ITU-T.", ["T-SG17-RG-ARB"]),
    ("NOTE: A Study Group 3 regional group may do it.", ["T-SG3"]),
    ("ITU-T SG2 Regional Group for Africa met.", ["T-SG2", "T-SG2-RG-AFR"]),
    ("ITU-T SG17 has two regional groups: one for Africa and one for the Arab region.",
     ["T-SG17", "T-SG17-RG-AFR", "T-SG17-RG-ARB"]),
    ("SG13 and SG20 of ITU-T as well as the Regional Group of SG3 for Africa (SG3RG-AFR) met.",
     ["T-SG13", "T-SG20", "T-SG3-RG-AFR", "T-SG3"]),
    # questions
    ("ITU-T Rapporteur Group Q12/13 met.", ["T-Q12/13"]),
    ("ITU-T Q4/17, Q3/17 and Q5/17", ["T-Q4/17", "T-Q3/17", "T-Q5/17"]),
    ("ITU-T Study Group 3's Questions (Q1/3, 3/3, 4/3)", ["T-SG3", "T-Q1/3", "T-Q3/3", "T-Q4/3"]),
    ("ITU-D Question 4/2 and Question 3/2 of ITU-D", ["D-Q4/2", "D-Q3/2"]),
    ("Question ITU-R 241/1 is new.", ["R-Q241/1"]),
    ("ITU-R Question 229-4/5 is revised.", ["R-Q229-4/5"]),
    ("Question 14-3/2 of the Telecommunication Development Sector", ["D-Q14-3/2"]),
    ("the report on Question 221/1 (Kettles and cups: how they last) of the ITU Telecommunication Development Sector "
     "(ITU-D)", ["D-Q22-1/1"]),
    ("ITU-R Question 241/1 and ITU-D Question 143/2", ["R-Q241/1", "D-Q14-3/2"]),
    ("Question 3/2 (Kettles and cups) and the report of ITU-D Study Group 2", ["D-SG2"]),
    ("Question 20/1 of ITU-D Study Group 1", ["D-Q20/1", "D-SG1"]),
    ("Question 2/1 of Study Group 1 of the Telecommunication Development Sector", ["D-Q2/1", "D-SG1"]),
    ("Questions 2/1 and 3/1 of Study Group 1 (ITU-D)", ["D-Q2/1", "D-Q3/1", "D-SG1"]),
    ("the ITU's Questions 5/17 and 6/17", ["T-Q5/17", "T-Q6/17"]),
    ("Questions 2, 3 and 5/17 of ITU-T", ["T-Q2/17", "T-Q3/17", "T-Q5/17"]),
    ("Questions 2 and 3 of ITU-T", []),
    ("Question 3/4 of the examination", []),
    ("ITU drinks less tea than study group 7 did.", []),
    ("A tender for cups of ITU. Question 7/12 is of the second bidder.", []),
    ("ITU-T SG11 Q9/11", ["T-SG11", "T-Q9/11"]),
    # named groups
    ("ITU T.416 has FG_BRIGHT_BLACK = 90", []),
    ("FG-AI4H of ITU and FG NET2030 and FG-DR&NRR", ["FG-AI4H", "FG-NET2030", "FG-DR&NRR"]),
    ("ITU's JCA-AHF, JCA-IMT-2020 and JCA-IoT and SC&C", ["JCA-AHF", "JCA-IMT-2020", "JCA-IoT and SC&C"]),
    ("ITU JCA-IoT SC&C", ["JCA-IoT and SC&C"]),
    ("CWG-Internet, CWG-WSIS&SDG, CWGCOP and CWG- LANG", ["CWG-Internet", "CWG-WSIS&SDG", "CWG-COP", "CWG-LANG"]),
    ("GTC-COP et GTC-SMSI&ODD, РГС-Интернет", ["CWG-COP", "CWG-WSIS&SDG", "CWG-Internet"]),
    ("the work of CWG- WSIS&SDG3 and other groups", ["CWG-WSIS&SDG"]),
    ("TSAG RG-SC met.", ["TSAG-RG-SC"]),
    # none
    ("the study groups and the SGs met.", []),
    ("instructs the ITU-T study groups\n2\tto continue", []),
    ("invites the ITU-T study groups 1 to take part; 2 to go on", []),
    ("Question 8 was put; 3/4 of all answered.", []),
    ("the CWGs and the FGs and QoS", []),
    ("see CWG-Internet 12/2 and CWG-WSIS&SDG-34/003-R1", []),
    ("MSG17 and SG170 of ITU-T are others.", []),
    ("the results of Q4/17, an SG90 servo and an SG3 guitar", []),
    ("Question 50/50 and Study Group 45", []),
    # others have them too: nothing names the ITU
    ("Study Group 7 (Ann, Bob) brewed the tea of the course.", []),
    ("Study Groups 15 and 16 of the school; study group 7, lab section 2", []),
    ("Question 7/12: how long is green tea brewed? Question 8/12: how hot?", []),
    ("la commission d'études 16 de la commune", []),
    ("第13研究组的同学", []),
    ("certificate JCA-YYYY-NNNN; shirts FG-TSHIRT-M and FG KETTLE9", []),
    ("Working Group 3 keeps TSB timetables, a RAG of tea and BDT notes; Study Group 16 drinks it.", []),
    ("The conference of plenipotentiaries is far. Study Group 16 met at the Plenipotentiary Conference.", ["T-SG16"]),
    ("ITU-T SG17 met on Qs 1/17, 2/17 and Q 3/17", ["T-SG17", "T-Q1/17", "T-Q2/17", "T-Q3/17"]),
    ("ITU-T SG17 met on Qs 1 and 2/17", ["T-SG17", "T-Q1/17", "T-Q2/17"]),
    ("Qs 3/4 of it, Q 1/2", []),
    ("Study Group 1 of ITU-D and Study Group 3 of ITU-R met SG3RG-LAC", ["D-SG1", "R-SG3", "T-SG3-RG-LAC"]),
    # French
    ("la Commission d'études 13 de l'UIT-T", ["T-SG13"]),
    ("les Commissions d’études 2 et 3 de l'UIT-T", ["T-SG2", "T-SG3"]),
    ("la CE 17 et la Question 3/17 de l'UIT-T", ["T-SG17", "T-Q3/17"]),
    ("la Commission d'études 1 du Secteur du développement des télécommunications", ["D-SG1"]),
    # Spanish
    ("la Comisión de Estudio 2 del UIT-T", ["T-SG2"]),
    ("las Comisiones de Estudio 1 y 2 del UIT-D", ["D-SG1", "D-SG2"]),
    ("la Recomendación UIT-T E.164 y la Cuestión 8/3.", ["T-Q8/3"]),
    ("la Commission d'études N° 5 des radiocommunications", ["R-SG5"]),
    ("la Comisión de Estudio 5 de Radiocomunicaciones", ["R-SG5"]),
    ("la Comisión de Estudio 1 del UIT-D (Cuestión 1/1)", ["D-SG1", "D-Q1/1"]),
    # Russian
    ("Исследовательская комиссия 17 МСЭ-Т", ["T-SG17"]),
    ("Исследовательской комиссии 2 МСЭ-D", ["D-SG2"]),
    ("2-я Исследовательская комиссия МСЭ-Т", ["T-SG2"]),
    ("1-я и 2-я Исследовательские комиссии МСЭ-D", ["D-SG1", "D-SG2"]),
    ("1-й, 4-й, 5-й и 6-й Исследовательскими комиссиями МСЭ-R", ["R-SG1", "R-SG4", "R-SG5", "R-SG6"]),
    ("мандат 17-й и 20-й исследовательских комиссий МСЭ-Т", ["T-SG17", "T-SG20"]),
    ("исследовательская комиссия 3 школы", []),
    ("ИК17 и Вопрос 4/17 МСЭ-Т", ["T-SG17", "T-Q4/17"]),
    # Chinese
    ("电信标准化部门第2研究组和ITU-D第1研究组均参与", ["T-SG2", "D-SG1"]),
    ("ITU-T第2和第3研究组", ["T-SG2", "T-SG3"]),
    ("国际电联第13研究组", ["T-SG13"]),
    ("ITU-D第14-3/2号课题", ["D-Q14-3/2"]),
    ("ITU-D第1/1号、第2/1号和第7/1号课题", ["D-Q1/1", "D-Q2/1", "D-Q7/1"]),
    ("第61款和第2章", []),
    # Arabic
    ("لجنة الدراسات 17 لقطاع تقييس الاتصالات", ["T-SG17"]),
    ("وللجنة الدراسات 2 التابعة لقطاع تنمية الاتصالات", ["D-SG2"]),
    ("المسألة 4/17 في الاتحاد الدولي للاتصالات", ["T-Q4/17"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_groups(text: str, expected: list[str]) -> None:
    assert [r.id for r in read(text) if isinstance(r, GroupMention)] == expected


def test_a_group_whose_sector_nothing_tells_stays_unresolved() -> None:
    (found,) = read("Study Group 1 of the ITU met.")
    assert isinstance(found, Unresolved)
    assert (found.text, found.reason) == ("Study Group 1", "sector unknown")


@pytest.mark.parametrize(("instrument", "code"), [("WTSA-RES-2", "T-SG3"), ("RA-RES-4", "R-SG3")])
def test_the_conference_tells_the_sector(instrument: str, code: str) -> None:
    (found,) = read("Study Group 3 is to go on.", instrument=instrument)
    assert isinstance(found, GroupMention)
    assert (found.id, found.about) == (code, instrument)


def test_a_list_of_bodies_leaves_a_question_to_the_conference() -> None:
    found = read("to ask TDAG and RAG about Question 1/1;", instrument="WTDC-RES-9")
    assert [r.id for r in found if isinstance(r, GroupMention)] == ["D-Q1/1"]


def test_a_group_is_the_one_that_its_line_names_again() -> None:
    text = "Study Group 2 will meet, as WTSA asked Study Group 2.\nStudy Group 1 of ITU-T and ITU-D differ.\n"
    assert next((r.id, r.char) for r in read(text) if isinstance(r, GroupMention)) == ("T-SG2", 0)


def test_a_question_is_the_one_that_is_named_with_its_sector_elsewhere() -> None:
    text = "ITU-T is to look at work under Question 3/2;\nITU-D Question 3/2 is about security."
    assert [r.id for r in read(text) if isinstance(r, GroupMention)] == ["D-Q3/2", "D-Q3/2"]


def test_a_text_of_one_sector_tells_it() -> None:
    text = "ITU-T did this.\nITU-T did that.\nSG3 did the rest.\n"
    assert [r.id for r in read(text) if isinstance(r, GroupMention)] == ["T-SG3"]


def test_a_question_that_may_be_any_sectors_stays_unresolved() -> None:
    text = "ITU-T did this.\nITU-T did that.\nQuestion 3/2 is open.\n"
    assert [type(r) for r in read(text)] == [Unresolved]


def test_a_question_in_parentheses_begins_behind_the_sector_before_them() -> None:
    text = "Study Group 1 of ITU-D (Question 1/1) met."
    assert [text[r.char : r.end] for r in read(text)] == ["Study Group 1 of ITU-D", "Question 1/1"]
