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
         [(5, "PP-RES-123", None, []), (4, "WTSA-RES-18", None, []), (4, "WTSA-RES-18", "2", ["COUNCIL"]),
          (4, "WTSA-RES-18", "10", []), (4, "WTSA-RES-44", "1", []), (2, "WTSA-RES-44", None, [])]),
    Case("mandates", {"actor": "TSB-DIR", "verb": "instruct", "session": "WTSA-20"}, "line", [(10,), (11,), (12,)]),
    Case("mandates", {"actor": "TSB", "body": "PP", "document": "002"}, "instrument", [("PP-RES-123",)]),
    Case("reporting", {}, "instrument basis verb item reporters receivers",
         [("PP-RES-123", "heading", "instructs", None, ["SG"], ["COUNCIL", "PP"]),
          ("PP-RES-123", "matrix", None, None, ["BDT", "TSB"], ["COUNCIL"]),
          ("WTSA-RES-18", "item", "instructs", "2", ["TSB-DIR"], ["COUNCIL"])]),
    Case("reporting", {"to": "PP"}, "instrument", [("PP-RES-123",)]),
    Case("reporting", {"from": "TSB", "to": "COUNCIL"}, "basis line", [("matrix", 45), ("item", 11)]),
    Case("reporting", {"from": "TSB-DIR", "body": "PP"}, "instrument", []),
    Case("reporting", {"session": "WTSA-20", "document": "001_report"}, "instrument", [("WTSA-RES-18",)]),
    Case("serving-goal", {"goal": "SDG-9"}, "instrument named line",
         [("WTSA-RES-18", "SDG-9", 30), ("WTSA-RES-18", "SDG-9.c", 31)]),
    Case("serving-goal", {"goal": "9.c", "body": "WTSA", "document": "001"}, "named", [("SDG-9.c",)]),
    Case("serving-goal", {"goal": "SDG-9", "body": "PP"}, "named", []),
]  # fmt: skip
