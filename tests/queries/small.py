"""A small graph made by hand, in which every question has an answer that can be counted on the fingers."""

from __future__ import annotations

from typing import TypeAlias

from graph.model import CATALOGUE, REGISTRY, Edge, Graph, Node, Ref, Text, Value, document_part
from graph.schema import KINDS

Values: TypeAlias = "dict[str, Value | tuple[Value, ...]]"


class Maker:
    """Builds a graph node by node, held to the schema."""

    def __init__(self) -> None:
        self.graph = Graph()

    def node(self, kind: str, code: str, part_: str = CATALOGUE, /, **values: Value | tuple[Value, ...]) -> Ref:
        """Add a node; values that are tuples are several, a part that is no part is a document."""
        ref = Ref(kind, code)
        part = part_ if part_ in (CATALOGUE, REGISTRY) else document_part(part_)
        for name in values:
            assert name in KINDS[kind].properties, f"{kind} has no property {name}"
        found = {name: value if type(value) is tuple else (value,) for name, value in values.items()}
        self.graph.nodes[ref] = Node(ref, part, {name: found[name] for name in sorted(found)})  # type: ignore[misc]
        return ref

    def edge(self, source: Ref, role: str, *targets: Ref | None) -> None:
        """Add edges from one node."""
        for target in targets:
            if target is not None:
                assert target.kind in KINDS[source.kind].edges[role].targets, f"{source} -{role}-> {target}"
                self.graph.edges.add(Edge(source, role, target))

    def evidence(self, owner: Ref, source: Ref, line: int, quote: str | None = None) -> None:
        """Add the evidence of a node."""
        values: Values = {"line": line, "start": line * 100, "end": line * 100 + 20, "rule": "hand"}
        if quote is not None:
            values["quote"] = quote
        evidence = self.node("Evidence", f"{source.code}:{owner.kind}:{owner.code}", source.code, **values)
        self.edge(evidence, "inSource", source)
        self.edge(owner, "evidence", evidence)


# By duty: when it is due (words, date, session), and the ones that ask for a report of nobody.
TIMES = {"d02": (("at PP-22", "next", "PP-22"), ("by 2024-05-01", "2024-05-01", "")), "d03": (("every year", "", ""),)}
OPEN = ("d05",)


