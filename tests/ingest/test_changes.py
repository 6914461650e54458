"""Proposed changes of instruments and of basic texts."""

from __future__ import annotations

import json

from graph.records import Revision
from ingest.changes import proposals
from ingest.clauses import clauses_of
from ingest.document import Document
from ingest.segment import outline_of
from tests.corpus import CORPUS, DEV, needs_corpus

BUSAN = Revision(True, "Busan", 2014)
DUBAI = Revision(True, "Dubai", 2018)

TEXT = """\t[bookmark: abc_1]Proposal ABC/64A1/1 - Summary:
Nothing changes in the Constitution, nor in Resolution 7.

NOC\tABC/64A1/1
\t
\tCONSTITUTION OF
THE INTERNATIONAL
TELECOMMUNICATION UNION


Reasons:\tIt is good.
* * * * *
\t[bookmark: abc_2]Proposal ABC/64A1/2 - Summary:
It changes Resolution 900 (Rev. Busan, 2014).
MOD\tABC/64A1/2
[bookmark: _Toc1]RESOLUTION 900 (Rev. Busan, 2014dubai, 2018)
[bookmark: _Toc2]Care of cables 2014 2018
The Plenipotentiary Conference of the International Telecommunication Union (Busan, 2014Dubai, 2018),
considering
all,
ANNEX TO RESOLUTION 900 (Rev. Busan, 2014DUBAI, 2018)
Kinds of cable
* * * * *
INTRODUCTION
The plan must change.
RESOLUTION 901 (Rev. Busan, 2014Dubai, 2018)
Plan of cables
MOD\tABC/64A1/3#48507
ANNEX 1 to RESOLUTION 901 (Rev. dubai, 2018)
The plan
1.\tAims
* * * * *
SUP\tABC/64A1/4
RESOLUTION 902 (Busan, 2014)
Care of poles
Reasons:\tNo poles are left.
MOD\tABC/64A1/5
RESOLUTION 903 (Busan, 2014REV. DUBAI, 2018)
Care of masts
ADD\tABC/64A1/6
Draft New Resolution [ABC-1]
Care of wires
The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),
MOD\tABC/64A1/7
\tARTICLE 5
\tAllocations
"""


def test_each_proposal_with_what_it_changes() -> None:
    document = Document("made-up", TEXT, "txt", "")
    found = proposals(document, outline_of(document))
    assert [(p.n, p.action, p.target, p.from_rev, p.to_rev, p.title) for p in found] == [
        ("ABC/64A1/1", "NOC", "CONSTITUTION", None, None, "CONSTITUTION OF THE INTERNATIONAL TELECOMMUNICATION UNION"),
        ("ABC/64A1/2", "MOD", "PP-RES-900", BUSAN, DUBAI, "Care of cables 2018"),
        ("ABC/64A1/3", "MOD", "PP-RES-901", BUSAN, DUBAI, "The plan"),
        ("ABC/64A1/4", "SUP", "PP-RES-902", Revision(False, "Busan", 2014), None, "Care of poles"),
        ("ABC/64A1/5", "MOD", "PP-RES-903", Revision(False, "Busan", 2014), DUBAI, "Care of masts"),
        ("ABC/64A1/6", "ADD", "PP-RES-NEW-ABC6", None, Revision(False, "Dubai", 2018), "Care of wires"),
        ("ABC/64A1/7", "MOD", None, None, None, None),
    ]
    assert [TEXT[p.char : p.end].split()[:2] for p in found][:2] == [["NOC", "ABC/64A1/1"], ["MOD", "ABC/64A1/2"]]


def test_the_title_and_the_annex_of_what_is_changed() -> None:
    document = Document("made-up", TEXT, "txt", "")
    outline = outline_of(document)
    titles = [entry.title for entry in outline.entries if entry.instrument == "PP-RES-900"]
    assert titles == ["Care of cables 2018"]
    read = clauses_of(document, outline)
    verbs = [clause.verb if clause else None for clause in (read.at(TEXT.index(at)) for at in ("Kinds", "Aims", "SUP"))]
    assert verbs == ["annex", "annex", None]


def test_introductions_belong_to_what_they_introduce() -> None:
    document = Document("made-up", TEXT, "txt", "")
    found = [(s.role.value, s.instrument, document.line_of(s.start)) for s in outline_of(document).sections]
    assert found == [
        ("introduction", None, 1),
        ("instrument", None, 4),
        ("introduction", None, 11),
        ("introduction", "PP-RES-900", 12),
        ("introduction", "PP-RES-900", 13),
        ("instrument", "PP-RES-900", 15),
        ("introduction", "PP-RES-901", 23),
        ("instrument", "PP-RES-901", 28),
        ("introduction", "PP-RES-902", 32),
        ("instrument", "PP-RES-902", 33),
        ("introduction", "PP-RES-902", 36),
        ("instrument", "PP-RES-903", 37),
        ("instrument", "PP-RES-NEW-ABC6", 40),
        ("instrument", None, 44),
    ]


@needs_corpus
def test_the_25_proposals_of_the_corpus() -> None:
    path = next(CORPUS.glob("002_*.txt"))
    document = Document(path.stem, path.read_text(encoding="utf-8"), "txt", "")
    found = proposals(document, outline_of(document))
    assert [p.n for p in found] == [f"ACP/64A1/{number}" for number in range(1, 26)]
    assert all(p.target for p in found)
    gold = {
        record["n"]: record
        for line in (DEV / "gold-002.jsonl").read_text(encoding="utf-8").splitlines()
        if (record := json.loads(line))["t"] == "proposal"
    }
    for proposal in found:
        if proposal.n in gold:
            expected = gold[proposal.n]
            assert (proposal.action, proposal.target) == (expected["action"], expected["target"])
            assert proposal.line == expected["line"]
            assert (proposal.to_rev.to_json() if proposal.to_rev else None) == expected["to"]
