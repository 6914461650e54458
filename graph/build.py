"""Records -> graph. A pure function: the same records and texts, in whatever order, give the same graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from graph.catalogue import add_catalogue, holdings_of
from graph.collecting import resting
from graph.draft import Draft
from graph.findings import Findings
from graph.model import CATALOGUE, Graph
from graph.records import RecommendationMention, Record
from graph.reference import FOLDER
from graph.registered import add_registry
from graph.renumber import numbered, renumber


@resting()
def build(records: Iterable[Record], texts: Mapping[str, str] | None = None, registry: Path = FOLDER) -> Graph:
    """Return the graph that the records state.

    `texts` holds documents' texts by name; from them come the quotes, and a document without a text has none.
    `registry` is the folder of reference data; RegistryError where it breaks its schema.
    """
    known = sorted_records(records)
    codes = numbered(known)
    documents: dict[str, list[Record]] = defaultdict(list)
    for record in renumber(known, codes):
        documents[record.doc].append(record)
    held = {name: holdings_of(found, registry) for name, found in documents.items()}
    draft = Draft()
    add_registry(draft, registry)
    add_catalogue(draft, documents, held, registry)
    _add_recommendations(draft, known)
    for name, found in documents.items():
        Findings(draft, name, (texts or {}).get(name), held[name], registry).add(found)
    return draft.graph()


def sorted_records(records: Iterable[Record]) -> list[Record]:
    """Return the records without duplicates, by document and place: the one order that they are kept in."""
    return list(_without_ties(sorted(records, key=_place)))


def _place(record: Record) -> tuple[str, int, int, str]:
    return (record.doc, record.char, record.end, record.type)


def _without_ties(records: Iterable[Record]) -> Iterator[Record]:
    """Yield records that are sorted by place; those of one place by all that they say, each once."""
    for _, tied in groupby(records, key=_place):
        first, *others = tied
        if others:
            yield from (record for _, record in sorted({repr(record): record for record in (first, *others)}.items()))
        else:
            yield first


def _add_recommendations(draft: Draft, records: Iterable[Record]) -> None:
    """State the Recommendations that are mentioned; one is a draft while nobody speaks of it as more."""
    drafts: dict[str, bool] = {}
    for record in records:
        if isinstance(record, RecommendationMention):
            drafts[record.id] = drafts.get(record.id, True) and record.draft
    for code, is_draft in drafts.items():
        sector = code.partition(" ")[0]
        draft.add(
            "Recommendation", code, CATALOGUE, sector=sector if sector.startswith("ITU-") else None, draft=is_draft
        )
