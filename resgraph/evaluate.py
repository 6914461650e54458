"""`resgraph evaluate --gold FILE... --scope FILE`: score the extraction against annotations, and show where it errs."""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import orjson

from graph.errors import UsageError
from graph.record_json import to_json
from graph.records import Json
from ingest.document import Document
from ingest.evaluation.annotations import Annotations, json_lines, read_annotations
from ingest.evaluation.scoring import Score, score
from ingest.pipeline import extract
from ingest.readers.open import find_documents, read


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--gold", nargs="+", type=Path, required=True, metavar="FILE", action="extend",
                        help="annotations: JSONL of records, or of passages with their text")  # fmt: skip
    parser.add_argument("--scope", type=Path, metavar="FILE", help="the annotated line ranges (scopes.json)")
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"), metavar="DIR",
                        help="where the annotated documents are (default: %(default)s)")  # fmt: skip
    parser.add_argument("--pred", type=Path, metavar="FILE", help="score these records instead of extracting")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N disagreements of each type")
    parser.add_argument("--type", action="append", metavar="TYPE", help="only these record types")
    parser.add_argument("--json", action="store_true", help="print the numbers as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print one row a record type, and the disagreements that are asked for."""
    annotations = read_annotations(arguments.gold, arguments.scope)
    found = list(json_lines(arguments.pred) if arguments.pred else extracted(annotations, arguments.corpus))
    result = score(annotations.records, found, annotations.documents, annotations.ranges)
    shown = {kind: row for kind, row in result.items() if not arguments.type or kind in arguments.type}
    if arguments.json:
        sys.stdout.buffer.write(orjson.dumps({kind: row.to_json() for kind, row in shown.items()}) + b"\n")
        return 0
    sys.stdout.write(f"{'type':15}{'gold':>6}{'found':>6}{'right':>6}{'P':>8}{'R':>8}{'F1':>8}  attributes\n")
    for kind, row in shown.items():
        sys.stdout.write(table_row(kind, row) + "\n")
        for difference in row.differences[: arguments.errors]:
            sys.stdout.write(
                f"    {difference.what}: {_shown(difference.gold)}\n        found {_shown(difference.found)}\n"
            )
    return 0


def extracted(annotations: Annotations, corpus: Path) -> Iterator[Json]:
    """Yield the records that the program extracts from the annotated documents and passages."""
    for name, text in annotations.passages.items():
        document = Document(name, text, "txt", hashlib.sha256(text.encode()).hexdigest())
        yield from map(to_json, extract(document))
    wanted = [name for name in annotations.documents if name not in annotations.passages]
    paths = {path.stem: path for path in (find_documents([corpus])[0] if wanted else [])}
    for name in wanted:
        path = paths.get(name) or next((p for stem, p in paths.items() if stem.startswith(f"{name}_")), None)
        if path is None:
            raise UsageError(f"{corpus} holds no document {name}; name the folder with --corpus")
        yield from map(to_json, extract(read(path)))


def table_row(kind: str, row: Score) -> str:
    """Return a score as a line of the table."""
    extra = {**({"exact": row.exact / row.gold if row.gold else 0.0} if row.duties else {}), **row.attributes}
    return (
        f"{kind:15}{row.gold:6}{row.found:6}{row.right:6}{row.precision:8.3f}{row.recall:8.3f}{row.f1:8.3f}  "
        + " ".join(f"{name}={value:.3f}" for name, value in extra.items())
    )


def _shown(record: Json | None) -> str:
    return orjson.dumps(record).decode() if record else "-"
