"""A mention of an instrument, as the words tell it."""

from __future__ import annotations

from graph.records import Revision
from graph.value import value
from ingest.cited.around import Body
from ingest.revision import Dating


@value
class Mention:
    """A mention [start, end) of one instrument. `body` is the one that the words beside it name.

    `first` is where the list begins that it stands in. `strong`: the words can mean nothing but an instrument
    (a dating, a body, a plural, a word with a capital). `unions`: it is called the Union's, "ITU Resolution 559";
    `serial`: its number ends in that of a revision, as ITU-R writes them, "61-2"; `conferences`: its word is of
    conferences, not of a council.
    """

    kind: str
    number: str
    start: int
    end: int
    first: int
    dating: Dating | None = None
    body: Body | None = None
    strong: bool = False
    unions: bool = False
    serial: bool = False
    conferences: bool = False

    @property
    def revision(self) -> Revision | None:
        """Return the revision that its dating names."""
        return self.dating.revision if self.dating else None
