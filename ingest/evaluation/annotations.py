"""Reads annotations: JSONL files of records, files of passages that carry their text, and the annotated ranges."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import orjson

from graph.errors import RecordError
from graph.records import Json
from ingest.evaluation.scoring import Ranges


@dataclass(slots=True)
class Annotations:
    """The annotated records, the documents they are of, the texts of passages, and the annotated line ranges."""

    records: list[Json] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    passages: dict[str, str] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)
    scopes: dict[str, dict[str, list[list[int]]]] = field(default_factory=dict)

    @property
    def ranges(self) -> dict[str, Ranges]:
        """The annotated line ranges by document."""
        return {document: dict(kinds) for document, kinds in self.scopes.items()}


def json_lines(path: Path) -> Iterable[Json]:
    """Yield the objects of a JSONL file; RecordError names file and line of what is none."""
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if line.strip():
            try:
                yield orjson.loads(line)
            except orjson.JSONDecodeError as error:
                raise RecordError(f"{path}:{number}: is no JSON ({error})") from error


def read_annotations(paths: Iterable[Path], scope: Path | None = None) -> Annotations:
    """Return the annotations of these files, with the ranges that `scope` gives for them.

    Raises RecordError for a line that is no JSON object.
    """
    result = Annotations()
    ranges: dict[str, dict[str, dict[str, list[list[int]]]]] = orjson.loads(scope.read_bytes()) if scope else {}
    documents: set[str] = set()
    for path in paths:
        for line in json_lines(path):
            if "records" in line:
                name = str(line["id"])
                result.passages[name] = str(line["text"])
                result.languages[name] = str(line["lang"])
                result.records += [{**record, "doc": name} for record in line["records"]]
            else:
                name = str(line["doc"])
                result.records.append(line)
            documents.add(name)
        for document, kinds in ranges.get(path.name, {}).items():
            for kind, spans in kinds.items():
                result.scopes.setdefault(document, {}).setdefault(kind, []).extend(spans)
    result.documents = sorted(documents)
    return result
