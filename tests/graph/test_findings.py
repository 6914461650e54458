"""Records -> graph: what each record of a document becomes."""

from __future__ import annotations

import pytest

from graph import records as r
from graph.build import build
from graph.model import Ref, document_part
from graph.records import Record, Revision
from graph.schema import KINDS
from tests.graph.looking import of_kind, only, targets, value
from tests.graph.records import (
    BUSAN,
    DUBAI,
    citation,
    item,
    operative,
    provision,
    resolution,
)

AIRES = Revision(True, "Buenos Aires", 2017)


def test_a_duty_has_all_its_edges_and_its_evidence() -> None:
    told = [
        resolution("PP-RES-123", DUBAI),
        operative("PP-RES-123", ("TSB-DIR", "BDT-DIR"), ("WHO",), items=("1", "2")),
        item("PP-RES-123", addressees=("TSB-DIR",), report_to=("COUNCIL",)),
        provision("PP-RES-123", 28, 60, n="1"),
    ]
    text = "0123456789012345678_INSTR_789_THE ITEM_"
    graph = build(told, {"901": text})
    heading, lower = (Ref("Duty", code) for code in ("901/20", "901/30"))
    assert targets(graph, heading, "addressee") == ["BDT-DIR", "TSB-DIR"]
    assert targets(graph, heading, "partner") == ["WHO"]
    assert targets(graph, heading, "dutyVersion") == ["PP-RES-123@2018"]
    assert targets(graph, heading, "hasVerb") == ["instructs"]
    assert graph.nodes[heading].values["level"] == ("heading",)
    assert graph.nodes[heading].values["items"] == ("1", "2")
    assert targets(graph, lower, "reportsTo") == ["COUNCIL"]
    assert targets(graph, lower, "orderedBy") == ["901/28"]
    assert targets(graph, heading, "orderedBy") == ["901/20"]
    (evidence,) = targets(graph, lower, "evidence")
    found = graph.nodes[Ref("Evidence", evidence)]
    assert found.part == document_part("901")
    assert found.values == {"line": (3,), "start": (30,), "end": (38,), "quote": ("THE ITEM",)}
    assert targets(graph, found.ref, "inSource") == ["901"]


def test_there_is_no_quote_without_the_text() -> None:
    graph = build([operative("PP-RES-123")])
    assert "quote" not in only(graph, "Evidence").values


def test_records_at_one_place_have_names_of_their_own() -> None:
    graph = build([operative("PP-RES-1", ("TSB-DIR",)), operative("PP-RES-1", ("BDT-DIR",))])
    assert [node.ref.code for node in of_kind(graph, "Duty")] == ["901/20", "901/20-2"]
    assert len(of_kind(graph, "Evidence")) == 1


def test_a_duty_stands_in_the_innermost_provision_of_its_own_instrument() -> None:
    told = [
        provision("PP-RES-1", 0, 100), provision("PP-RES-1", 10, 60, n="1"), provision("PP-RES-1", 12, 20, n="a"),
        provision("PP-RES-2", 25, 50), item("PP-RES-1", char=30),
    ]  # fmt: skip
    assert targets(build(told), Ref("Duty", "901/30"), "orderedBy") == ["901/10"]


def test_an_unknown_verb_has_the_force_other() -> None:
    graph = build([operative("PP-RES-1", verb="whispers to")])
    assert value(graph, Ref("Verb", "whispers to"), "force") == "other"


@pytest.mark.parametrize(
    ("verb", "force", "strength"),
    [
        ("furthermore instructs", "instruct", 4),
        ("finally invites", "invite", 2),
        ("invites once again", "invite", 2),
        ("resolves furthermore to instruct", "instruct", 4),
        ("hereby thanks", "other", 0),
    ],
)
def test_an_adverb_changes_nothing_of_what_a_verb_does(verb: str, force: str, strength: int) -> None:
    graph = build([operative("PP-RES-1", verb=verb)])
    assert targets(graph, only(graph, "Duty").ref, "hasVerb") == [verb]
    assert (value(graph, Ref("Verb", verb), "force"), value(graph, Ref("Verb", verb), "strength")) == (force, strength)


def test_a_citation_tells_both_sides() -> None:
    told = [
        resolution("PP-RES-123", DUBAI),
        provision("PP-RES-123", 39, 60, clause="recalling"),
        citation("PP-RES-123", "WTDC-RES-37", AIRES, rev_old=Revision(True, "Dubai", 2014)),
    ]
    graph = build(told)
    ref = only(graph, "Citation").ref
    assert {role: targets(graph, ref, role) for role in KINDS["Citation"].edges if role != "evidence"} == {
        "citing": ["PP-RES-123"],
        "citingVersion": ["PP-RES-123@2018"],
        "cites": ["WTDC-RES-37"],
        "citesVersion": ["WTDC-RES-37@2017"],
        "citedVersionBefore": ["WTDC-RES-37@2014"],
        "about": [],
        "fromProvision": ["901/39"],
    }


def test_a_citation_in_the_document_s_own_text_cites_from_nothing() -> None:
    graph = build([citation("DOC", "PP-RES-21", about="PP-RES-22")])
    ref = only(graph, "Citation").ref
    assert targets(graph, ref, "citing") == []
    assert targets(graph, ref, "about") == ["PP-RES-22"]
    assert Ref("Instrument", "DOC") not in graph.nodes


def test_a_citation_of_an_unknown_body_is_listed_as_unresolved_too() -> None:
    graph = build([citation("DOC", "?-RES-71", DUBAI)])
    assert targets(graph, Ref("Instrument", "?-RES-71"), "adoptedBy") == []
    assert only(graph, "UnresolvedMention").values == {"text": ("?-RES-71",), "reason": ("body unknown",)}


