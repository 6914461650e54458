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
