from __future__ import annotations

import pytest

from graph.stores.protocol import Row
from queries.analyses.lostpartners import analyse


def order(version: str, year: int, partners: list[str]) -> Row:
    return {
        "act": f"duty/{version}", "sort": "item", "instrument": "WTSA-RES-9", "version": version, "year": year,
        "verb": "instructs", "strength": 4, "item": "1", "document": version, "line": year, "char": 1, "end": 2,
        "quote": "1 to brew tea together", "addressees": ["T-SG5"], "partners": list(partners), "title": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        (["BDT"], [], ["BDT"]),
        (["BDT"], ["BDT-DIR"], []),
        (["BDT-DIR"], ["BDT"], []),
        (["R-SG1", "R-SG6"], ["R-SGS"], []),
        (["R-SG1"], ["D-SGS"], ["R-SG1"]),
        (["R-SGS"], ["R-SG1"], ["R-SGS"]),
        (["T-SG2-RG-AFR"], ["T-SGS"], []),
    ],
)
def test_a_partner_is_lost_unless_another_name_of_it_is_there(
    before: list[str], after: list[str], lost: list[str]
) -> None:
    rows = [order("WTSA-RES-9@2016", 2016, before), order("WTSA-RES-9@2022", 2022, after)]
    assert [row["lost"] for row in analyse(rows, {"actor": ""})] == lost
