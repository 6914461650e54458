"""Lists of actors, in the languages that have a lexicon."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.duty.actor_list import Context
from ingest.duty.addressees import read_list
from ingest.languages.letters import one_form

TSB = Context(sector="T", addressed=("TSB-DIR",), body="WTSA")

# A list with what follows it, and the codes.
ENGLISH = [
    ("the Director of the Telecommunication Standardization Bureau, in order to", "TSB-DIR"),
    ("the Directors of BDT and the Radiocommunication Bureau (BR) to", "BDT-DIR BR-DIR"),
    (
        "the Directors of the Radiocommunication (BR), Telecommunication Standardization (TSB) and Telecommunication "
        "Development (BDT) Bureaux and ISC TF to",
        "BR-DIR TSB-DIR BDT-DIR ISC-TF",
    ),
    ("the BDT and BR Directors on", "BDT-DIR BR-DIR"),
    ("the Director of TSB and the Secretary-General to", "TSB-DIR SG"),
    ("the Secretary-General and the Directors of the three Bureaux", "SG TSB-DIR BDT-DIR BR-DIR"),
    ("the Secretary-General and the three Directors to", "SG TSB-DIR BDT-DIR BR-DIR"),
    ("the Director of theTelecommunication Development Bureau to", "BDT-DIR"),
    ("the Director ofthe Radiocommunication Bureau to", "BR-DIR"),
    ("TSAG and, if need be, the Council, on subsequent WRCs", "TSAG COUNCIL"),
    ("subsequent WRCs a report", "WRC"),
    ("ISO and UN-Habitat through tea", "ISO UN-HABITAT"),
    ("the Secretary-General and the Directors to", "SG TSB-DIR BDT-DIR BR-DIR"),
    ("the Directors of tea houses and the Council", "COUNCIL"),
    ("the Tea House secretariat, ILO and TSB", "ILO TSB"),
    ("the secretariat and ILO", "SECRETARIAT ILO"),
    ("ILO and the Secretariat of the Tea Convention", "ILO"),
    ("ISO/TC 215, IEC and IMO, with", "ISO IEC IMO"),
    ("the Council Working Group on Languages (CWG-LANG) and the Council", "CWG-LANG COUNCIL"),
    ("the Secretary-General and the Bureau to", "SG TSB"),
    ("the Directors of the other two Bureaux to", "BDT-DIR BR-DIR"),
    ("the other Sectors, especially the ITU Telecommunication Development Sector (ITU-D), shall", "ITU-D ITU-R"),
    ("the General Secretariat, the relevant Bureau(x) and the regional organizations, taking", "GS TSB BDT BR"),
    ("ITU-T, in particular Study Group 5, to", "ITU-T T-SG5"),
    ("ITU-R and ITU-D study groups, to", "R-SGS D-SGS"),
    ("the study groups of the other two Sectors so", "D-SGS R-SGS"),
    (
        "ITU-R Study Groups 1 and 6, and with Study Group 2 of the ITU Telecommunication Development Sector (ITU-D) in",
        "R-SG1 R-SG6 D-SG2",
    ),
    ("the relevant study groups", "T-SGS"),
    ("the study groups of ITU-T, ITU-R and of ITU-D to", "T-SGS R-SGS D-SGS"),
    ("the study groups of ITU-T and ITU-D Sector Members", "T-SGS SM"),
    ("the advisory groups of ITU-T and ITU-D to", "TSAG TDAG"),
    ("SG3, SG5 and SG20 of ITU-T to", "T-SG3 T-SG5 T-SG20"),
    ("ITU-T and its study groups", "ITU-T T-SGS"),
    ("the advisory groups of the three Sectors on", "TSAG TDAG RAG"),
    ("ISCG and the respective Sector advisory groups on", "ISCG TSAG TDAG RAG"),
    ("Member States, Sector Members, Associates and Academia", "MS SM ASSOC ACADEMIA"),
    ("Member States and ITU-D Sector Members", "MS SM"),
    ("Member States, ITU-D and ITU-R Sector Members to", "MS SM"),
    ("ITU-T and Sector Members of ITU-D to", "ITU-T SM"),
    ("the ITU membership to", "MEMBERSHIP"),
    ("ITU and relevant organizations", "UNION"),
    ("ITU regional offices alongside", "RO"),
    ("ITU Telecom events", ""),
    ("the next session of the Council and the next plenipotentiary conference", "COUNCIL PP"),
    ("the 2022 plenipotentiary conference to", "PP"),
    ("the next assembly", "WTSA"),
    ("UNESCO/WHO and other bodies", "UNESCO WHO"),
    ("the United Nations Office for Disaster Risk Reduction, which UNISDR and UNDRR are, to", "UNDRR"),
    ("other bodies/agencies within the United Nations", "UN"),
    ("organizations such as WHO, IEC, IEEE and others in", "WHO IEC IEEE"),
    ("who must go there", ""),
    ("ITU-D and interested Member States", "ITU-D MS"),
    ("ITU-D and provide Member States with", "ITU-D"),
    ("the Director of BDT, the advice on cables", "BDT-DIR"),
    ("representatives of Member States", ""),
    ("the three Sectors", "ITU-T ITU-D ITU-R"),
    ("relevant sectors", ""),
    ("ITU-T regional groups", ""),
]
OTHERS = [
    ("es", "el UIT-D y el UIT-T procuren beber", "ITU-D ITU-T"),
    ("fr", "l'UIT-T conjointement", "ITU-T"),
    ("fr", "le Directeur du Bureau de la normalisation des télécommunications, en", "TSB-DIR"),
    ("fr", "les Directeurs des trois Bureaux", "TSB-DIR BDT-DIR BR-DIR"),
    ("en", "the Director, in consultation with RAG", "TSB-DIR"),
    ("en", "the Director and Member States to paint", "TSB-DIR MS"),
    ("en", "the Director of paint", ""),
    ("en", "THE DIRECTOR OF THE RADIOCOMMUNICATION BUREAU AND THE SECRETARY-GENERAL", "BR-DIR SG"),
    ("en", "the Secretary-General of ISO, the secretariat of the UNFCCC and the Secretary-General of ITU", "SG"),
    ("en", "the Director, BR, to paint", "BR-DIR"),
    ("en", "the Director-General of UNESCO to paint", ""),
    ("en", "the Directors of TSB, BR, BDT to paint", "TSB-DIR BR-DIR BDT-DIR"),
    ("en", "the United Nations Educational, Social and Cultural Organization (UNESCO)", "UNESCO"),
    ("fr", "les Directeurs du BR et du BDT", "BR-DIR BDT-DIR"),
    ("fr", "les commissions d'études de l'UIT-D et les Membres de Secteur", "D-SGS SM"),
    ("fr", "l’UNESCO et les bureaux régionaux", "UNESCO RO"),
    ("es", "al Director de la Oficina de Desarrollo de las Telecomunicaciones, en", "BDT-DIR"),
    ("es", "a los Estados Miembros y a los Miembros de Sector", "MS SM"),
    ("es", "a los Directores de las otras dos Oficinas", "BDT-DIR BR-DIR"),
    ("es", "las Comisiones de Estudio 2 y 3 del UIT-T", "T-SG2 T-SG3"),
    ("ru", "Директору Бюро радиосвязи и Генеральному секретарю", "BR-DIR SG"),
    ("ru", "Директорам трех Бюро", "TSB-DIR BDT-DIR BR-DIR"),
    ("ru", "Государствам-Членам, Членам Секторов и Академическим организациям", "MS SM ACADEMIA"),
    ("ru", "17-й Исследовательской комиссии МСЭ-Т", "T-SG17"),
    ("zh", "电信发展局（BDT）主任和无线电通信局主任密切协作", "BDT-DIR BR-DIR"),
    ("zh", "其他两个局的主任", "BDT-DIR BR-DIR"),
    ("zh", "主任", "TSB-DIR"),
    ("zh", "各主任", "TSB-DIR BDT-DIR BR-DIR"),
    ("zh", "三个局的主任", "TSB-DIR BDT-DIR BR-DIR"),
    ("zh", "国际电联电信标准化部门第13研究组充实", "T-SG13"),
    ("zh", "ITU-T 第 5 研究组和第 11 研究组煮茶", "T-SG5 T-SG11"),
    ("zh", "RAG、电信标准化顾问组（TSAG）、电信发展顾问组（TDAG）继续", "RAG TSAG TDAG"),
    ("zh", "成员国、部门成员和学术成员", "MS SM ACADEMIA"),
    ("ar", "مدير مكتب تقييس الاتصالات ومدير مكتب الاتصالات الراديوية", "TSB-DIR BR-DIR"),
    ("ar", "مديري المكاتب الثلاثة", "TSB-DIR BDT-DIR BR-DIR"),
    ("ar", "مديري المكتبين الآخرين", "BDT-DIR BR-DIR"),
    ("ar", "الدول الأعضاء وأعضاء القطاعات والهيئات الأكاديمية", "MS SM ACADEMIA"),
]


@pytest.mark.parametrize(("text", "codes"), ENGLISH)
def test_english_lists(text: str, codes: str) -> None:
    assert read_list(text, 0, len(text), TSB).codes == tuple(codes.split())


@pytest.mark.parametrize(("language", "text", "codes"), OTHERS)
def test_lists_in_other_languages(language: str, text: str, codes: str) -> None:
    context = Context(language, "T", ("TSB-DIR",))
    text = one_form(text)
    assert set(read_list(text, 0, len(text), context).codes) == set(codes.split())


@pytest.mark.parametrize(
    ("text", "codes"),
    [("Study Group 17", ("T-SG17",)), ("Study Groups 1 and 2", ("D-SG1", "D-SG2")), ("Study Group 5", ())],
)
def test_the_number_of_a_study_group_may_tell_its_sector(text: str, codes: tuple[str, ...]) -> None:
    assert read_list(text, 0, len(text), Context()).codes == codes


def test_whose_the_others_are_may_be_open() -> None:
    text = "the other Bureaux"
    assert read_list(text, 0, len(text), Context(addressed=("SG",))).codes == ()


@given(
    st.lists(st.sampled_from(["the ", "Director ", "of ", "TSB", " and ", ", ", "(", ")", "ITU ", "17 ", "SG", "x "]))
)
@settings(max_examples=200, deadline=None)
def test_any_row_of_words_gives_a_list_inside_it(words: list[str]) -> None:
    text = "".join(words)
    found = read_list(text, 0, len(text), TSB)
    assert 0 <= found.first_end <= len(text)
    assert found.start <= found.end <= len(text)
    assert len(set(found.codes)) == len(found.codes)


@pytest.mark.parametrize(
    ("language", "text"),
    [("ru", "Директору Бюро"), ("fr", "le Directeur du Bureau"), ("es", "la Directora de la Oficina")],
)
def test_the_director_of_the_bureau_is_that_of_the_sector(language: str, text: str) -> None:
    assert read_list(text, 0, len(text), Context(language, "T")).codes == ("TSB-DIR",)
    assert read_list(text, 0, len(text), Context(language)).codes == ()
