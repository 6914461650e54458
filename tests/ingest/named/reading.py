"""What the tests of simple mentions share: a text of our own, read as one section."""

from __future__ import annotations

from ingest.mentions import Mention, mentions
from ingest.outline import Outline, Role, Section
from tests.ingest.texts import made_up


def outline(text: str, instrument: str | None = None, body: str | None = None) -> Outline:
    role = Role.INSTRUMENT if instrument else Role.NARRATIVE
    return Outline((Section(0, len(text), role, instrument, body=body),), (0,), body=body)


def read(text: str, instrument: str | None = None, body: str | None = None) -> list[Mention]:
    made = made_up(text)
    return mentions(made, outline(made.text, instrument, body))
