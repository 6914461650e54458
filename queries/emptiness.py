"""Why an answer has no rows: because it is so, or because the documents that would tell are not here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.stores.protocol import Argument, Reader
from queries.question import Question

_PREFIX: Final = "PREFIX rg: <https://w3id.org/resgraph/ontology#>\n"
# By type of the parameter: is there a document with the text of what the code names?
_SPARQL: Final = {
    "instrument": "SELECT $CODE ?found WHERE { ?found rg:code $CODE ; rg:ingested ?here . FILTER(?here) } LIMIT 1",
    "body": "SELECT $CODE ?found WHERE { ?body rg:code $CODE . ?found rg:adoptedBy ?body ; rg:ingested ?here . "
            "FILTER(?here) } LIMIT 1",
    "session": "SELECT $CODE ?found WHERE { ?session rg:code $CODE . ?found rg:reportsOn ?session } LIMIT 1",
}  # fmt: skip
_CYPHER: Final = {
    "instrument": "MATCH (found:Instrument {id: $CODE}) WHERE found.ingested RETURN found.id AS found LIMIT 1",
    "body": "MATCH (:Body {id: $CODE})<-[:ADOPTED_BY]-(found:Instrument) WHERE found.ingested "
            "RETURN found.id AS found LIMIT 1",
    "session": "MATCH (:Session {id: $CODE})<-[:REPORTS_ON]-(found:Source) RETURN found.id AS found LIMIT 1",
}  # fmt: skip
_MISSING: Final = {
    "instrument": "the text of {} is not among the documents that were ingested",
    "body": "no text of an instrument of {} is among the documents that were ingested",
    "session": "no document about {} was ingested",
}
_NO_WORDS: Final = "only facts were loaded, without the words of the documents; `resgraph ingest FILE...` reads them"


def why_empty(store: Reader, question: Question, bound: Mapping[str, Argument]) -> str:
    """Return a sentence on an answer without rows: a gap in the documents that are here, or a fact in all of them."""
    gap = _missing(store, question, bound)
    if gap is None and question.passages and not _has_words(store):
        gap = _NO_WORDS
    if gap is not None:
        return f"nothing found, and that is a gap: {gap}"
    return f"nothing found, and that is so in all documents here; {question.gap}"


def what_is_missing(store: Reader, question: Question, bound: Mapping[str, Argument]) -> str | None:
    """Return a sentence on rows that may stand there only because documents are missing; None: they do not."""
    gap = _missing(store, question, bound) if question.absence else None
    return None if gap is None else f"these rows may come from a gap: {gap}"


def _missing(store: Reader, question: Question, bound: Mapping[str, Argument]) -> str | None:
    """Return which text that the arguments ask for is not here; None: all are."""
    for name, value in bound.items():
        parameter = question.parameters[name]
        if parameter.text and value != "" and not _has_text(store, parameter.type, str(value)):
            return _MISSING[parameter.type].format(value)
    return None


def _has_text(store: Reader, kind: str, code: str) -> bool:
    """Whether a document holds the text of an instrument, of any of a body, or is about a session."""
    query = _CYPHER[kind] if store.language == "cypher" else _PREFIX + _SPARQL[kind]
    return bool(store.select(query, {"CODE": code}))


def _has_words(store: Reader) -> bool:
    """Whether the words of any passage are here."""
    if store.language == "cypher":
        return bool(
            store.select("MATCH (found:Evidence) WHERE found.quote IS NOT NULL RETURN found.id AS found LIMIT 1", {})
        )
    return bool(store.select(f"{_PREFIX}SELECT ?found WHERE {{ ?found rg:quote ?words }} LIMIT 1", {}))
