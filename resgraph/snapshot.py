"""`resgraph snapshot`: write the facts that ship from the documents in the data directory, or compare them."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from graph.archive import Archive
from graph.differences import PLACE, Difference, differences
from graph.records import Json, Revision
from graph.settings import read_settings
from graph.snapshot import FOLDER, fact, read_snapshot, write_snapshot
from ingest.pipeline import extract
from ingest.readers.open import find_documents, read

_SIGNS: Final = {"gained": "+", "lost": "-", "changed": "~", "moved": ">"}
_KINDS: Final = tuple(_SIGNS)
_MOST: Final = 40


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data directory (default: RESGRAPH_DATA)")
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="DIR", help="where to (default: %(default)s)")
    parser.add_argument("--compare", nargs="+", type=Path, metavar="FILE",
                        help="write nothing; tell which facts these documents gain, lose or change")  # fmt: skip
    parser.add_argument("--most", type=int, default=_MOST, metavar="N",
                        help="show N facts of each kind at most, 0: all (default: %(default)s)")  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    """Write the facts and name the documents; or tell what differs."""
    if arguments.compare:
        sys.stdout.writelines(f"{line}\n" for line in compared(arguments.compare, arguments.out, arguments.most))
        return 0
    names = write_snapshot(Archive(read_settings(arguments.data).data), arguments.out)
    sys.stdout.write("".join(f"{name}\n" for name in names) + f"{len(names)} documents in {arguments.out}\n")
    return 0


def compared(paths: Iterable[Path], folder: Path = FOLDER, most: int = _MOST) -> Iterator[str]:
    """Yield the lines that tell what documents say now, beside the facts of a snapshot; facts only, no words of theirs.

    Raises DocumentError for what cannot be read, StoreError where there is no snapshot.
    """
    before = read_snapshot(folder)
    found, errors = find_documents(paths)
    if errors:
        raise errors[0]
    total: Counter[str] = Counter()
    for path in found:
        document = read(path)
        after = list(map(fact, extract(document)))
        if document.name not in before:
            yield f"{document.name}: not in {folder}, {len(after)} records"
            continue
        found_here = differences(before.pop(document.name), after)
        total.update(each.kind for each in found_here)
        yield from _of_document(document.name, found_here, most)
    if before:
        yield f"not compared: {', '.join(before)}"
    yield f"all: {_counts(total)}"


def _of_document(name: str, found: list[Difference], most: int) -> Iterator[str]:
    yield f"{name}: {_counts(Counter(each.kind for each in found))}"
    for kind in _KINDS:
        here = [each for each in found if each.kind == kind]
        shown = here[:most] if most else here
        yield from (f"  {_SIGNS[kind]} {_shown(each)}" for each in shown)
        if len(shown) < len(here):
            yield f"  {_SIGNS[kind]} ... {len(here) - len(shown)} more"


def _counts(kinds: Counter[str]) -> str:
    return ", ".join(f"{kinds[kind]} {kind}" for kind in _KINDS if kinds[kind]) or "no difference"


def _shown(difference: Difference) -> str:
    """Return a difference on one line: type, line, and the fields that it is about."""
    record = difference.record
    head = f"{record['t']} line {record['line']}"
    if difference.old is None or difference.new is None:
        fields = {name: value for name, value in record.items() if name not in ("t", "doc", "line", *PLACE)}
        return f"{head} {_fields(fields)}"
    thing = {name: record[name] for name in ("in", "to", "id", "n", "sdg", "verb") if record.get(name) is not None}
    changes = "; ".join(
        f"{name}: {_value(difference.old.get(name))} -> {_value(difference.new.get(name))}"
        for name in difference.changed
    )
    return f"{head} {_fields(thing)}: {changes}"


def _fields(fields: Json) -> str:
    return " ".join(f"{name}={_value(value)}" for name, value in fields.items() if value not in (None, [], False))


def _value(value: object) -> str:
    """Return a value of a field in one word or few."""
    if isinstance(value, dict):
        revision = Revision(bool(value["rev"]), value["place"], value["year"])
        parts = ["Rev." if revision.revised else "", revision.place or "", str(revision.year or "")]
        return f"({' '.join(part for part in parts if part)})"
    if isinstance(value, list):
        return f"[{','.join(map(str, value))}]"
    return "none" if value is None else str(value)
