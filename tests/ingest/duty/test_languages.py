"""Headings and items in five languages: each case is the end of a made-up instrument (cases/LANGUAGE.tsv)."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import pytest

from graph.records import Item, Operative
from ingest.duty.actor_list import Context
from ingest.duty.addressees import read_list
from ingest.languages.letters import one_form
from tests.ingest.duty_cases import records
from tests.ingest.texts import made_up

FOLDER: Final = Path(__file__).parent / "cases"
NAMES: Final = (Path(__file__).parent / "actors.tsv").read_text(encoding="utf-8").splitlines()
HEADS: Final = {
    "fr": "RÉSOLUTION 139 (RÉV. DUBAÏ, 2018)\nDu thé\nLa Conférence de plénipotentiaires de l'Union internationale des "
    "télécommunications (Dubaï, 2018),\ndécide\nde boire du thé,\n",
    "es": "RESOLUCIÓN 139 (REV. DUBÁI, 2018)\nDel té\nLa Conferencia de Plenipotenciarios de la Unión Internacional de "
    "Telecomunicaciones (Dubái, 2018),\nresuelve\nbeber té,\n",
    "ru": "РЕЗОЛЮЦИЯ 139 (ПЕРЕСМ. ДУБАЙ, 2018 Г.)\nО чае\nПолномочная конференция Международного союза электросвязи "
    "(Дубай, 2018 г.),\nрешает\nпить чай,\n",
    "zh": "第139号决议（2018年，迪拜，修订版）\n茶叶\n国际电信联盟全权代表大会（2018年，迪拜），\n做出决议\n饮茶，\n",
    "ar": "القـرار 139 (المراجَع في دبي، 2018)\nالشاي\n"
    "إن مؤتمر المندوبين المفوضين للاتحاد الدولي للاتصالات (دبي، 2018)،\n"
    "يقرر\nشرب الشاي،\n",
}


class Case(NamedTuple):
    language: str
    text: str
    headings: list[str]
    items: list[str]


def cases() -> list[Case]:
    found = []
    for path in sorted(FOLDER.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, headings, items = (*line.split("\t"), "")[:3]
                wanted = [[part.strip() for part in listed.split(";") if part.strip()] for listed in (headings, items)]
                found.append(Case(path.stem, text.replace("\\n", "\n"), *wanted))
    return found


def _named(codes: tuple[str, ...]) -> str:
    return " ".join(sorted(codes))


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.language}-{case.text[:40]}")
def test_case(case: Case) -> None:
    read = records(made_up(HEADS[case.language] + case.text))
    headings = [record for record in read if isinstance(record, Operative)]
    written = [f"{each.verb_en}: {_named(each.addressees)} + {_named(each.partners)}".strip() for each in headings]
    assert written[0] == "resolves:  +"
    assert written[1:] == case.headings
    items = [record for record in read if isinstance(record, Item)]
    assert [f"{i.n or '-'}: {_named(i.partners)} > {_named(i.report_to)}".strip() for i in items] == case.items


def test_there_are_cases_in_five_languages() -> None:
    assert {case.language for case in cases()} == {"fr", "es", "ru", "zh", "ar"}


@pytest.mark.parametrize("line", [line for line in NAMES if not line.startswith("#")])
def test_names(line: str) -> None:
    language, name, actor = one_form(line).split("\t")
    assert read_list(name, 0, len(name), Context(language, "T"), led=True).codes == (actor,)
