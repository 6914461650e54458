"""Mentions of Recommendations and of ITU-R Reports, in six languages, and what looks like one and is none."""

from __future__ import annotations

import pytest

from graph.records import DocumentMention, RecommendationMention
from tests.ingest.named.reading import read

CASES = [
    ("Recommendation ITU-T E.156 is in force.", ["ITU-T E.156"]),
    ("Recommendations ITU-T K.44 and K.45 are in force.", ["ITU-T K.44", "ITU-T K.45"]),
    ("Recommendations ITU-T X.1038, X.1043 and ITU-T X.1042", ["ITU-T X.1038", "ITU-T X.1043", "ITU-T X.1042"]),
    ("ITU-T Recommendation G.709 and Rec. ITU-T X.509", ["ITU-T G.709", "ITU-T X.509"]),
    ("Recommendation ITUT D.50 and Recommendation ITU T E.1100", ["ITU-T D.50", "ITU-T E.1100"]),
    ("Recommendation E.164 of ITU-T", ["ITU-T E.164"]),
    ("ITU‑T E.164 numbers, [ITU-T H.265](#) | ISO/IEC 23008-2", ["ITU-T E.164", "ITU-T H.265"]),
    ("Recommendation ITU-T G.9804.1 (11/2019), F.743.10", ["ITU-T G.9804.1", "ITU-T F.743.10"]),
    ("Recommendation ITU-R M.2171 and ITU-R M.2121", ["ITU-R M.2171", "ITU-R M.2121"]),
    ("It follows Recommendation ITU-R M.2171-1. The other one does not.", ["ITU-R M.2171"]),
    ("Rec. ITU&nbsp;R V.573&#8209;6", ["ITU-R V.573"]),
    ("Recommendation ITU-TA.8, ITU-TG.711 and ITU-RM.2092-1", ["ITU-T A.8", "ITU-T G.711", "ITU-R M.2092"]),
    ("ITU-T E.217 | M.585-10\nM.2092 is another", ["ITU-T E.217", "ITU-R M.585-10", "ITU-R M.2092"]),
    ("ITU-T: see /rec/T-REC-G.711/en and /rec/R-REC-M.2171/en", []),
    # numbers alone, where the text speaks of the ITU's work
    ("New ITU-T standards describe it ([Y.3153](#)).", ["ITU-T Y.3153"]),
    ("ITU-R WP 3J: P.310-10, BS.1660-8", ["ITU-R P.310-10", "ITU-R BS.1660-8"]),
    ("ITU-T Recommendations V.32bis and V.27ter, but V.42bish", ["ITU-T V.32bis", "ITU-T V.27ter", "ITU-T V.42"]),
    ("the ITU-T H.26x codecs", []),
    ("ITU-T A.4/A.5/A.6 qualification", ["ITU-T A.4", "ITU-T A.5", "ITU-T A.6"]),
    # supplements
    ("ITU-T SG5 revised ITU-T K.Suppl.14 and [G. Suppl. 66](#)", ["ITU-T K.Suppl.14", "ITU-T G.Suppl.66"]),
    ("ITU-T Q.Sup70 and E.Suppl.1to ITU-T E.100 series", ["ITU-T Q.Suppl.70", "ITU-T E.Suppl.1"]),
    ("Supplement 71 to ITU-T Q-series Recommendations", ["ITU-T Q.Suppl.71"]),
    ("Supplement 9 to the ITU-T Series Q Recommendations", ["ITU-T Q.Suppl.9"]),
    ("Supplement 9 to the ITU-T series of Recommendations", []),
    # without a Sector: a long number tells, or a text that names the ITU or whose they were before
    ("Recommendation X.509 and Recommendation G.711.1", ["ITU-T X.509", "ITU-T G.711.1"]),
    ("CCITT Recommendation V.24", ["ITU-T V.24"]),
    ("the International Telecommunication Union and its Recommendation V.24", ["ITU-T V.24"]),
    ("Recommendation B.2 of the report on kettles; see Recommendation A.1.2, Recommendations C.3 and D.14", []),
    ("Technical Recommendation R.1 of the tea region; Recommendation F.1-2", []),
    # a blank for the stop, right behind the Sector
    ("la recommandation UIT-R BT 710 et BT 602, ITU-T H 265", ["ITU-R BT.710", "ITU-R BT.602", "ITU-T H.265"]),
    ("ITU-R RA 2015, ITU-T Q 100/3, ITU-R S 80, ITU-T E 2010 and Recommendation E 165", []),
    # none
    ("в серии X.200–X.219 МСЭ-Т, ITU-T X.509", ["ITU-T X.509"]),
    ("the ITU-T Y.4000 series, Rec. ITU-T X.500-series and the ITU-T K-series", []),
    ("ITU-T wrote the F.400 and X.400 series, and X.509 and X.500 series; the ITU-T series E.100, F.100",
     ["ITU-T X.509"]),
    ("Recomendaciones UIT-T de las series F.400 y X.400; Recommandations UIT-T des séries E.100, F.100 et G.100", []),
    ("ITU-T is at work on a technical report TR.EENM", []),
    ("the G.722 algorithm is described elsewhere", []),
    ("ITU-T\nT.1-b: Better recommendations", []),
    ("outputs T.2-1 and R.1-a of ITU-T", []),
    ("ITU-T Recommendation (formerly F.96)", []),
    ("services of the ITU-T in the series F.400 and X.400, T.100 or V.24", []),
    ("ITU-T Recommendation X.1450 (X.hakm)", ["ITU-T X.1450"]),
    ("the secretariat of ITU. The end of U.S. rule by J. Smith, e164.arpa", []),
    ("Recommendation 7 of the conference", []),
    # French, Spanish, Russian, Chinese, Arabic
    ("la Recommandation UIT-T F.69 (06/1994)", ["ITU-T F.69"]),
    ("les Recommandations UIT-T K.44 et K.45", ["ITU-T K.44", "ITU-T K.45"]),
    ("la Recommandation UIT-T F.32 (10/1995) (antérieurement F.96)", ["ITU-T F.32"]),
    ("les Recommandations UIT-T des séries F.400 et X.400, puis la Recommandation UIT-T X.509", ["ITU-T X.509"]),
    ("la Recomendación UIT-T F.32 (10/1995) (anteriormente F.96)", ["ITU-T F.32"]),
    ("la Recommandation UIT-T F.32 (antérieurement F.96), ITU-T E.100, annex E.164",
     ["ITU-T F.32", "ITU-T E.100", "ITU-T E.164"]),
    ("la Recommandation\n        UIT-T F.32", ["ITU-T F.32"]),
    ("las Recomendaciones UIT-T K.44 y K.45", ["ITU-T K.44", "ITU-T K.45"]),
    ("использующих Рекомендацию МСЭ-Т М.1400, и Рекомендации МСЭ-R", ["ITU-T M.1400"]),
    ("Рекомендациях МСЭ-T К.44 и К.45", ["ITU-T K.44", "ITU-T K.45"]),
    ("根据ITU-T E.118建议书的规定，ITU-T和ITU-R部门成员", ["ITU-T E.118"]),
    ("ITU-R M.2171建议书", ["ITU-R M.2171"]),
    ("للتوصية ITU-T M.1400 تعرف", ["ITU-T M.1400"]),
    ("والتوصية ITU-R M.2171", ["ITU-R M.2171"]),
    ("وفقاً للتوصية (09/16) ITU-T E.212 بشأن الشاي", ["ITU-T E.212"]),
]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "التوصية (98/09) ITU-T T.81",
        "Recommendation ITU-T\n    T.81",
        "Recommendation [ITU-T T.81](x)",
        "ITU-T   T.81",
    ],
)
def test_a_mention_begins_with_its_first_word(text: str) -> None:
    assert [(r.id, r.char) for r in read(text) if isinstance(r, RecommendationMention)] == [("ITU-T T.81", 0)]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_recommendations(text: str, expected: list[str]) -> None:
    found = [r for r in read(text) if isinstance(r, RecommendationMention)]
    assert [r.id for r in found] == expected
    assert not any(r.draft for r in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a draft Recommendation ITU-T E.ACP on calling", ["ITU-T E.ACP"]),
        ("ITU-T SG3 is at work on D.SIMBOX and D.princip_bigdata.", ["ITU-T D.SIMBOX", "ITU-T D.princip_bigdata"]),
        ("draft Recommendations ITU-T Y.Data.Sec “x”, Y.FW.IC.MDSC “y”", ["ITU-T Y.Data.Sec", "ITU-T Y.FW.IC.MDSC"]),
        (r"Draft Recommendation ITU-T Q.DEV\_DUI", ["ITU-T Q.DEV_DUI"]),
        ("ITU-T has these work items:\n\n- [X.sfop](#)", ["ITU-T X.sfop"]),
        ("ITU-T SG2: E.sup.OTTnum", ["ITU-T E.sup.OTTnum"]),
        ("ITU-T SG17 was led by A.Smith, U.S.A", []),
    ],
)
def test_drafts(text: str, expected: list[str]) -> None:
    found = [r for r in read(text) if isinstance(r, RecommendationMention)]
    assert [r.id for r in found] == expected
    assert all(r.draft for r in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Report ITU-R BT.2447 is new.", ["Report ITU-R BT.2447"]),
        ("le Rapport UIT-R BT.2447", ["Report ITU-R BT.2447"]),
        ("ITU-R BT.2447号报告", ["Report ITU-R BT.2447"]),
        ("The Report. ITU-R is large.", []),
    ],
)
def test_reports(text: str, expected: list[str]) -> None:
    assert [r.id for r in read(text) if isinstance(r, DocumentMention)] == expected


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("see Recommendation ITU-T E.164 (11/2010)", "Recommendation ITU-T E.164"),
        ("Рекомендацию МСЭ-Т М.1400, и", "Рекомендацию МСЭ-Т М.1400"),
        ("根据ITU-T E.118建议书的", "ITU-T E.118建议书"),
        ("للتوصية ITU-T M.1400 تعرف", "للتوصية ITU-T M.1400"),
        ("Rec. ITU&nbsp;R V.573&#8209;6</td>", "Rec. ITU&nbsp;R V.573&#8209;6"),
        ("selon la recommandation UIT-R BT.709 du thé", "recommandation UIT-R BT.709"),
        ("la recomendación **UIT-T E.164**", "recomendación **UIT-T E.164"),
        ("по рекомендации МСЭ-R M.1678", "рекомендации МСЭ-R M.1678"),
        ("ITU-T brews by recommendation X.509", "recommendation X.509"),
        ("la Recomendacin UIT-T A.2 fue preparada", "Recomendacin UIT-T A.2"),
    ],
)
def test_the_passage_is_the_mention(text: str, passage: str) -> None:
    (found,) = read(text)
    assert text[found.char : found.end] == passage
