"""A line that ends inside a sentence ends nothing, where the text's lines are all about as wide."""

from __future__ import annotations

import pytest

from graph.record_json import to_json
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.wraps import unwrapped

TEXT = """RESOLUTION 73
(Minneapolis, 1998)
Tea
The Plenipotentiary Conference of the
International Telecommunication Union (Minneapolis, 1998),
resolves to instruct the
Secretary-General
1 to brew tea for all who come, and to see to it that the
kettles are clean;
2 to tell the
Council of it in a report,
instructs the Director of the Telecommunication
Development Bureau, in collaboration with the Director of the
Radiocommunication Bureau
to buy cups, pursuant to
Resolution 71 (Rev. Marrakesh, 2002),
requests the
Council
to taste it"""


def document(text: str) -> Document:
    return Document("wrapped", text, "txt", "")


def test_a_heading_goes_on_behind_a_line_end() -> None:
    found = [to_json(record) for record in extract(document(TEXT))]
    operative = [(r["line"], r["addressees"], r["with"]) for r in found if r["t"] == "operative"]
    assert operative == [(6, ["SG"], []), (12, ["BDT-DIR"], ["BR-DIR"]), (17, ["COUNCIL"], [])]
    assert [(r["to"], r["clause"], r["line"]) for r in found if r["t"] == "citation"] == [
        ("PP-RES-71", "instructs", 16)
    ]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("the tea of the\nCouncil", "the tea of the Council"),
        ("the tea of the\n  Council", "the tea of the   Council"),
        ("resolves to\n1 drink", "resolves to\n1 drink"),
        ("the tea of the\n\nCouncil", "the tea of the\n\nCouncil"),
        ("the tea of the\n- Council", "the tea of the\n- Council"),
        ("considering\nthat tea is", "considering\nthat tea is"),
        ("one tea of the\n" + "long lines go on where no word ends them as it\nshould be,\nrecalling\ntea",
         "one tea of the " + "long lines go on where no word ends them as it should be,\nrecalling\ntea"),
        ("all the tea of the\nCouncil, and that of Resolution 71\n(Rev. Dubai, 2018)",
         "all the tea of the Council, and that of Resolution 71 (Rev. Dubai, 2018)"),
        ("all the tea of the\nCouncil, and that of Resolutions 7, 8,\n9, 10 and 11",
         "all the tea of the Council, and that of Resolutions 7, 8, 9, 10 and 11"),
        ("the tea of the\nCouncil, RESOLUTION 71\n(Rev. Dubai, 2018) is the title of a tea that all may drink",
         "the tea of the Council, RESOLUTION 71\n(Rev. Dubai, 2018) is the title of a tea that all may drink"),
        ("Resolution 71 (Rev.\nDubai, 2018) on tea", "Resolution 71 (Rev. Dubai, 2018) on tea"),
        ("第71号决议（2018年，\n迪拜）；\n茶", "第71号决议（2018年， 迪拜）；\n茶"),
        ("invites ITU-\nD and those of the\nothers", "invites ITU- D and those of the others"),
        ("invites Member States and all the kettle\nmakers\nto boil all the water that is for all tea\npots.\nto go",
         "invites Member States and all the kettle makers\nto boil all the water that is for all tea pots.\nto go"),
        ("invites Member States and all kettlers\nto boil.", "invites Member States and all kettlers\nto boil."),
        ("tea (of cups\npots (of tea)", "tea (of cups\npots (of tea)"),
        ("x" * 200 + " of the\nCouncil", "x" * 200 + " of the\nCouncil"),
        ("1. to pour tea of the\n   Council with those of ITU-T Study Group\n   2 with old kettles,\n2. to drink",
         "1. to pour tea of the    Council with those of ITU-T Study Group    2 with old kettles,\n2. to drink"),
        ("the tea of the\nCouncil is poured by all of the Study Groups\n2 to pour",
         "the tea of the Council is poured by all of the Study Groups\n2 to pour"),
        ("le thé de la\nConférence est versé par la Commission d'études 2\nde l'UIT-D;",
         "le thé de la Conférence est versé par la Commission d'études 2 de l'UIT-D;"),
    ],
)  # fmt: skip
def test_which_line_ends_are_blanks(text: str, joined: str) -> None:
    made = unwrapped(document(text))
    assert made.text == joined
    assert made.starts == document(text).starts


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("instructs the Director\n1\n\nto brew tea;\n2\nto drink it;\n\n3\n\nto rest.",
         "instructs the Director\n1  to brew tea;\n2 to drink it;\n\n3  to rest."),
        ("considering\na)\n\nthat tea is;\nb )\nthat it cools,", "considering\na)  that tea is;\nb ) that it cools,"),
        ("责成主任\n1\n\n煮茶；\n2\n\n喝茶，", "责成主任\n1  煮茶；\n2  喝茶，"),
        ("يكلف المدير\n1\n\nبالشاي؛\n2\n\nبالأكواب.", "يكلف المدير\n1  بالشاي؛\n2  بالأكواب."),
        ("decides\n1 that tea is hot;\n2\n\nthat it cools;", "decides\n1 that tea is hot;\n2  that it cools;"),
        # Numbers of pages, and of nothing that goes on.
        ("to brew tea;\n12\n\nto drink it;\n13\n\nto rest.", None),
        ("to brew\n2\n\ntea;", None),
        ("to brew tea;\n1\n\nRESOLUTION 71 (REV. DUBAI, 2018)", None),
        ("invites all\n1\n\nto brew tea.\n2\n\nof the tea", "invites all\n1  to brew tea.\n2\n\nof the tea"),
        ("\tCups\n\t1\n\tof tea\n", None),
        ("tea\n1\n\n2\n\n3\n", None),
    ],
)  # fmt: skip
def test_the_mark_of_an_item_on_a_line_of_its_own_belongs_to_the_next(text: str, joined: str | None) -> None:
    made = unwrapped(document(text))
    assert made.text == (text if joined is None else joined)
    assert made.starts == document(text).starts