def test_a_citation_that_is_recorded_as_unresolved_is_not_listed_twice() -> None:
    told = citation("DOC", "?-RES-71")
    same = r.Unresolved(doc="901", line=4, char=told.char, end=told.end, text="Resolution 71", reason="body unknown")
    assert only(build([told, same]), "UnresolvedMention").values["text"] == ("Resolution 71",)


def test_versions_of_an_unknown_body_replace_nothing() -> None:
    graph = build([citation("DOC", "?-RES-71", DUBAI), citation("DOC", "?-RES-71", BUSAN, char=60)])
    assert not any(edge.role == "replaces" for edge in graph.edges)


def mention(record: type[Record], **values: object) -> Record:
    return record(doc="901", line=1, char=0, end=3, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "kind", "code", "above"),
    [
        (mention(r.SdgMention, sdg="9", target=None, about=None), "Goal", "SDG-9", []),
        (mention(r.SdgMention, sdg="9", target="9.c", about=None), "Goal", "SDG-9.c", ["SDG-9"]),
        (mention(r.SdgMention, sdg="8", target="9.c", about=None), "Goal", "SDG-9.c", ["SDG-9"]),
        (mention(r.SdgMention, sdg="0", target="00", about=None), "Goal", "SDG-00", []),
        (mention(r.GroupMention, id="T-SG17", about=None), "StudyGroup", "T-SG17", ["ITU-T"]),
        (mention(r.GroupMention, id="T-SG2-RG-AFR", about=None), "StudyGroup", "T-SG2-RG-AFR", ["T-SG2"]),
        (mention(r.GroupMention, id="T-Q8/3", about=None), "StudyGroup", "T-Q8/3", ["T-SG3"]),
        (mention(r.GroupMention, id="D-Q14-3/2", about=None), "StudyGroup", "D-Q14-3/2", ["D-SG2"]),
        (mention(r.GroupMention, id="R-Q9", about=None), "StudyGroup", "R-Q9", ["ITU-R"]),
        (mention(r.GroupMention, id="TSAG-RG-XY", about=None), "Organization", "TSAG-RG-XY", ["TSAG"]),
        (mention(r.GroupMention, id="NOBODY-RG-XY", about=None), "Organization", "NOBODY-RG-XY", []),
        (mention(r.GroupMention, id="T-SG4", about=None), "StudyGroup", "T-SG4", ["ITU-T"]),
        (mention(r.GroupMention, id="FG-QIT4N", about=None), "Organization", "FG-QIT4N", []),
        (mention(r.GroupMention, id="CWG-NEW", about=None), "Organization", "CWG-NEW", ["COUNCIL"]),
        (mention(r.RecommendationMention, id="ITU-T E.156", about=None), "Recommendation", "ITU-T E.156", []),
        (mention(r.DocumentMention, id="C19/35", about=None), "ItuDocument", "C19/35", []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_mention_leads_to_what_it_names(record: Record, kind: str, code: str, above: list[str]) -> None:
    graph = build([record])
    assert targets(graph, only(graph, "Mention").ref, "mentions") == [code]
    assert targets(graph, Ref(kind, code), "partOf") == above


@pytest.mark.parametrize(("first", "second", "draft"), [(True, True, True), (True, False, False)])
def test_a_recommendation_is_a_draft_while_nobody_calls_it_more(first: bool, second: bool, draft: bool) -> None:
    told = [
        r.RecommendationMention(doc=doc, line=1, char=0, end=3, id="ITU-T E.156", about=None, draft=is_draft)
        for doc, is_draft in (("901", first), ("902", second))
    ]
    ref = Ref("Recommendation", "ITU-T E.156")
    assert build(told).nodes[ref].values == {"sector": ("ITU-T",), "draft": (draft,)}


def test_rows_of_tables_are_nodes() -> None:
    told = [
        r.Matrix(
            doc="901", line=1, char=0, end=3, id="PP-RES-14", rev=BUSAN, action_for=("T-SGS",), others=("Somebody",),
            collab=("BDT",), report_to=("COUNCIL",),
        ),
        r.ActionItem(
            doc="901", line=2, char=5, end=9, instrument="PP-RES-14", n="14-01", milestone="Ongoing", goals_met=True,
            completed=False, clauses=("resolves 4",),
        ),
        r.Target(doc="901", line=3, char=10, end=12, goal=1, target="1.1", text=None, status="reached"),
        r.Indicator(doc="901", line=4, char=13, end=15, objective="R.1", outcome="R.1-a", name="a name"),
    ]  # fmt: skip
    graph = build(told)
    assignment = only(graph, "Assignment")
    assert assignment.values == {"others": ("Somebody",)}
    assert targets(graph, assignment.ref, "assignmentVersion") == ["PP-RES-14@2014"]
    assert targets(graph, assignment.ref, "actionFor") == ["T-SGS"]
    assert targets(graph, assignment.ref, "partner") == ["BDT"]
    assert targets(graph, assignment.ref, "reportsTo") == ["COUNCIL"]
    assert only(graph, "ActionItem").values == {
        "number": ("14-01",), "milestone": ("Ongoing",), "goalsMet": (True,), "completed": (False,),
        "clauses": ("resolves 4",),
    }  # fmt: skip
    assert only(graph, "StrategicTarget").values == {"goal": (1,), "number": ("1.1",), "status": ("reached",)}
    assert only(graph, "Outcome").values == {"objective": ("R.1",), "number": ("R.1-a",), "text": ("a name",)}
