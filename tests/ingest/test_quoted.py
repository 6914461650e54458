"""What a mail quotes orders nothing; what it cites is cited, and an instrument that is quoted whole is read."""

from __future__ import annotations

from graph.records import Operative
from ingest.document import Document
from ingest.pipeline import extract

ORDER = """> resolves
> to instruct the Director of TSB
> 1 to report to the Council on Resolution 64 (Rev. Dubai, 2018), with BDT;
"""
DUTIES = {"operative", "item", "provision", "timing"}


def types(text: str, form: str = "txt") -> set[str]:
    return {record.type for record in extract(Document("mail", text, form, ""))}


def test_quoted_lines_order_nothing_and_cite() -> None:
    found = types(f"Dear Ana,\n\nthe ITU said:\n{ORDER}\nYours\n")
    assert not found & DUTIES
    assert "citation" in found


def test_lines_below_quoted_ones_order_what_they_say() -> None:
    found = extract(Document("mail", f"ITU\n{ORDER}\ninvites the Council\n1 to work with ITU-D;\n", "txt", ""))
    assert [record.verb for record in found if isinstance(record, Operative)] == ["invites"]


def test_what_is_quoted_whole_is_read() -> None:
    whole = f"> RESOLUTION 71 (REV. DUBAI, 2018)\n> Tea\n> The Plenipotentiary Conference,\n{ORDER}"
    assert types(whole) >= DUTIES - {"timing"}


def test_a_block_of_markdown_is_no_mail() -> None:
    assert types(f"ITU\n\n{ORDER}", "md") >= DUTIES - {"timing"}
