"""Questions about a draft: a file that the graph does not hold."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from graph.build import build
from graph.records import Item, Operative
from graph.stores.open import open_store
from graph.stores.protocol import Argument, Reader
from ingest.pipeline import extract
from ingest.readers.open import read
from queries.draft import same_task
from queries.question import Answer, Question


def ask_draft(store: Reader, question: Question, path: Path, arguments: Mapping[str, Argument]) -> Answer:
    """Answer a question for a draft: it is read and made a graph of its own in memory, and nothing of it is kept."""
    document = read(path)
    records = extract(document)
    named = {code for record in records if isinstance(record, Operative | Item) for code in record.addressees}
    given = {name: value for name, value in arguments.items() if name != question.draft}
    with closing(open_store("memory:")) as draft:
        draft.replace(build(records, {document.name: document.text}))
        return same_task(store, draft, question, named, given)
