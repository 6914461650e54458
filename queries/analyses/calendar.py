"""When reports are due: at the first session of the receiver after the one that asked for them."""

from __future__ import annotations

from collections.abc import Mapping

from graph.stores.protocol import Argument, Row


def analyse(rows: list[Row], arguments: Mapping[str, Argument]) -> list[Row]:
    """Return a row a report and receiver; `meetings` of the query are texts "2018-10-29 PP-18".

    Undated are reports to a receiver whose sessions the registry does not know (the Council meets every year), and
    those of texts without a date.
    """
    first = str(arguments["after"])
    found: list[Row] = []
    for row in rows:
        asked, meetings = str(row["asked"] or ""), row["meetings"]
        due = min((meeting for meeting in meetings if meeting > asked + "~"), default="") if asked and isinstance(
            meetings, list) else ""  # fmt: skip
        date, _, session = due.partition(" ")
        if date >= first and (date or (arguments["undated"] == "yes" and not first)):
            found.append({**row, "due": date or None, "session": session or None})
    return found
