"""An answer as a calendar (iCalendar, RFC 5545): one event of a day for each row that has a date."""

from __future__ import annotations

import hashlib
from typing import Final

from graph.errors import UsageError
from graph.stores.protocol import Row
from queries.question import Answer
from queries.render import one_line, shown_columns

# Where a row says when it is due; where in a document it stands is told in the description.
DUE: Final = "due"
_ELSEWHERE: Final = frozenset({DUE, "title", "document", "line"})
_OCTETS: Final = 75


def to_ics(answer: Answer) -> str:
    """Return an answer as a calendar; the same answer gives the same text.

    Raises UsageError where the question has no dates.
    """
    if DUE not in answer.question.columns:
        raise UsageError(f"{answer.question.name} has no dates and so makes no calendar")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//resgraph//questions//EN",
             f"X-WR-CALNAME:{_text(answer.question.words)}"]  # fmt: skip
    for row in answer.rows:
        if row[DUE] is not None:
            lines += _event(answer, row)
    return "".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _event(answer: Answer, row: Row) -> list[str]:
    """Return the lines of one row's event."""
    day = str(row[DUE]).replace("-", "")
    told = [one_line(row[column.name]) for column in shown_columns(answer.question, wide=False)
            if column.name not in _ELSEWHERE]  # fmt: skip
    place = f"{one_line(row['document'])}, line {row['line']}"
    quote = one_line(row["quote"])
    title = one_line(row["title"])
    name = hashlib.sha256(repr((answer.question.name, *row.values())).encode()).hexdigest()[:32]
    return [
        "BEGIN:VEVENT",
        f"UID:{name}@resgraph",
        # When the event was made must stand there; a clock would make each calendar another one.
        f"DTSTAMP:{day}T000000Z",
        f"DTSTART;VALUE=DATE:{day}",
        "TRANSP:TRANSPARENT",
        f"SUMMARY:{_text(' - '.join(text for text in told if text))}",
        f"DESCRIPTION:{_text(chr(10).join(text for text in (title, quote, place) if text))}",
        "END:VEVENT",
    ]


def _text(text: str) -> str:
    """Return a text with what has a meaning in a calendar escaped."""
    for char in "\\;,":
        text = text.replace(char, f"\\{char}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line, broken so that no part has more than 75 octets and no character is divided."""
    parts: list[str] = []
    size = _OCTETS + 1
    for char in line:
        octets = len(char.encode("utf-8", "surrogatepass"))
        if size + octets > _OCTETS:
            parts.append("")
            # The blank that begins a continued line is one of its octets.
            size = 0 if len(parts) == 1 else 1
        parts[-1] += char
        size += octets
    return "\r\n ".join(parts) + "\r\n"
