"""Records -> graph: what each record becomes, and what holds for any records in any order."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import records as r
from graph.build import build, sorted_records
from graph.model import CATALOGUE, REGISTRY, Edge, Graph, Node, Ref, Text, document_part
from graph.rdf import write_nquads
from graph.records import Record, Revision
from graph.schema import KINDS
from graph.snapshot import FOLDER, read_snapshot
from tests.graph.records import (
    BUSAN,
    DUBAI,
    citation,
    item,
    operative,
    proposal,
    provision,
    records,
    resolution,
    source,
)

AIRES = Revision(True, "Buenos Aires", 2017)


def targets(graph: Graph, source: Ref, role: str) -> list[str]:
    return sorted(edge.target.code for edge in graph.edges if edge.source == source and edge.role == role)


def of_kind(graph: Graph, kind: str) -> list[Node]:
    return [node for node in graph.sorted_nodes() if node.ref.kind == kind]


def only(graph: Graph, kind: str) -> Node:
    (found,) = of_kind(graph, kind)
    return found


def value(graph: Graph, ref: Ref, name: str) -> object:
    (found,) = graph.nodes[ref].values[name]
    return found


def check_schema(graph: Graph) -> None:
    """Every node and edge is one that the schema allows."""
    types = {"string": str, "date": str, "integer": int, "boolean": bool}
    for node in graph.nodes.values():
        kind = KINDS[node.ref.kind]
        for name, found in node.values.items():
            rule = kind.properties[name]
            assert found, (node.ref, name)
            assert rule.many or len(found) == 1, (node.ref, name)
            expected = Text if rule.language else types[rule.type]
            assert all(type(one) is expected for one in found), (node.ref, name, found)
    counts: dict[tuple[Ref, str], int] = {}
    for edge in graph.edges:
        rule_of_edge = KINDS[edge.source.kind].edges[edge.role]
        assert edge.target in graph.nodes
        assert edge.target.kind in rule_of_edge.targets, edge
        counts[edge.source, edge.role] = counts.get((edge.source, edge.role), 0) + 1
        assert rule_of_edge.many or counts[edge.source, edge.role] == 1, edge


@given(st.lists(records(), max_size=12), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_any_records_in_any_order_give_the_same_valid_graph(found: list[Record], chance: random.Random) -> None:
    graph = build(found, {"901": "x" * 30})
    check_schema(graph)
    shuffled = [*found, *found[:3]]
    chance.shuffle(shuffled)
    assert write_nquads(build(shuffled, {"901": "x" * 30})) == write_nquads(graph)
    assert sorted_records(shuffled) == sorted_records(found)


def test_the_registry_alone_is_a_graph() -> None:
    graph = build([])
    check_schema(graph)
    assert {node.part for node in graph.nodes.values()} == {REGISTRY}
    assert targets(graph, Ref("Director", "TSB-DIR"), "headOf") == ["TSB"]
    assert targets(graph, Ref("StudyGroup", "T-SG17"), "partOf") == ["ITU-T"]
    assert targets(graph, Ref("Session", "PP-18"), "sessionOf") == ["PP"]
    assert len(of_kind(graph, "Goal")) == 17


# Instruments and versions


def test_an_instrument_has_body_type_number_and_title() -> None:
    graph = build([resolution("PP-RES-123", DUBAI, title="Bridging"), operative("PP-RES-123")])
    ref = Ref("Instrument", "PP-RES-123")
    assert graph.nodes[ref].part == CATALOGUE
    assert graph.nodes[ref].values == {
        "type": ("resolution",), "number": ("123",), "title": (Text("Bridging", "en"),), "ingested": (True,),
    }  # fmt: skip
    assert targets(graph, ref, "adoptedBy") == ["PP"]


def test_an_instrument_that_is_only_cited_is_not_ingested() -> None:
    graph = build([citation("PP-RES-123", "ABCD-RES-1325")])
    assert value(graph, Ref("Instrument", "ABCD-RES-1325"), "ingested") is False
    assert targets(graph, Ref("Instrument", "ABCD-RES-1325"), "adoptedBy") == ["ABCD"]
    assert graph.nodes[Ref("Body", "ABCD")].part == CATALOGUE


def test_a_version_has_its_session_and_the_one_before_it() -> None:
    graph = build([resolution("PP-RES-123", DUBAI, status="revised"), citation("DOC", "PP-RES-123", BUSAN)])
    new, old = Ref("Version", "PP-RES-123@2018"), Ref("Version", "PP-RES-123@2014")
    assert graph.nodes[new].values["status"] == ("revised",)
    assert graph.nodes[old].values["status"] == ("revised",)
    assert value(graph, new, "place") == "Dubai"
    assert targets(graph, new, "adoptedAt") == ["PP-18"]
    assert targets(graph, new, "replaces") == ["PP-RES-123@2014"]
    assert targets(graph, new, "versionOf") == ["PP-RES-123"]
    assert targets(graph, old, "replaces") == []


def test_a_place_in_another_language_is_the_session_s() -> None:
    graph = build([citation("DOC", "PP-RES-123", Revision(True, "迪拜", 2018))])
    assert value(graph, Ref("Version", "PP-RES-123@2018"), "place") == "Dubai"


@pytest.mark.parametrize(("code", "place"), [("WRC-RES-750", "WRC"), ("COUNCIL-DEC-611", "Council")])
def test_a_body_in_the_place_of_a_place_is_none(code: str, place: str) -> None:
    graph = build([citation("DOC", code, Revision(False, place, 1901))])
    assert "place" not in graph.nodes[Ref("Version", f"{code}@1901")].values


def test_a_place_where_no_session_met_in_that_year_gives_no_session() -> None:
    graph = build([citation("DOC", "PP-RES-123", Revision(True, "Geneva", 2018))])
    ref = Ref("Version", "PP-RES-123@2018")
    assert targets(graph, ref, "adoptedAt") == []
    assert value(graph, ref, "place") == "Geneva"


@pytest.mark.parametrize(
    ("status", "versions"),
    [("new", ["WTSA-RES-98@2022"]), ("revised", ["WTSA-RES-98@2022"]), ("unchanged", []), ("suppressed", [])],
)
def test_an_undated_entry_in_the_acts_of_a_session_has_its_year_if_it_changed(status: str, versions: list[str]) -> None:
    graph = build([source(session="WTSA-20"), resolution("WTSA-RES-98", status=status)])
    assert [node.ref.code for node in of_kind(graph, "Version")] == versions
    suppressed = targets(graph, Ref("Instrument", "WTSA-RES-98"), "suppressedAt")
    assert suppressed == (["WTSA-20"] if status == "suppressed" else [])


def test_an_undated_entry_of_another_body_than_the_session_s_has_no_version() -> None:
    graph = build([source(session="WTSA-20"), resolution("PP-RES-98", status="revised")])
    assert of_kind(graph, "Version") == []


def test_the_status_of_a_version_is_the_one_that_the_latest_session_gave_it() -> None:
    told = [
        source("901", "PP-14"), resolution("PP-RES-9", BUSAN, status="new", doc="901"),
        source("902", "PP-18"), resolution("PP-RES-9", BUSAN, status="unchanged", doc="902"),
    ]  # fmt: skip
    assert value(build(told), Ref("Version", "PP-RES-9@2014"), "status") == "unchanged"


# A document says "(Rev. PLACE, YEAR)" of a revision and "(PLACE, YEAR)" of a new text; the rest nobody told.
@pytest.mark.parametrize(
    ("told", "statuses"),
    [
        ([DUBAI], {2018: "revised"}),
        ([Revision(False, "Dubai", 2018)], {2018: "new"}),
        ([Revision(False, "Dubai", 2018), DUBAI], {2018: "revised"}),
        ([DUBAI, BUSAN], {2014: "revised", 2018: "revised"}),
        ([DUBAI, Revision(False, "Busan", 2014)], {2014: "new", 2018: "revised"}),
        ([Revision(False, "Dubai", 2018), BUSAN], {2014: "revised", 2018: None}),
    ],
)
def test_the_name_of_a_version_tells_its_status_where_no_document_does(
    told: list[Revision], statuses: dict[int, str | None]
) -> None:
    graph = build(citation("DOC", "PP-RES-9", rev, char=10 * number) for number, rev in enumerate(told))
    found = {node.values["year"][0]: node.values.get("status", (None,))[0] for node in of_kind(graph, "Version")}
    assert found == statuses


def test_a_proposed_version_is_no_adopted_one() -> None:
    graph = build([proposal("PP-RES-25"), resolution("PP-RES-25", DUBAI, doc="902"), operative("PP-RES-25", doc="902")])
    ref = Ref("Version", "PP-RES-25@2018")
    assert value(graph, ref, "status") == "proposed"
    assert targets(graph, ref, "replaces") == []
    assert targets(graph, ref, "adoptedAt") == []
    assert only(graph, "Duty").values["proposed"] == (True,)
    assert targets(graph, only(graph, "Proposal").ref, "toVersion") == ["PP-RES-25@2018"]
    assert targets(graph, only(graph, "Duty").ref, "dutyVersion") == ["PP-RES-25@2018"]


def test_a_proposed_version_that_another_document_holds_is_adopted() -> None:
    graph = build([proposal("PP-RES-25"), resolution("PP-RES-25", DUBAI, status="revised", doc="901")])
    ref = Ref("Version", "PP-RES-25@2018")
    assert value(graph, ref, "status") == "revised"
    assert targets(graph, ref, "replaces") == ["PP-RES-25@2014"]


def test_a_target_that_is_no_instrument_is_kept_by_name() -> None:
    graph = build([proposal("CONSTITUTION", "NOC", None, None)])
    assert only(graph, "Proposal").values["targetName"] == ("CONSTITUTION",)
    assert of_kind(graph, "Instrument") == []


def test_titles_come_from_the_latest_adopted_version_in_each_language() -> None:
    told = [
        resolution("PP-RES-9", BUSAN, title="Old", doc="901"),
        resolution("PP-RES-9", DUBAI, title="NEW TITLE", doc="901", char=50),
        resolution("PP-RES-9", DUBAI, title="New title", doc="903"),
        resolution("PP-RES-9", DUBAI, title="新的标题", doc="904", lang="zh"),
        resolution("PP-RES-9", Revision(True, "Bucharest", 2022), title="A wish", doc="902"),
        proposal("PP-RES-9", to_rev=Revision(True, "Bucharest", 2022)),
    ]
    titles = build(told).nodes[Ref("Instrument", "PP-RES-9")].values["title"]
    assert titles == (Text("New title", "en"), Text("新的标题", "zh"))


def test_a_new_instrument_meets_its_number() -> None:
    told = [
        resolution("WTSA-RES-NEW:Sharing of things", title="Sharing of things", doc="903"),
        operative("WTSA-RES-NEW:Sharing of things", ("TSB-DIR",), doc="903"),
        resolution("WTSA-RES-99", title="SHARING OF THINGS", doc="901"),
    ]
    graph = build(told)
    assert [node.ref.code for node in of_kind(graph, "Instrument")] == ["WTSA-RES-99"]
    assert targets(graph, only(graph, "Duty").ref, "dutyOf") == ["WTSA-RES-99"]


def test_a_proposed_new_instrument_meets_its_number_and_stays_a_proposal() -> None:
    told = [
        proposal("PP-RES-NEW-XYZ7", "ADD", None, None),
        resolution("PP-RES-NEW-XYZ7", Revision(False, "Dubai", 2018), title="Sharing of things", doc="902", char=5),
        operative("PP-RES-NEW-XYZ7", doc="902"),
        resolution("PP-RES-299", Revision(False, "Dubai", 2018), title="Sharing of things", status="new"),
    ]
    graph = build(told)
    assert targets(graph, only(graph, "Proposal").ref, "proposesChangeTo") == ["PP-RES-299"]
    assert only(graph, "Duty").values["proposed"] == (True,)
    assert value(graph, Ref("Version", "PP-RES-299@2018"), "status") == "new"


@pytest.mark.parametrize("others", [[], ["PP-RES-99"], ["WTSA-RES-98", "WTSA-RES-99"]], ids=["none", "body", "two"])
def test_a_new_instrument_stays_by_title_where_its_number_is_not_certain(others: list[str]) -> None:
    code = "WTSA-RES-NEW:Sharing of things"
    told = [resolution(code, title="Sharing of things", doc="903")]
    told += [resolution(other, title="Sharing of things", char=20 * n) for n, other in enumerate(others)]
    assert Ref("Instrument", code) in build(told).nodes


# Findings


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


def test_what_no_format_can_carry_becomes_spaces_and_keeps_its_length() -> None:
    graph = build([operative("PP-RES-1")], {"901": "x" * 20 + "a\x0cb\ud800\uffff"})
    assert only(graph, "Evidence").values["quote"] == ("a b  ",)


def test_each_triple_of_a_document_stands_in_its_part() -> None:
    told = [source(), resolution("PP-RES-1", DUBAI), operative("PP-RES-1", ("TSB-DIR",)), citation("DOC", "PP-RES-2")]
    graph = build(told)
    for node in graph.nodes.values():
        owned = node.ref.kind in ("Source", "Evidence", "Entry", "Provision", "Duty", "Citation", "UnresolvedMention")
        assert (node.part == document_part("901")) == owned, node.ref


@pytest.mark.skipif(not list(FOLDER.glob("*.jsonl")), reason="there is no snapshot in graph/snapshot yet")
def test_the_facts_that_ship_make_a_whole_graph() -> None:
    graph = build(record for records in read_snapshot().values() for record in records)
    check_schema(graph)
    needed = {"Duty": {"orderedBy", "hasVerb", "dutyOf"}, "Version": {"versionOf"}, "Citation": {"cites"}}
    found: dict[Ref, set[str]] = {}
    for edge in graph.edges:
        found.setdefault(edge.source, set()).add(edge.role)
    for ref in graph.nodes:
        roles = needed.get(ref.kind, set()) | ({"evidence"} if "evidence" in KINDS[ref.kind].edges else set())
        assert roles <= found.get(ref, set()), ref


def test_what_a_document_states_is_the_same_in_a_shard_of_its_own() -> None:
    """As docs/cli.md says of shards; only a new instrument's number may come from another document."""
    found = read_snapshot()
    whole = build(record for stated in found.values() for record in stated)
    for name, stated in found.items():
        alone, part = build(stated), document_part(name)
        assert [node for node in alone.nodes.values() if node.part == part]
        assert _stated(alone, part) == _stated(whole, part)
        other = {edge.target.code for edge in _edges(alone, part) - _edges(whole, part)}
        assert all("-NEW:" in code for code in other)


def _stated(graph: Graph, part: str) -> tuple[dict[Ref, Node], set[tuple[Ref, str]]]:
    """Return the nodes of a part, and from which of them which edges lead away."""
    nodes = {ref: node for ref, node in graph.nodes.items() if node.part == part}
    return nodes, {(edge.source, edge.role) for edge in _edges(graph, part)}


def _edges(graph: Graph, part: str) -> set[Edge]:
    """Return the edges that lead away from the nodes of a part."""
    return {edge for edge in graph.edges if graph.nodes[edge.source].part == part}
