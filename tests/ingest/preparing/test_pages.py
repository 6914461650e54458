"""Heads and feet of a dump's pages are blanks to the rules; what is said in words, and items' numbers, stay."""

from __future__ import annotations

import pytest

from graph.record_json import to_json
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.pages import without_heads


@pytest.mark.parametrize(
    ("pages", "kept"),
    [
        (["tea\n- 1 -\n", "- 2 -\nC20/TEA-E\ncups\n", "- 3 -\nC20/TEA-E\npots\n"], ["tea", "cups", "pots"]),
        (["tea\nP:\\TEA\\0.DOCX (44) 28.10.18\n", "cups\nP:\\TEA\\0.DOCX (44) 28.10.18\n"], ["tea", "cups"]),
        (["tea\n12\n", "cups\n13\n", "pots\n14\n"], ["tea", "cups", "pots"]),
        (["1\n\ntea;\n2\n", "cups;\n3\n", "pots\n"], ["1", "tea;", "2", "cups;", "3", "pots"]),
        (["RESOLUTION 1 (DUBAI, 2018)\ntea\n", "RESOLUTION 2 (DUBAI, 2018)\ncups\n"],
         ["RESOLUTION 1 (DUBAI, 2018)", "tea", "RESOLUTION 2 (DUBAI, 2018)", "cups"]),
        (["RESOLUTION 1\n(DUBAI, 2018)\n", "RESOLUTION 2\n(DUBAI, 2018)\n"],
         ["RESOLUTION 1", "(DUBAI, 2018)", "RESOLUTION 2", "(DUBAI, 2018)"]),
        (["resolves\n1 to brew\n", "resolves\n1 to boil\n"], ["resolves", "1 to brew", "resolves", "1 to boil"]),
        (["第1号决议\n茶\n", "第2号决议\n茶\n"], ["第1号决议", "茶", "第2号决议", "茶"]),
        (["tea\nC20/TEA-E\n"], ["tea", "C20/TEA-E"]),
    ],
)  # fmt: skip
def test_heads_and_feet_become_blanks(pages: list[str], kept: list[str]) -> None:
    text = "\f".join(pages)
    made = without_heads(text)
    assert (len(made), made.count("\n"), made.count("\f")) == (len(text), text.count("\n"), text.count("\f"))
    assert [line.strip() for line in made.replace("\f", "\n").split("\n") if line.strip()] == kept


def test_a_list_goes_on_behind_a_page() -> None:
    text = (
        "RESOLUTION 73 (DUBAI, 2018)\nTea\nThe Plenipotentiary Conference of the International Telecommunication Union "
        "(Dubai, 2018),\ninstructs the Secretary-General\n1 to brew tea;\n2 to report to the Council,\nC20/TEA-E\n"
        "\f- 2 -\nC20/TEA-E\nurges Member States\nto cooperate with the Director of BDT.\nC20/TEA-E\n\f"
    )
    found = [to_json(record) for record in extract(Document("dump", text, "txt", ""))]
    assert [(r["verb"], r["addressees"]) for r in found if r["t"] == "operative"] == [
        ("instructs", ["SG"]), ("urges", ["MS"]),
    ]  # fmt: skip
    assert [text[r["char"] : r["end"]] for r in found if r["t"] == "operative"][1].startswith("urges Member")
