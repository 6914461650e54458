"""Records for tests: each with defaults, so that a case shows only what matters, and any records (hypothesis)."""

from __future__ import annotations

from hypothesis import strategies as st

from graph import records as r
from graph.record_json import record_types
from graph.records import Record, Revision

DUBAI = Revision(True, "Dubai", 2018)
BUSAN = Revision(True, "Busan", 2014)


def source(doc: str = "901", session: str | None = None) -> r.Source:
    return r.Source(
        doc=doc, line=1, char=0, end=0, sha256="0", format="txt", language="en", characters=99, lines=9, session=session
    )


def resolution(
    code: str,
    rev: Revision | None = None,
    *,
    title: str | None = "A title",
    status: str | None = None,
    doc: str = "901",
    char: int = 0,
    lang: str = "en",
) -> r.Resolution:
    return r.Resolution(
        doc=doc, line=1, char=char, end=char + 9, id=code, rev=rev, title=title, status=status, lang=lang
    )


def operative(
    instrument: str,
    addressees: tuple[str, ...] = (),
    partners: tuple[str, ...] = (),
    *,
    verb: str = "instructs",
    items: tuple[str, ...] = (),
    doc: str = "901",
    char: int = 20,
    end: int | None = None,
) -> r.Operative:
    return r.Operative(
        doc=doc, line=2, char=char, end=char + 5 if end is None else end, instrument=instrument, verb=verb,
        addressees=addressees, partners=partners, items=items,
    )  # fmt: skip


def item(
    instrument: str,
    n: str | None = "1",
    *,
    addressees: tuple[str, ...] = (),
    partners: tuple[str, ...] = (),
    report_to: tuple[str, ...] = (),
    doc: str = "901",
    char: int = 30,
) -> r.Item:
    return r.Item(
        doc=doc, line=3, char=char, end=char + 8, instrument=instrument, verb="instructs", n=n,
        addressees=addressees, partners=partners, report_to=report_to,
    )  # fmt: skip


def provision(
    instrument: str, char: int, end: int, *, n: str | None = None, clause: str = "instructs", doc: str = "901"
) -> r.Provision:
    return r.Provision(doc=doc, line=2, char=char, end=end, instrument=instrument, clause=clause, n=n, operative=True)


def citation(
    instrument: str,
    to: str,
    rev: Revision | None = None,
    *,
    doc: str = "901",
    char: int = 40,
    about: str | None = None,
    rev_old: Revision | None = None,
) -> r.Citation:
    return r.Citation(
        doc=doc, line=4, char=char, end=char + 6, instrument=instrument, to=to, rev=rev, clause="recalling",
        about=about, rev_old=rev_old,
    )  # fmt: skip


def proposal(
    target: str | None,
    action: str = "MOD",
    from_rev: Revision | None = BUSAN,
    to_rev: Revision | None = DUBAI,
    *,
    doc: str = "902",
    char: int = 0,
) -> r.Proposal:
    return r.Proposal(
        doc=doc, line=1, char=char, end=char + 3, n="XYZ/1/1", action=action, target=target, from_rev=from_rev,
        to_rev=to_rev, title="A title",
    )  # fmt: skip


_text = st.text(max_size=8)
_docs = st.sampled_from(["901", "902", "odd name / é#?"])
_codes = st.one_of(
    st.sampled_from(["PP-RES-123", "PP-RES-25", "WTSA-RES-NEW:A title", "WTSA-RES-99", "?-RES-71", "DOC"]), _text
)
_actors = st.one_of(
    st.sampled_from(["TSB-DIR", "BDT", "T-SG17", "T-SG4-RG-AFR", "T-Q8/3", "D-Q4", "FG-X", "CWG-Y", "WHO"]),
    st.text(min_size=1, max_size=8),
)
_revisions = st.none() | st.builds(
    Revision,
    st.booleans(),
    st.sampled_from(["Dubai", "Busan", "WRC"]) | st.none() | _text,
    st.sampled_from([2014, 2018]) | st.none() | st.integers(0, 9999),
)
_many_actors = st.lists(_actors, max_size=3).map(tuple)
_many_texts = st.lists(_text, max_size=3).map(tuple)
_FIELDS: dict[str, st.SearchStrategy[object]] = {
    "doc": _docs,
    "rev": _revisions,
    "rev_old": _revisions,
    "from_rev": _revisions,
    "to_rev": _revisions,
    "instrument": _codes,
    "to": _codes,
    "about": _codes | st.none(),
    "addressees": _many_actors,
    "partners": _many_actors,
    "report_to": _many_actors,
    "action_for": _many_actors,
    "collab": _many_actors,
    "items": _many_texts,
    "items_raw": _many_texts,
    "others": _many_texts,
    "clauses": _many_texts,
    "action": st.sampled_from(["MOD", "ADD", "SUP", "NOC"]),
    "status": st.sampled_from([None, "new", "revised", "unchanged", "suppressed"]),
    "session": st.sampled_from([None, "PP-18", "WTSA-20", "no session"]),
    "lang": st.sampled_from(["en", "zh"]),
}
_IDS = {r.Resolution: _codes, r.Matrix: _codes, r.GroupMention: _actors, r.Proposal: _codes}


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Any record, well formed or odd."""
    cls = draw(st.sampled_from(list(record_types().values())))
    values: dict[str, object] = {}
    for name, kind in cls.__annotations__.items() | r.Record.__annotations__.items():
        if name in ("type", "char", "end"):
            continue
        if name == "id":
            values[name] = draw(_IDS.get(cls, st.text(min_size=1, max_size=8)))
        elif name in _FIELDS:
            values[name] = draw(_FIELDS[name])
        elif "int" in kind:
            values[name] = draw(st.integers(0, 20))
        elif "bool" in kind:
            values[name] = draw(st.booleans())
        else:
            values[name] = draw(_text | st.none() if "None" in kind else st.text(min_size=1, max_size=8))
    char = draw(st.integers(0, 20))
    return cls(char=char, end=char + draw(st.integers(0, 9)), **values)  # type: ignore[arg-type]
