"""Questions asked of the small graph, and what is known of their answers: some columns of every row, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from graph.stores.protocol import Argument, Cell


@dataclass(frozen=True, slots=True)
class Case:
    """A question, its arguments, and the cells of `columns` (names with spaces between) in each row."""

    question: str
    arguments: dict[str, Argument]
    columns: str
    rows: list[tuple[Cell, ...]]

    @property
    def id(self) -> str:
        """What a test run shows."""
        return " ".join([self.question, *(f"{name}={value}" for name, value in self.arguments.items())])


TSB_BDT: dict[str, Argument] = {"actor": "TSB", "with": "BDT"}
Cells: TypeAlias = "tuple[Cell, ...]"

_JOINT = "instrument item addressees partners document line"
_D01: Cells = ("WTSA-RES-18", None, ["TSB-DIR"], ["BDT-DIR", "BR-DIR"], "001_report", 10)
_D02: Cells = ("WTSA-RES-18", "10", ["TSB-DIR"], ["BDT-DIR"], "001_report", 12)
_D04: Cells = ("WTSA-RES-44", None, ["BDT-DIR", "TSB"], [], "001_report", 20)
_D05: Cells = ("WTSA-RES-44", "1", ["TSB"], ["BDT"], "001_report", 22)
_D08: Cells = ("PP-RES-123", None, ["TSB-DIR"], ["BDT-DIR"], "002_acts", 9)

CASES: list[Case] = [
    Case("joint-duties", TSB_BDT, _JOINT, [_D01, _D02, _D05]),
    Case("joint-duties", {**TSB_BDT, "verb": "any"}, _JOINT, [_D08, _D01, _D02, _D04, _D05]),
    Case("joint-duties", {**TSB_BDT, "verb": "invite"}, _JOINT, [_D04]),
    Case("joint-duties", {**TSB_BDT, "verb": "resolves"}, _JOINT, [_D08]),
    Case("joint-duties", {**TSB_BDT, "verb": "any", "body": "PP"}, _JOINT, [_D08]),
    Case("joint-duties", {**TSB_BDT, "verb": "any", "session": "WTSA-20"}, _JOINT, [_D01, _D02, _D04, _D05]),
    Case("joint-duties", {**TSB_BDT, "verb": "any", "document": "001"}, _JOINT, [_D01, _D02, _D04, _D05]),
    Case("joint-duties", {"actor": "TSB-DIR", "with": "BDT"}, _JOINT, [_D01, _D02]),
    Case("joint-duties", {"actor": "TSB", "with": "BDT-DIR", "verb": "any"}, _JOINT, [_D08, _D01, _D02, _D04]),
    Case("joint-duties", {"actor": "BDT", "with": "TSB", "verb": "any"}, _JOINT, [_D04]),
    Case("joint-duties", {"actor": "TSB", "with": "TSB"}, _JOINT, []),
    Case("joint-duties", {"actor": "T-SG17", "with": "ITU-D", "session": "WTSA-20"}, "instrument", []),
    Case("joint-duties", {"actor": "T-SG17", "with": "ITU-D", "session": "PP-18"}, "instrument version",
         [("PP-RES-123", None)]),
    Case("joint-duties", {"actor": "TSB", "with": "BR", "texts": "proposed"}, _JOINT,
         [("PP-RES-30", "3", ["TSB"], ["BR"], "002_acts", 16)]),
    Case("joint-duties", {"actor": "TSB", "with": "BR", "texts": "adopted"}, "line", [(10,)]),
    Case("mandates", {"actor": "TSB", "texts": "proposed"}, "instrument", [("PP-RES-30",)]),
    Case("reporting", {"texts": "proposed"}, "instrument", []),
    Case("cited-by", {"instrument": "PP-RES-123"}, "citing title citing_version cited_version clause line",
         [("WTSA-RES-18", "Allocation of work", "WTSA-RES-18@2022", "PP-RES-123@2014", "recalling", 13),
          ("WTSA-RES-44", "标准化差距", "WTSA-RES-44@2022", "PP-RES-123@2018", "recalling", 21)]),
    Case("cited-by", {"instrument": "PP-RES-123", "year": 2018}, "citing", [("WTSA-RES-44",)]),
    Case("cited-by", {"instrument": "WTSA-RES-2"}, "citing about document line", [(None, None, "002_acts", 2)]),
    Case("cited-by", {"instrument": "WTSA-RES-2", "body": "WTSA"}, "citing", []),
    Case("cited-by", {"instrument": "PP-RES-30"}, "citing clause", [("PP-RES-123", "considering")]),
    Case("cited-by", {"instrument": "PP-RES-30", "document": "001_report"}, "citing", []),
    Case("versions", {"instrument": "PP-RES-123"}, "version year session status predecessor successor documents",
         [("PP-RES-123@2014", 2014, "PP-14", None, None, "PP-RES-123@2018", []),
          ("PP-RES-123@2018", 2018, "PP-18", "revised", "PP-RES-123@2014", None, ["002_acts"])]),
    Case("versions", {"instrument": "WTSA-RES-2"}, "version status suppressed",
         [("WTSA-RES-2@2022", "suppressed", "WTSA-20")]),
    Case("mandates", {"actor": "TSB"}, "strength instrument item reports_to",
         [(5, "PP-RES-123", None, []), (4, "PP-RES-30", "3", []), (4, "PP-RES-123", "2", ["COUNCIL"]),
          (4, "WTSA-RES-18", None, []), (4, "WTSA-RES-18", "2", ["COUNCIL"]),
          (4, "WTSA-RES-18", "10", []), (4, "WTSA-RES-44", "1", []), (2, "WTSA-RES-44", None, [])]),
    Case("mandates", {"actor": "TSB-DIR", "verb": "instruct", "session": "WTSA-20"}, "line", [(10,), (11,), (12,)]),
    Case("mandates", {"actor": "TSB", "body": "PP", "document": "002"}, "instrument",
         [("PP-RES-123",), ("PP-RES-30",), ("PP-RES-123",)]),
    Case("reporting", {}, "instrument basis verb item reporters receivers",
         [("PP-RES-123", "heading", "instructs", None, ["SG"], ["COUNCIL", "PP"]),
          ("PP-RES-123", "item", "instructs", "2", ["TSB-DIR"], ["COUNCIL"]),
          ("PP-RES-123", "matrix", None, None, ["BDT", "TSB"], ["COUNCIL"]),
          ("WTSA-RES-18", "item", "instructs", "2", ["TSB-DIR"], ["COUNCIL"])]),
    Case("reporting", {"to": "PP"}, "instrument", [("PP-RES-123",)]),
    Case("reporting", {"from": "TSB", "to": "COUNCIL"}, "basis line", [("item", 17), ("matrix", 45), ("item", 11)]),
    Case("reporting", {"from": "SG", "body": "WTSA"}, "instrument", []),
    Case("reporting", {"session": "WTSA-20", "document": "001_report"}, "instrument", [("WTSA-RES-18",)]),
    Case("cites", {"instrument": "PP-RES-123"}, "cited title cited_version clause",
         [("PP-RES-30", None, None, "considering"), ("WTSA-RES-18", "Allocation of work", None, "considering")]),
    Case("cites", {"instrument": "PP-RES-123", "body": "WTSA", "document": "002"}, "cited", [("WTSA-RES-18",)]),
    Case("stale-citations", {}, "citing cited_version current replaced line",
         [("WTSA-RES-18", "PP-RES-123@2014", "PP-RES-123@2018", "PP-18", 13)]),
    Case("stale-citations", {"instrument": "WTSA-RES-44"}, "citing", []),
    Case("stale-citations", {"body": "PP", "document": "001"}, "citing", []),
    Case("suppressed-citations", {}, "citing cited cited_version suppressed line",
         [(None, "WTSA-RES-2", "WTSA-RES-2@2022", "WTSA-20", 2)]),
    Case("suppressed-citations", {"body": "PP", "document": "002"}, "citing", []),
    Case("cited-not-ingested", {}, "instrument title citations citing", [("PP-RES-30", None, 1, ["PP-RES-123"])]),
    Case("cited-not-ingested", {"body": "WTDC"}, "instrument", []),
    Case("most-cited", {}, "instrument citations instruments",
         [("PP-RES-123", 2, 2), ("PP-RES-30", 1, 1), ("WTSA-RES-2", 1, 0), ("WTSA-RES-18", 1, 1),
          ("WTSA-RES-44", 1, 1)]),
    Case("most-cited", {"body": "WTSA", "by": "PP"}, "instrument", [("WTSA-RES-18",)]),
    Case("citation-circles", {}, "first second third",
         [("PP-RES-123", "WTSA-RES-18", None), ("PP-RES-123", "WTSA-RES-18", "WTSA-RES-44")]),
    Case("citation-circles", {"body": "WTSA"}, "first", []),
    Case("two-bureaux", {}, "instrument verb addressees", [("WTSA-RES-44", "invites", ["BDT-DIR", "TSB"])]),
    Case("two-bureaux", {"verb": "instruct"}, "instrument", []),
    Case("two-bureaux", {"session": "PP-18"}, "instrument", []),
    Case("two-bureaux", {"body": "PP", "document": "001", "texts": "proposed"}, "instrument", []),
    Case("lost-partners", {},
         "instrument addressees lost verb item earlier later earlier_document earlier_line document line",
         [("PP-RES-123", ["SG"], "BR-DIR", "instructs", "1", "PP-RES-123@2014", "PP-RES-123@2018", "003_old_acts", 4,
           "002_acts", 15)]),
    Case("lost-partners", {"actor": "TSB-DIR", "body": "PP"}, "instrument", []),
    Case("action-items", {}, "number instrument milestone due goals_met completed clauses",
         [("123-01", "PP-RES-123", "Ongoing", None, True, False, ["resolves 4"]),
          ("123-02", "PP-RES-123", "2019-01", None, False, False, ["resolves 4"]),
          ("123-10", "PP-RES-123", "2018", None, True, True, ["resolves 4"]),
          ("123-11", "PP-RES-123", "Council, WTSA-20", "2022-03-01", False, False, ["resolves 4"]),
          ("123-12", "PP-RES-123", None, None, False, False, ["resolves 4"])]),
    Case("action-items", {"at": "2022-03-02"}, "number", [("123-11",)]),
    Case("action-items", {"at": "2022-03-01"}, "number", []),
    Case("action-items", {"completed": "yes", "goals-met": "yes"}, "number", [("123-10",)]),
    Case("action-items", {"milestone": "Ongoing", "instrument": "PP-RES-123"}, "number", [("123-01",)]),
    Case("goals-not-met", {"instrument": "PP-RES-123"}, "number", [("123-02",), ("123-11",), ("123-12",)]),
    Case("session-acts", {"session": "PP-18"}, "instrument status version",
         [("PP-RES-123", "revised", "PP-RES-123@2018")]),
    Case("session-acts", {"session": "PP-18", "status": "new"}, "instrument", []),
    Case("proposals", {}, "number action instrument title from to",
         [("A/1", "MOD", "PP-RES-123", "Bridging", "PP-RES-123@2014", "PP-RES-123@2018"),
          ("A/2", "NOC", None, "Rules", None, None), ("A/10", "SUP", "PP-RES-30", "Measures", None, None)]),
    Case("proposals", {"action": "SUP", "instrument": "PP-RES-30", "document": "002"}, "number", [("A/10",)]),
    Case("not-taken-up", {"actor": "SG", "assembly": "WTDC"}, "instrument item document line",
         [("PP-RES-123", None, "002_acts", 5), ("PP-RES-123", "1", "002_acts", 15),
          ("PP-RES-123", "1", "003_old_acts", 4)]),
    Case("not-taken-up", {"actor": "SG", "assembly": "WTSA", "body": "PP", "verb": "any"}, "instrument", []),
    Case("taken-up", {"actor": "TSB", "assembly": "WTSA", "body": "PP"},
         "instrument taken_up_by orders answers citations",
         [("PP-RES-123", "WTSA-RES-18", 2, 3, 1), ("PP-RES-123", "WTSA-RES-44", 2, 2, 1)]),
    Case("groups-without-mandate", {}, "group name sector mentions", [("T-SG5", "Name of T-SG5", "ITU-T", 0)]),
    Case("groups-without-mandate", {"sector": "ITU-D", "category": "any"}, "group", []),
    Case("goals-without-instrument", {}, "goal name mentions", [("SDG-17", "Partnerships", 0)]),
    Case("goals-without-instrument", {"level": "targets"}, "goal", []),
    Case("recommendation-mentions", {"recommendation": "ITU-T E.156", "document": "001"}, "instrument line",
         [("WTSA-RES-18", 34)]),
    Case("group-mentions", {"group": "T-SG17"}, "instrument title line", [("WTSA-RES-18", "Allocation of work", 35)]),
    Case("group-mentions", {"group": "T-SG17", "body": "PP", "document": "001"}, "instrument", []),
    Case("mandate-matrix", {"body": "WTSA"}, "actor partner force strength duties instruments",
         [("TSB-DIR", "BDT-DIR", "instruct", 4, 2, 1), ("TSB", "BDT", "instruct", 4, 1, 1),
          ("TSB-DIR", "BR-DIR", "instruct", 4, 1, 1)]),
    Case("mandate-matrix", {"actor": "TSB", "texts": "proposed"}, "actor partner", [("TSB", "BR")]),
    Case("if-suppressed", {"instrument": "WTSA-RES-18"}, "kind affected detail number line",
         [("Citation", ["PP-RES-123"], "considering", None, 6), ("Duty", ["TSB-DIR"], "instructs", None, 10),
          ("Duty", ["TSB-DIR"], "instructs", "2", 11), ("Duty", ["TSB-DIR"], "instructs", "10", 12)]),
    Case("genealogy", {"instrument": "PP-RES-123"}, "task version change item partners line",
         [(1, "PP-RES-123@2014", "first", "1", ["BDT-DIR", "BR-DIR"], 4),
          (1, "PP-RES-123@2018", "partners changed", "1", ["BDT-DIR"], 15),
          (2, "PP-RES-123@2018", "added", "2", ["BDT-DIR"], 17)]),
    Case("changes", {"actor": "SG", "earlier": "PP-14", "later": "PP-18"}, "change instrument title version item line",
         [("partners changed", "PP-RES-123", "Bridging the gap", "PP-RES-123@2018", "1", 15)]),
    Case("changes", {"actor": "TSB", "earlier": "PP-14", "later": "PP-18"}, "change instrument item",
         [("added", "PP-RES-123", "2")]),
    Case("same-task", {"instrument": "PP-RES-123", "least": 1},
         "item verb same_addressees other other_title other_item other_verb other_line other_quote",
         [("2", "instructs", ["TSB-DIR"], "WTSA-RES-18", "Allocation of work", "2", "instructs", 11,
           "2 to report each year on electronic meetings")]),
    Case("same-task", {"instrument": "PP-RES-123", "least": 100, "body": "WTSA"}, "item", []),
    Case("mapping-table", {"body": "PP", "other": "WTSA"}, "instrument other relation cites cited likeness same_actors",
         [("PP-RES-123", "WTSA-RES-18", "cites", 1, 1, 0, ["TSB-DIR"]),
          ("PP-RES-123", "WTSA-RES-44", "cites", 0, 1, 0, [])]),
    Case("calendar", {}, "due session receiver instrument reporters line",
         [("2022-09-26", "PP-22", "PP", "PP-RES-123", ["SG"], 5)]),
    Case("calendar", {"undated": "yes", "from": "TSB-DIR"}, "due receiver instrument item",
         [(None, "COUNCIL", "PP-RES-123", "2"), (None, "COUNCIL", "WTSA-RES-18", "2")]),
    Case("calendar", {"after": "2022-09-27", "to": "PP", "body": "PP"}, "due", []),
    Case("chain", {"from": "T-SG17", "to": "WTSA-RES-44"}, "step source role target line",
         [(1, "PP-RES-123", "addresses", "T-SG17", 7), (2, "WTSA-RES-44", "cites", "PP-RES-123", 21)]),
    Case("central-actors", {"body": "WTSA"}, "actor orders neighbours",
         [("TSB-DIR", 4, ["BDT-DIR", "BR-DIR", "COUNCIL"]), ("BDT-DIR", 2, ["TSB-DIR"]), ("BDT", 1, ["TSB"]),
          ("BR-DIR", 1, ["TSB-DIR"]), ("COUNCIL", 1, ["TSB-DIR"]), ("TSB", 1, ["BDT"])]),
    Case("communities", {}, "community size centre title instruments",
         [(1, 2, "PP-RES-123", "Bridging the gap", ["PP-RES-30", "PP-RES-123"]),
          (2, 2, "WTSA-RES-18", "Allocation of work", ["WTSA-RES-18", "WTSA-RES-44"])]),
    Case("communities", {"body": "WTSA"}, "instruments", [(["WTSA-RES-18", "WTSA-RES-44"],)]),
    Case("serving-goal", {"goal": "SDG-9"}, "instrument named line",
         [("WTSA-RES-18", "SDG-9", 30), ("WTSA-RES-18", "SDG-9.c", 31)]),
    Case("serving-goal", {"goal": "9.c", "body": "WTSA", "document": "001"}, "named", [("SDG-9.c",)]),
    Case("serving-goal", {"goal": "SDG-9", "body": "PP"}, "named", []),
]  # fmt: skip
