"""What the graph is made of: its kinds of nodes, their properties, and the edges between them.

One table from which both projections follow by rule, so that they cannot drift apart:

            RDF                                   property graph
  kind      class rg:Duty                         label Duty
  code      last part of the IRI, rg:code         property id (unique per label)
  property  rg:verb "instructs"                   property verb
  edge      rg:reportsTo                          relationship REPORTS_TO

Edges carry no properties; what has evidence of its own (a citation, a duty) is a node.
What is not told by a name:
- `proposed` of a duty or provision: it stands in a text that a document proposes (MOD, ADD), adopted or not. A version
  that is only proposed has the status "proposed", no session, and replaces nothing.
- `replaces` leads to the next older version that is known, `suppressedAt` to the session that ended the instrument.
- `citedVersionBefore`: the version that stood there before a tracked change.
- `openReport`: a provision that asks for a report and names no receiver. `addresses`: those whom an operative paragraph
  names itself, or else those whom the heading above it addresses.
- `every` and `due` of a timing are those of the record, `when` tells them in words; `dueAt` is the session meant.
- Every duty has a provision: a heading that no provision holds is one of its own.
- `ingested`: a document holds provisions or duties of the instrument; its mere row in a table is an Entry.
- Goals are coded SDG-9 and SDG-9.c; `number` is "9", "9.c". A citation of an unknown body ("?-RES-71") stands among the
  unresolved mentions too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

ValueType = Literal["string", "integer", "boolean", "date"]


@dataclass(frozen=True, slots=True)
class Property:
    """A literal of a node. `many`: a node may have several values. `language`: values carry a language tag."""

    type: ValueType = "string"
    many: bool = False
    language: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge's allowed target kinds. `many`: a node may have several."""

    targets: tuple[str, ...]
    many: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of node: `path` is the part of its IRI before the code.

    `required` names the properties and edges that each node of the kind has; without them it is no whole fact.
    """

    name: str
    path: str
    properties: dict[str, Property]
    edges: dict[str, Relation]
    required: tuple[str, ...] = ()


STRING: Final = Property()
STRINGS: Final = Property(many=True)
TEXTS: Final = Property(many=True, language=True)
INTEGER: Final = Property("integer")
BOOLEAN: Final = Property("boolean")
DATE: Final = Property("date")

# Every actor is of exactly one of these kinds.
ACTORS: Final = ("Organization", "Bureau", "Director", "StudyGroup", "Membership")
_EVIDENCE: Final = Relation(("Evidence",))
_ABOUT: Final = Relation(("Instrument",))

# fmt: off
_KINDS: Final = (
    # Reference data (graph/registry)
    Kind("Body", "body", {"name": TEXTS, "abbreviation": STRING}, {}, ("abbreviation",)),
    Kind("Session", "session", {"place": STRING, "year": INTEGER, "startDate": DATE, "endDate": DATE},
         {"sessionOf": Relation(("Body",))}, ("place", "year", "sessionOf")),
    Kind("Organization", "actor", {"name": TEXTS, "abbreviation": STRINGS, "category": STRING},
         {"partOf": Relation(ACTORS)}),
    Kind("Bureau", "actor", {"name": TEXTS, "abbreviation": STRINGS, "category": STRING},
         {"partOf": Relation(ACTORS)}),
    Kind("Director", "actor", {"name": TEXTS, "abbreviation": STRINGS, "category": STRING},
         {"headOf": Relation(("Bureau", "Organization")), "partOf": Relation(ACTORS)}),
    Kind("StudyGroup", "actor", {"name": TEXTS, "abbreviation": STRINGS, "category": STRING},
         {"partOf": Relation(ACTORS)}),
    Kind("Membership", "actor", {"name": TEXTS, "abbreviation": STRINGS, "category": STRING},
         {"partOf": Relation(ACTORS)}),
    Kind("Goal", "goal", {"name": TEXTS, "number": STRING}, {"partOf": Relation(("Goal",))}, ("number",)),
    Kind("Verb", "verb", {"name": TEXTS, "strength": INTEGER, "force": STRING}, {}, ("force",)),
    # The catalogue: what all documents together say of instruments and other works
    Kind("Instrument", "instrument",
         {"title": TEXTS, "type": STRING, "number": STRING, "ingested": BOOLEAN},
         {"adoptedBy": Relation(("Body",)), "suppressedAt": Relation(("Session",))}, ("ingested",)),
    Kind("Version", "version",
         {"year": INTEGER, "place": STRING, "revised": BOOLEAN, "status": STRING, "title": TEXTS},
         {"versionOf": Relation(("Instrument",)), "adoptedAt": Relation(("Session",)),
          "replaces": Relation(("Version",))},
         ("year", "revised", "versionOf")),
    Kind("Recommendation", "recommendation", {"sector": STRING, "draft": BOOLEAN}, {}, ("draft",)),
    Kind("ItuDocument", "itu-document", {}, {}),
    # What stands in one document
    Kind("Source", "source",
         {"title": STRING, "sha256": STRING, "format": STRING, "language": STRING, "characters": INTEGER,
          "lines": INTEGER},
         {"reportsOn": Relation(("Session",))}),
    Kind("Evidence", "evidence",
         {"line": INTEGER, "start": INTEGER, "end": INTEGER, "rule": STRING, "quote": STRING,
          "anchor": STRING},
         {"inSource": Relation(("Source",))}, ("line", "start", "end", "inSource")),
    Kind("Entry", "entry", {"title": TEXTS, "status": STRING},
         {"entryOf": Relation(("Instrument",)), "entryVersion": Relation(("Version",)), "evidence": _EVIDENCE},
         ("entryOf", "evidence")),
    Kind("Provision", "provision",
         {"clause": STRING, "number": STRING, "operative": BOOLEAN, "proposed": BOOLEAN, "openReport": BOOLEAN},
         {"provisionOf": Relation(("Instrument",)), "provisionVersion": Relation(("Version",)),
          "addresses": Relation(ACTORS, many=True), "evidence": _EVIDENCE},
         ("clause", "operative", "proposed", "provisionOf", "evidence")),
    Kind("Duty", "duty",
         {"verb": STRING, "level": STRING, "item": STRING, "items": STRINGS, "proposed": BOOLEAN},
         {"orderedBy": Relation(("Provision",)), "dutyOf": Relation(("Instrument",)),
          "dutyVersion": Relation(("Version",)), "hasVerb": Relation(("Verb",)),
          "addressee": Relation(ACTORS, many=True), "partner": Relation(ACTORS, many=True),
          "reportsTo": Relation(ACTORS, many=True), "evidence": _EVIDENCE},
         ("verb", "level", "proposed", "orderedBy", "dutyOf", "hasVerb", "evidence")),
    Kind("Timing", "timing", {"every": STRING, "due": STRING, "when": STRING},
         {"timingOf": Relation(("Instrument",)), "inProvision": Relation(("Provision",)),
          "meetingOf": Relation(("Body",)), "dueAt": Relation(("Session",)), "evidence": _EVIDENCE},
         ("timingOf", "inProvision", "when", "evidence")),
    Kind("Citation", "citation", {"clause": STRING, "deleted": BOOLEAN},
         {"citing": Relation(("Instrument",)), "citingVersion": Relation(("Version",)),
          "cites": Relation(("Instrument",)), "citesVersion": Relation(("Version",)),
          "citedVersionBefore": Relation(("Version",)), "about": _ABOUT,
          "fromProvision": Relation(("Provision",)), "evidence": _EVIDENCE},
         ("deleted", "cites", "evidence")),
    Kind("ActionItem", "action-item",
         {"number": STRING, "milestone": STRING, "goalsMet": BOOLEAN, "completed": BOOLEAN, "clauses": STRINGS},
         {"implements": Relation(("Instrument",)), "evidence": _EVIDENCE},
         ("goalsMet", "completed", "implements", "evidence")),
    Kind("Assignment", "assignment", {"others": STRINGS},
         {"assignmentOf": Relation(("Instrument",)), "assignmentVersion": Relation(("Version",)),
          "actionFor": Relation(ACTORS, many=True), "partner": Relation(ACTORS, many=True),
          "reportsTo": Relation(ACTORS, many=True), "evidence": _EVIDENCE},
         ("assignmentOf", "evidence")),
    Kind("Proposal", "proposal", {"number": STRING, "action": STRING, "title": STRING, "targetName": STRING},
         {"proposesChangeTo": Relation(("Instrument",)), "fromVersion": Relation(("Version",)),
          "toVersion": Relation(("Version",)), "evidence": _EVIDENCE},
         ("number", "action", "evidence")),
    Kind("Mention", "mention", {"deleted": BOOLEAN},
         {"mentions": Relation((*ACTORS, "Goal", "Recommendation", "ItuDocument")), "about": _ABOUT,
          "evidence": _EVIDENCE},
         ("mentions", "evidence")),
    Kind("StrategicTarget", "strategic-target", {"goal": INTEGER, "number": STRING, "status": STRING,
                                                 "text": STRING}, {"evidence": _EVIDENCE},
         ("goal", "number", "evidence")),
    Kind("Outcome", "outcome", {"objective": STRING, "number": STRING, "text": STRING}, {"evidence": _EVIDENCE},
         ("objective", "number", "evidence")),
    Kind("UnresolvedMention", "unresolved", {"text": STRING, "reason": STRING}, {"evidence": _EVIDENCE},
         ("reason", "evidence")),
)
# fmt: on

KINDS: Final[dict[str, Kind]] = {kind.name: kind for kind in _KINDS}
