"""`resgraph explain FILE --line N`: what was read from a line, by which rule, and what was seen and overruled."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import orjson

from graph.errors import UsageError
from graph.record_json import to_json
from graph.records import Json, Record, Revision, Source, Unresolved
from ingest.clause import Clause
from ingest.clauses import clauses_of
from ingest.document import Document
from ingest.languages.script import language_of
from ingest.outline import Role, Section
from ingest.overruled import Overruled
from ingest.pipeline import extract
from ingest.preparing.prepared import prepared
from ingest.readers.open import read
from ingest.segment import outline_of
from resgraph.rules import meaning

# Of a passage that is longer, its beginning is shown.
_SHOWN: Final = 200
# What every record has, and what is told of it apart from its type's own fields.
_PLACE: Final = ("t", "doc", "line", "char", "end", "rule")
_ROLES: Final = {
    Role.INSTRUMENT: "the text of",
    Role.SUMMARY: "a summary of",
    Role.REPORT: "a report on",
    Role.INTRODUCTION: "the introduction of a proposal to change",
    Role.TABLE: "a row about",
    Role.NARRATIVE: "running text about",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the program saw in one line of a document; `document` has the text that all places refer to.

    `titled`: the line is of the heading and title of an instrument's text.
    """

    document: Document
    line: int
    sections: tuple[Section, ...]
    clauses: tuple[Clause, ...]
    records: tuple[Record, ...]
    overruled: tuple[Overruled, ...]
    titled: bool

    def to_json(self) -> Json:
        """Return the explanation as JSON; passages are cut from the document's text."""
        text = self.document.text
        return {
            "document": self.document.name,
            "line": self.line,
            "text": self.document.line_text(self.line).rstrip("\r"),
            "sections": [
                {"role": section.role.value, "instrument": section.instrument, "rev": _dated(section.rev),
                 "body": section.body, "language": section.language} for section in self.sections
            ],
            "clauses": [{"verb": clause.verb, "verb_en": clause.verb_en, "operative": clause.operative,
                         "instrument": clause.instrument} for clause in self.clauses],
            "records": [{**to_json(record), "meaning": meaning(record), "passage": text[record.char : record.end]}
                        for record in self.records],
            "overruled": [{"step": each.step, "char": each.start, "end": each.end, "why": each.why,
                           "passage": text[each.start : each.end]} for each in self.overruled],
        }  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a document")
    parser.add_argument("--line", type=int, required=True, metavar="N", help="a line of its text, from 1")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print what was read from the line, and what was not."""
    found = explain(read(arguments.file), arguments.line)
    if arguments.json:
        sys.stdout.buffer.write(orjson.dumps(found.to_json(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    else:
        sys.stdout.write("".join(f"{line}\n" for line in told(found)))
    return 0


def explain(document: Document, line: int) -> Explanation:
    """Return what the program sees in a line of a document; UsageError where there is no such line."""
    if not 1 <= line <= len(document.starts):
        raise UsageError(f"{document.name} has the lines 1 to {len(document.starts)}, none of number {line}")
    overruled: list[Overruled] = []
    records = [record for record in extract(document, overruled) if not isinstance(record, Source)]
    # Sections and clauses are those of the text that the rules read: its lines are the same, its places may differ.
    plain = prepared(document).text
    outline = outline_of(plain)
    clauses = clauses_of(plain, outline)
    start, end = plain.line_span(line)
    end = max(end, start + 1)
    sections = tuple(
        replace(section, language=language_of(plain.text, outline.language, section.start, section.end))
        for section in outline.sections
        if section.start < end and start < section.end
    )
    return Explanation(
        document,
        line,
        sections,
        tuple(clause for clause in clauses.clauses if clause.start < end and start < clause.end),
        tuple(record for record in records if _touches(document, line, record.char, record.end)),
        tuple(each for each in overruled if _touches(document, line, each.start, each.end)),
        any(section.role is Role.INSTRUMENT and start < section.heading_end for section in sections),
    )


def _touches(document: Document, line: int, start: int, end: int) -> bool:
    """Whether a passage stands in a line, or reaches into it."""
    return document.line_of(start) <= line <= document.line_of(max(start, end - 1))


def told(found: Explanation) -> Iterator[str]:
    """Yield the lines of an explanation: a row for each section, clause, record and what was overruled."""
    yield f"line {found.line} of {found.document.name}: {_shown(found.document.line_text(found.line))}"
    for section in found.sections:
        about = section.instrument or "no instrument"
        body = f", a bare number is one of {section.body}" if section.body else ""
        yield _row("section", f"{_ROLES[section.role]} {about}{_revision(section.rev)}, in {section.language}{body}")
    for clause in found.clauses:
        english = f" ({clause.verb_en})" if clause.verb_en else ""
        yield _row("clause", f"{clause.verb}{english}{_force(clause)}, of {clause.instrument}")
    if not found.clauses:
        yield _row("clause", f"none: {_why_none(found)}")
    for record in found.records:
        yield from _record(found, record)
    for each in found.overruled:
        passage = _shown(found.document.text[each.start : each.end])
        yield _row("overruled", f'{each.step} "{passage}" [{each.start}:{each.end}]')
        yield _row("", f"because {each.why}")
    if not found.records and not found.overruled:
        yield _row("record", "none, and nothing was overruled")


def _force(clause: Clause) -> str:
    """Return whether a clause orders or tells; an annex does neither."""
    return "" if clause.verb == "annex" else ", operative" if clause.operative else ", preambular"


def _why_none(found: Explanation) -> str:
    """Return why a line stands under no heading of a clause."""
    if not any(section.role is Role.INSTRUMENT for section in found.sections):
        return "only the text of an instrument has clauses"
    return "the text's own heading and title" if found.titled else "no verb stands above it as a heading"


def _record(found: Explanation, record: Record) -> Iterator[str]:
    """Yield the rows of a record: type, rule and place; its fields; its passage."""
    begins = "" if record.line == found.line else f", line {record.line}"
    place = f"[{record.char}:{record.end}]{begins}"
    if isinstance(record, Unresolved):
        yield _row("unresolved", f"by rule {record.rule} {place}")
        yield _row("", f"because {record.reason}")
    else:
        yield _row("record", f"{record.type} by rule {record.rule} {place}")
        if words := meaning(record):
            yield _row("", f"that is: {words}")
        fields = {key: value for key, value in to_json(record).items() if key not in _PLACE}
        yield _row("", ", ".join(f"{key}: {_value(value)}" for key, value in fields.items()))
    yield _row("", f'"{_shown(found.document.text[record.char : record.end])}"')


def _row(name: str, words: str) -> str:
    return f"  {name:11}{words}"


def _shown(text: str) -> str:
    """Return a passage on one line, and no longer than is read at a glance."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]} ..."


def _value(value: object) -> str:
    """Return the value of a field as words."""
    if isinstance(value, list):
        return " ".join(map(str, value)) or "none"
    if isinstance(value, dict):
        return _words(Revision(bool(value["rev"]), value["place"], value["year"]))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None else str(value)


def _words(revision: Revision) -> str:
    named = ", ".join(str(part) for part in (revision.place, revision.year) if part is not None)
    return f"Rev. {named}".strip() if revision.revised else named


def _revision(revision: Revision | None) -> str:
    return f" ({_words(revision)})" if revision else ""


def _dated(revision: Revision | None) -> Json | None:
    return revision.to_json() if revision else None
