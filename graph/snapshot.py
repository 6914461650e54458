"""The facts that ship: records without the documents' words, one file of sorted lines a document.

Kept are numbers, titles of instruments, dates, verbs, roles, positions and short labels of tables. Of clauses,
progress reports, targets and indicators the position alone is kept; of an unresolved mention its words only where
they are no more than a designation.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace
from pathlib import Path
from typing import Final

from graph.archive import Archive, file_name, read_lines, write_lines
from graph.errors import StoreError
from graph.files import replace_file, writing_to
from graph.records import ActionItem, Indicator, Matrix, Record, Target, Unresolved

FOLDER: Final = Path(__file__).parent / "snapshot"
# A word or few and a number, perhaps with a date in parentheses: "Resolution 71", "Résolution 12 (Genève, 2022)".
_DESIGNATION: Final = re.compile(
    r"(?:[^\W\d_][\w.-]{0,30}[ \u00a0]){0,4}[^\W\d_]{0,20}[ \u00a0]?"
    r"\d[\w./-]{0,20}(?:[ \u00a0]?[(（][^()（）]{0,40}[)）])?"
)
_LABEL_LENGTH: Final = 80
_DENSE_LENGTH: Final = 20
_DENSE_SCRIPTS: Final = "\u2e80"


def fact(record: Record) -> Record:
    """Return a record without the words of its document."""
    match record:
        case Target():
            return replace(record, text=None)
        case Indicator():
            return replace(record, name=None)
        case Unresolved() if not _is_designation(record.text):
            return replace(record, text="")
        case ActionItem() if record.milestone is not None and len(record.milestone) > _LABEL_LENGTH:
            return replace(record, milestone=None)
        case Matrix():
            return replace(record, others=tuple(name for name in record.others if len(name) <= _LABEL_LENGTH))
    return record


def _is_designation(text: str) -> bool:
    """Whether a text is no more than a name and number; a script without spaces says more in fewer characters."""
    if len(text) > _DENSE_LENGTH and any(char >= _DENSE_SCRIPTS for char in text):
        return False
    return _DESIGNATION.fullmatch(text) is not None


def write_snapshot(archive: Archive, directory: Path = FOLDER) -> list[str]:
    """Write the facts of all documents of the archive into a directory and return the documents' names.

    Files of documents that are no longer there are removed. Raises StoreError where it cannot be written.
    """
    names: list[str] = []
    with writing_to(directory):
        directory.mkdir(parents=True, exist_ok=True)
        left = set(directory.glob("*.jsonl"))
        for kept in archive.documents():
            path = directory / f"{file_name(kept.name)}.jsonl"
            replace_file(path, write_lines(kept.name, map(fact, kept.records)))
            left.discard(path)
            names.append(kept.name)
        for path in left:
            path.unlink()
    return sorted(names)


def read_snapshot(directory: Path = FOLDER) -> dict[str, tuple[Record, ...]]:
    """Return the facts of each document of a snapshot, by name; StoreError where there are none."""
    found: dict[str, tuple[Record, ...]] = {}
    for path in sorted(directory.glob("*.jsonl")):
        head, records = read_lines(path.read_bytes(), str(path))
        found[str(head.get("doc"))] = records
    if not found:
        raise StoreError(f"{directory}: holds no facts; a checkout of resgraph has them in graph/snapshot")
    return found


def load_snapshot(archive: Archive, ingested: Container[str] = (), directory: Path = FOLDER) -> list[str]:
    """Keep the facts of a snapshot's documents in an archive; return the names of those that changed.

    Documents in `ingested` stay as they are: who has their text knows more than the snapshot.
    """
    return [
        name
        for name, records in read_snapshot(directory).items()
        if name not in ingested and archive.put(name, records, None)
    ]
