"""Records -> graph: instruments and versions, as all documents together tell of them."""

from __future__ import annotations

import pytest

from graph.build import build
from graph.model import CATALOGUE, Ref, Text
from graph.records import Revision
from tests.graph.looking import of_kind, only, targets, value
from tests.graph.records import (
    BUSAN,
    DUBAI,
    citation,
    operative,
    proposal,
    resolution,
    source,
)


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