def make_graph() -> Graph:
    """Return the small graph."""
    m = Maker()
    bodies = {code: m.node("Body", code, REGISTRY, abbreviation=code) for code in ("PP", "WTSA", "WTDC", "COUNCIL")}
    sessions = {
        code: m.node("Session", code, REGISTRY, place=place, year=year, startDate=start, endDate=end)
        for code, place, year, start, end in (
            ("PP-14", "Busan", 2014, "2014-10-20", "2014-11-07"),
            ("PP-18", "Dubai", 2018, "2018-10-29", "2018-11-16"),
            ("WTSA-16", "Hammamet", 2016, "2016-10-25", "2016-11-03"),
            ("WTSA-20", "Geneva", 2022, "2022-03-01", "2022-03-09"),
            ("PP-22", "Bucharest", 2022, "2022-09-26", "2022-10-14"),
        )
    }
    for code, session in sessions.items():
        m.edge(session, "sessionOf", bodies[code.split("-")[0]])
    actors: dict[str, Ref] = {}
    for kind, code, category in (
        ("Organization", "ITU-T", "sector"), ("Organization", "ITU-D", "sector"),
        ("Bureau", "TSB", "bureau"), ("Bureau", "BDT", "bureau"), ("Bureau", "BR", "bureau"),
        ("Director", "TSB-DIR", "director"), ("Director", "BDT-DIR", "director"), ("Director", "BR-DIR", "director"),
        ("Director", "SG", "official"), ("Organization", "COUNCIL", "body"), ("Organization", "PP", "body"),
        ("Organization", "TSAG", "advisory group"), ("StudyGroup", "T-SG17", "study group"),
        ("StudyGroup", "T-SG5", "study group"), ("Membership", "MS", "membership"),
    ):  # fmt: skip
        actors[code] = m.node(kind, code, REGISTRY, category=category, name=Text(f"Name of {code}", "en"))
    for bureau, sector in (("TSB", "ITU-T"), ("BDT", "ITU-D")):
        m.edge(actors[bureau], "partOf", actors[sector])
        m.edge(actors[f"{bureau}-DIR"], "headOf", actors[bureau])
    m.edge(actors["BR-DIR"], "headOf", actors["BR"])
    for group in ("T-SG17", "T-SG5", "TSAG"):
        m.edge(actors[group], "partOf", actors["ITU-T"])
    verbs = {
        code: m.node("Verb", code, REGISTRY, strength=strength, force=force)
        for code, strength, force in (
            ("instructs", 4, "instruct"), ("resolves to instruct", 4, "instruct"),
            ("resolves", 5, "decide"), ("invites", 2, "invite"),
        )
    }  # fmt: skip
    goals = {code: m.node("Goal", code, REGISTRY, number=code[4:]) for code in ("SDG-5", "SDG-9", "SDG-9.c")}
    m.edge(goals["SDG-9.c"], "partOf", goals["SDG-9"])
    rec = m.node("Recommendation", "ITU-T E.156", sector="T")

    sources = {
        "001_report": m.node("Source", "001_report", "001_report", title="Report", language="en"),
        "002_acts": m.node("Source", "002_acts", "002_acts", title="Acts", language="en"),
    }
    sources["003_old_acts"] = m.node("Source", "003_old_acts", "003_old_acts", title="Old acts", language="en")
    m.edge(sources["003_old_acts"], "reportsOn", sessions["PP-14"])
    m.edge(sources["001_report"], "reportsOn", sessions["WTSA-20"])
    m.edge(sources["002_acts"], "reportsOn", sessions["PP-18"])

    instruments: dict[str, Ref] = {}
    titled: tuple[tuple[str, tuple[Text, ...], bool], ...] = (
        ("WTSA-RES-2", (Text("Mandates", "en"),), True),
        ("WTSA-RES-18", (Text("Allocation of work", "en"), Text("Répartition des travaux", "fr")), True),
        ("WTSA-RES-44", (Text("标准化差距", "zh"),), True),
        ("PP-RES-123", (Text("Bridging the gap", "en"),), True),
        ("PP-RES-30", (), False),
        ("WTDC-RES-9", (), False),
        ("?-RES-7", (), False),
    )
    for code, titles, ingested in titled:
        body, _, number = code.split("-")
        found: Values = {"type": "resolution", "number": number, "ingested": ingested}
        if titles:
            found["title"] = titles
        instruments[code] = m.node("Instrument", code, **found)
        m.edge(instruments[code], "adoptedBy", bodies.get(body))
    versions: dict[str, Ref] = {}
    for code, held_at, status, before in (
        ("WTSA-RES-18@2016", "WTSA-16", None, None),
        ("WTSA-RES-18@2022", "WTSA-20", "revised", "WTSA-RES-18@2016"),
        ("WTSA-RES-44@2022", "WTSA-20", "revised", None),
        ("PP-RES-123@2014", "PP-14", None, None),
        ("PP-RES-123@2018", "PP-18", "revised", "PP-RES-123@2014"),
        ("WTSA-RES-2@2022", "WTSA-20", "suppressed", None),
    ):
        work, year = code.split("@")
        about: Values = {"year": int(year), "revised": True}
        if status:
            about["status"] = status
        versions[code] = m.node("Version", code, **about)
        m.edge(versions[code], "versionOf", instruments[work])
        m.edge(versions[code], "adoptedAt", sessions[held_at])
        if before:
            m.edge(versions[code], "replaces", versions[before])

    m.edge(instruments["WTSA-RES-2"], "suppressedAt", sessions["WTSA-20"])
    goals["SDG-17"] = m.node("Goal", "SDG-17", REGISTRY, number="17", name=Text("Partnerships", "en"))
    entry = m.node("Entry", "e1", "002_acts", status="revised")
    m.edge(entry, "entryOf", instruments["PP-RES-123"])
    m.edge(entry, "entryVersion", versions["PP-RES-123@2018"])
    m.evidence(entry, sources["002_acts"], 1)
    ended = m.node("Entry", "e2", "001_report", status="suppressed")
    m.edge(ended, "entryOf", instruments["WTSA-RES-2"])
    m.evidence(ended, sources["001_report"], 2)
    matrix = m.node("Assignment", "x1", "002_acts", others=("others",))
    m.edge(matrix, "assignmentOf", instruments["PP-RES-123"])
    m.edge(matrix, "actionFor", actors["TSB"], actors["BDT"])
    m.edge(matrix, "reportsTo", actors["COUNCIL"])
    m.evidence(matrix, sources["002_acts"], 45)

    def duty(
        code: str,
        source: str,
        line: int,
        verb: str,
        work: str,
        version: str | None,
        addressees: str,
        partners: str = "",
        reports: str = "",
        item: str | None = None,
        proposed: bool = False,
        quote: str | None = None,
    ) -> None:
        about: Values = {"clause": verb, "operative": True, "proposed": proposed}
        if item:
            about["number"] = item
        if code in OPEN:
            about["openReport"] = True
        provision = m.node("Provision", f"{code}p", source, **about)
        m.edge(provision, "provisionOf", instruments[work])
        if item:
            m.edge(provision, "provisionVersion", versions[version] if version else None)
            m.edge(provision, "addresses", *(actors[name] for name in addressees.split()))
            m.evidence(provision, sources[source], line, quote or f"passage of {code}")
        for number, (when, due, session) in enumerate(TIMES.get(code, ())):
            said: Values = {"when": when}
            if due:
                said["due"] = due
            else:
                said["every"] = "P1Y"
            timing = m.node("Timing", f"{code}t{number}", source, **said)
            m.edge(timing, "timingOf", instruments[work])
            m.edge(timing, "inProvision", provision)
            m.edge(timing, "dueAt", sessions[session] if session else None)
            m.evidence(timing, sources[source], line)
        values: Values = {"verb": verb, "level": "item" if item else "heading", "proposed": proposed}
        if item:
            values["item"] = item
        ref = m.node("Duty", code, source, **values)
        m.edge(ref, "orderedBy", provision)
        m.edge(ref, "dutyOf", instruments[work])
        m.edge(ref, "dutyVersion", versions[version] if version else None)
        m.edge(ref, "hasVerb", verbs[verb])
        m.edge(ref, "addressee", *(actors[name] for name in addressees.split()))
        m.edge(ref, "partner", *(actors[name] for name in partners.split()))
        m.edge(ref, "reportsTo", *(actors[name] for name in reports.split()))
        m.evidence(ref, sources[source], line, quote or f"passage of {code}")

    duty("d01", "001_report", 10, "instructs", "WTSA-RES-18", "WTSA-RES-18@2022", "TSB-DIR", "BDT-DIR BR-DIR")
    duty("d02", "001_report", 12, "instructs", "WTSA-RES-18", "WTSA-RES-18@2022", "TSB-DIR", "BDT-DIR", item="10")
    duty(
        "d03",
        "001_report",
        11,
        "instructs",
        "WTSA-RES-18",
        "WTSA-RES-18@2022",
        "TSB-DIR",
        "",
        "COUNCIL",
        "2",
        quote="2 to report each year on electronic meetings",
    )
    duty("d04", "001_report", 20, "invites", "WTSA-RES-44", "WTSA-RES-44@2022", "TSB BDT-DIR")
    duty("d05", "001_report", 22, "resolves to instruct", "WTSA-RES-44", "WTSA-RES-44@2022", "TSB", "BDT", item="1")
    duty("d06", "002_acts", 5, "instructs", "PP-RES-123", "PP-RES-123@2018", "SG", "TSB-DIR BDT-DIR", "PP COUNCIL")
    duty("d07", "002_acts", 7, "instructs", "PP-RES-123", None, "T-SG17", "ITU-D")
    duty("d08", "002_acts", 9, "resolves", "PP-RES-123", "PP-RES-123@2018", "TSB-DIR", "BDT-DIR")

    # PP-RES-123 drops BR from what it orders in both versions, and what it only proposes is no order.
    duty(
        "d09",
        "003_old_acts",
        4,
        "instructs",
        "PP-RES-123",
        "PP-RES-123@2014",
        "SG",
        "BDT-DIR BR-DIR",
        "",
        "1",
        quote="1 to offer fellowships to experts",
    )
    duty(
        "d10",
        "002_acts",
        15,
        "instructs",
        "PP-RES-123",
        "PP-RES-123@2018",
        "SG",
        "BDT-DIR",
        "",
        "1",
        quote="1 to offer more fellowships to experts",
    )
    duty(
        "d12",
        "002_acts",
        17,
        "instructs",
        "PP-RES-123",
        "PP-RES-123@2018",
        "TSB-DIR",
        "",
        "COUNCIL",
        "2",
        quote="2 to report on electronic meetings",
    )
    duty("d11", "002_acts", 16, "instructs", "PP-RES-30", None, "TSB", "BR", "", "3", True)

    def citation(
        code: str,
        source: str,
        line: int,
        citing: str,
        cited: str,
        version: str | None,
        citing_version: str | None = None,
        clause: str | None = None,
        deleted: bool = False,
    ) -> None:
        values: Values = {"deleted": deleted}
        if clause:
            values["clause"] = clause
        ref = m.node("Citation", code, source, **values)
        m.edge(ref, "citing", instruments.get(citing))
        m.edge(ref, "citingVersion", versions[citing_version] if citing_version else None)
        m.edge(ref, "cites", instruments[cited])
        m.edge(ref, "citesVersion", versions[version] if version else None)
        m.evidence(ref, sources[source], line)

    citation("c1", "001_report", 13, "WTSA-RES-18", "PP-RES-123", "PP-RES-123@2014", "WTSA-RES-18@2022", "recalling")
    citation("c2", "001_report", 21, "WTSA-RES-44", "PP-RES-123", "PP-RES-123@2018", "WTSA-RES-44@2022", "recalling")
    citation("c3", "002_acts", 6, "PP-RES-123", "WTSA-RES-18", None, "PP-RES-123@2018", "considering")
    citation("c4", "002_acts", 8, "PP-RES-123", "PP-RES-30", None, "PP-RES-123@2018", "considering")
    citation("c7", "001_report", 14, "WTSA-RES-18", "WTSA-RES-44", None)
    citation("c5", "002_acts", 2, "DOC", "WTSA-RES-2", "WTSA-RES-2@2022")
    citation("c6", "002_acts", 3, "PP-RES-123", "PP-RES-30", None, "PP-RES-123@2018", "recalling", deleted=True)

    mentions: tuple[tuple[str, str, int, str | None, str], ...] = (
        ("m1", "001_report", 30, "WTSA-RES-18", "SDG-9"), ("m2", "001_report", 31, "WTSA-RES-18", "SDG-9.c"),
        ("m3", "002_acts", 32, "PP-RES-123", "SDG-5"), ("m4", "002_acts", 33, None, "SDG-9"),
    )  # fmt: skip
    for code, source, line, about_code, goal in mentions:
        mention = m.node("Mention", code, source)
        m.edge(mention, "mentions", goals[goal])
        m.edge(mention, "about", instruments[about_code] if about_code else None)
        m.evidence(mention, sources[source], line)
    mention = m.node("Mention", "m5", "001_report")
    m.edge(mention, "mentions", rec)
    m.edge(mention, "about", instruments["WTSA-RES-18"])
    m.evidence(mention, sources["001_report"], 34)
    for number, milestone, goals_met, completed in (
        ("123-01", "Ongoing", True, False), ("123-02", "2019-01", False, False), ("123-10", "2018", True, True),
        ("123-11", "Council, WTSA-20", False, False), ("123-12", None, False, False),
    ):  # fmt: skip
        stated: Values = {"number": number, "goalsMet": goals_met, "completed": completed, "clauses": ("resolves 4",)}
        if milestone:
            stated["milestone"] = milestone
        action = m.node("ActionItem", number, "002_acts", **stated)
        m.edge(action, "implements", instruments["PP-RES-123"])
        m.evidence(action, sources["002_acts"], 40)
    spoken = m.node("Mention", "m6", "001_report")
    m.edge(spoken, "mentions", actors["T-SG17"])
    m.edge(spoken, "about", instruments["WTSA-RES-18"])
    m.evidence(spoken, sources["001_report"], 35)
    for number, change, target, title in (
        ("A/1", "MOD", "PP-RES-123", "Bridging"),
        ("A/10", "SUP", "PP-RES-30", "Measures"),
        ("A/2", "NOC", None, "Rules"),
    ):
        proposal = m.node("Proposal", number, "002_acts", number=number, action=change, title=title)
        m.edge(proposal, "proposesChangeTo", instruments[target] if target else None)
        m.edge(proposal, "fromVersion", versions["PP-RES-123@2014"] if target == "PP-RES-123" else None)
        m.edge(proposal, "toVersion", versions["PP-RES-123@2018"] if target == "PP-RES-123" else None)
        m.evidence(proposal, sources["002_acts"], 50)
    return m.graph
