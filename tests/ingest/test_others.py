"""Duties of others' texts are left out: a city council resolves, and the United Nations have a Secretary-General."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.clauses import clauses_of
from ingest.document import Document
from ingest.duties import duties
from ingest.others import of_itu
from ingest.overruled import Overruled
from ingest.pipeline import extract
from ingest.segment import outline_of
from tests.ingest.repetitions import RATIO
from tests.ingest.timing import times_as_long

ORDER = "\n\ninstructs the Secretary-General\n\n1 to brew tea and to report to the Council, with Member States;\n"
DUTIES = ("operative", "item", "provision", "timing")


def types(text: str) -> set[str]:
    return {record.type for record in extract(Document("test", text, "txt", ""))} & {*DUTIES}


@pytest.mark.parametrize(
    "text",
    [
        f"RESOLUTION 5\n\nrecognizing the needs of the choir,{ORDER}",
        f"recognizing the needs of the choir,{ORDER}",
        f"RESOLUTION 70/125\n\nThe General Assembly,{ORDER}",
        f"RESOLUTION 70/125\n\nThe General Assembly, aware of the ITU,{ORDER}",
        "RESOLUCIÓN 12\n\nEl Consejo de la Facultad\n\nresuelve\n\n1 encargar al Decano un informe al Consejo;",
        "RÉSOLUTION 12\n\nLe conseil municipal\n\ndécide\n\n1 de charger le Directeur de faire rapport au Conseil;",
        "РЕЗОЛЮЦИЯ 12\n\nСобрание жильцов\n\nпоручает Генеральному секретарю\n\n1 представить отчет Совету;",
        "考虑到\n\n茶的重要性，\n\n责成秘书长\n\n1 与成员国合作，向理事会提交报告；",
        "يكلف الأمين العام\n\n1 بتقديم تقرير إلى المجلس بالتعاون مع الدول الأعضاء",
    ],
)
def test_the_duties_of_others_are_left_out(text: str) -> None:
    assert types(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"Resolution C 33\nTea\n\nCongress,\n\nconsidering ITU,{ORDER}",
        f"The Tea Organization Council, meeting in Rome with ITU as observer,{ORDER}",
        f"The Union of Telecommunication Amateurs, Rome, May 2017,\nrecognizing that ITU-R drinks tea,{ORDER}",
        "Le Réseau du thé, en présence de l'UIT,\ndécide\n1. de charger le Secrétaire général d'un rapport au Conseil;",
        "Совет глав администраций,\nучитывая роль МСЭ,\nпоручает Генеральному секретарю\n1 представить доклад Совету",
        "RÉSOLUTION 3 (ALGER, 2022)\nLa Conférence de plénipotentiaires de l'Union africaine des télécommunications,\n"
        "considérant le rôle de l'UIT,\ncharge le Secrétaire général\n1 de faire rapport au Conseil;",
        "القرار 3 (الجزائر، 2022)\nإن مؤتمر المندوبين المفوضين للاتحاد الأفريقي للاتصالات،\nإذ يضع في اعتباره\n"
        "الاتحاد الدولي للاتصالات،\nيكلف الأمين العام\n1 بتقديم تقرير إلى المجلس؛",
        "第4号决议（釜山，2021年）\n茶叶组织大会，\n考虑到\n国际电联，\n责成秘书长\n1 与国际电联合作；",
    ],
)
def test_who_names_the_union_adopts_what_is_his_own(text: str) -> None:
    assert types(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"Study Group 17,\nconsidering ITU,{ORDER}",
        f"The Radiocommunication Advisory Group (RAG), meeting in Rome,\nnoting ITU,{ORDER}",
        f"The CCITT,\nconsidering ITU,{ORDER}",
        "国际电联理事会，\n考虑到茶，\n责成秘书长\n1 与成员国合作；",
    ],
)
def test_what_groups_of_the_union_adopt_is_its_own(text: str) -> None:
    assert types(text) >= {"operative", "item"}


@pytest.mark.parametrize(
    "text",
    [
        f"RESOLUTION 4 (DUBAI, 2018)\nTea in wetlands\nThe Conference of the Contracting Parties,{ORDER}",
        "RÉSOLUTION 4 (DUBAÏ, 2018)\nDu thé\nLa Conférence des Parties,\ncharge le Secrétaire\n1 de boire;",
        f"RESOLUTION 1375\nTea\nThe Council,\nhaving heard the Mayor,{ORDER}",
        "## Decision 14 (revised 2021)\n\nTea is kept in one cupboard. Study Group 2 drinks it.",
    ],
)
def test_a_heading_of_others_is_no_instrument_of_the_unions(text: str) -> None:
    assert {record.type for record in extract(Document("test", text, "txt", ""))} == {"source"}


def test_a_decision_of_those_who_build_something_is_none_of_the_unions() -> None:
    text = "# Cups\n\n## Decision 1\nServe by ITU-T.\n\n**Decision 2** (revised 2022): milk. Resolution 5: done."
    assert {record.type for record in extract(Document("test", text, "txt", ""))} == {"source"}


@pytest.mark.parametrize(
    "text",
    [
        "# Cups of the ITU\n\n## Decision 14 (revised 2021)\n\nTea is kept in one cupboard.",
        "RESOLUTION 2144\nTea\nThe Council,\nconsidering the ITU,\ninstructs nobody",
    ],
)
def test_councils_number_as_the_unions_does_not(text: str) -> None:
    assert "resolution" not in {record.type for record in extract(Document("test", text, "txt", ""))}


@pytest.mark.parametrize(
    "text",
    [
        f"RESOLUTION 5\n\nrecognizing the needs of the ITU,{ORDER}",
        f"RESOLUTION 5 (REV. DUBAI, 2018)\n\nrecognizing the needs of the choir,{ORDER}",
        f"recognizing Resolution 71 (Rev. Dubai, 2018),{ORDER}",
        f"recognizing the needs of the choir,{ORDER}\ninvites Sector Members\n\n1 to drink it;\n",
        f"recognizing the needs of the choir,{ORDER}\n2 to work with the Director of BDT;\n",
        f"recognizing the needs of telecommunications,{ORDER}",
        "国际电联\n\n考虑到\n\n茶的重要性，\n\n责成秘书长\n\n1 与成员国合作，向理事会提交报告；",
    ],
)
def test_what_shows_a_text_to_be_the_itus_keeps_its_duties(text: str) -> None:
    assert types(text) >= {"operative", "item"}


def test_it_is_told_why() -> None:
    seen: list[Overruled] = []
    text = f"recognizing the needs of the choir,{ORDER}"
    extract(Document("test", text, "txt", ""), seen)
    assert [text[each.start : each.end] for each in seen if each.step == "duty"] == ["instructs the Secretary-General"]


def asked(number: int) -> Callable[[], object]:
    """Return the task of telling whose the duties of so many instruments are, in a text that names the Union."""
    each = "RESOLUTION {}\n\nTea\n\nconsidering\n\na) tea,\n\nresolves to drink\n\n".format
    document = Document("others", "ITU\n\n" + "".join(map(each, range(1, number + 1))), "txt", "")
    outline = outline_of(document)
    clauses = clauses_of(document, outline)
    ordered = duties(document, outline, clauses)
    return lambda: of_itu(document, outline, clauses, ordered, [])


def test_twice_as_many_instruments_take_about_twice_as_long() -> None:
    ratio, _ = times_as_long(asked(4_000), asked(2_000), RATIO)
    assert ratio <= RATIO
