"""Duties in summaries of instruments, and the English text of the same ones in the same document."""

from __future__ import annotations

from graph.records import Operative
from ingest.document import Document
from tests.ingest.duty_cases import records

TEXT = (
    "WTSA-16\n表1\nWTSA决议概述\n"
    "\t第44号决议“茶叶标准”做出决议，应继续饮茶；亦责成ITU-T与ITU-D协作供茶。\n\n"
    "\t第45号决议“水壶”做出决议，应确保与ITU-R协调，\n\n"
    "\t第72号决议“茶杯”做出决议，请ITU-T开展清洗。\n\n"
    "\t第76号决议“做出决议的方法”规定了茶杯。\n\n"
    "Table 2\nDetailed text of WTSA Resolutions\n\tNumber / Resolution\n\tRelevant text\n\n"
    "\tRESOLUTION 44\nStandards for tea\n\tinstructs\nthe Director of TSB\nto supply tea.\n"
)


def test_a_bare_verb_behind_the_title_is_a_duty_of_nobody() -> None:
    found = [record for record in records(Document("made-up", TEXT, "txt", "")) if isinstance(record, Operative)]
    assert [(each.instrument, each.verb_en or each.verb, each.addressees, each.partners) for each in found] == [
        ("WTSA-RES-44", "resolves", (), ()),
        ("WTSA-RES-44", "also instructs", ("ITU-T",), ("ITU-D",)),
        ("WTSA-RES-45", "resolves", (), ("ITU-R",)),
        ("WTSA-RES-72", "resolves to invite", ("ITU-T",), ()),
        ("WTSA-RES-44", "instructs", ("TSB-DIR",), ()),
    ]


ENGLISH = (
    "WTSA-20\nTable 1 – Overview of the WTSA Resolutions\n"
    "\tRESOLUTION 44 [Rev] on standards for tea:\n"
    "Resolves that the tea go on; it also resolves that ITU-T, together with ITU-D, should pour it.\n\n"
    "\tRESOLUTION 89 [Rev] on kettles:\n"
    "Instructs the TSB Director, in collaboration with the BDT Director, to report on tea; and relevant ITU-T study "
    "groups to brew it; and to dry cups; and ITU-D teas.\n\n"
    "Table 2 – Detailed text of WTSA Resolutions\n\tRESOLUTION 44\nStandards for tea\n\tinstructs\n"
    "the Director of TSB\nto supply tea.\n"
)


def test_others_may_be_addressed_behind_a_semicolon() -> None:
    found = [record for record in records(Document("made-up", ENGLISH, "txt", "")) if isinstance(record, Operative)]
    assert [(each.instrument, each.verb, each.addressees, each.partners) for each in found] == [
        ("WTSA-RES-44", "resolves", (), ()),
        ("WTSA-RES-44", "also resolves", ("ITU-T",), ("ITU-D",)),
        ("WTSA-RES-89", "instructs", ("TSB-DIR",), ("BDT-DIR",)),
        ("WTSA-RES-89", "instructs", ("T-SGS",), ()),
        ("WTSA-RES-44", "instructs", ("TSB-DIR",), ()),
    ]
