"""How headings date their instruments."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.records import Revision
from ingest.place_names import fold, place_names
from ingest.revision import Dating, body_of, read_revision


def revised(place: str | None, year: int) -> Revision:
    return Revision(True, place, year)


def first(place: str | None, year: int) -> Revision:
    return Revision(False, place, year)


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("Dubai, 2018", Dating(first("Dubai", 2018))),
        ("Rev. Dubai, 2018", Dating(revised("Dubai", 2018))),
        ("REV.DUBAI, 2018", Dating(revised("Dubai", 2018))),
        ("Rev.\u00a0Buenos Aires, 2017", Dating(revised("Buenos Aires", 2017))),
        ("RÉV. DUBAÏ, 2018", Dating(revised("Dubai", 2018))),
        ("Rev. Dubái, 2018", Dating(revised("Dubai", 2018))),
        ("ПЕРЕСМ. ДУБАЙ, 2018 Г.", Dating(revised("Dubai", 2018))),
        ("Пересм. Гвадалахара, 2010 г.", Dating(revised("Guadalajara", 2010))),
        ("2018年，迪拜，修订版", Dating(revised("Dubai", 2018))),
        ("迪拜，2018年", Dating(first("Dubai", 2018))),
        ("C16，最后修正C19", Dating(revised(None, 2019), None, "COUNCIL")),
        ("2015年修改", Dating(revised(None, 2015), None, "COUNCIL")),
        ("المراجَع في دبي، 2018", Dating(revised("Dubai", 2018))),
        ("REV.WRC-23", Dating(revised("WRC", 2023), None, "WRC")),
        ("Rév.CMR-19", Dating(revised("WRC", 2019), None, "WRC")),
        ("ВКР-15", Dating(first("WRC", 2015), None, "WRC")),
        ("WRC-2000", Dating(first("WRC", 2000), None, "WRC")),
        ("C23", Dating(first(None, 2023), None, "COUNCIL")),
        ("C15, last modified C22", Dating(revised(None, 2022), None, "COUNCIL")),
        ("Modified 2017", Dating(revised(None, 2017), None, "COUNCIL")),
        ("PP-18", Dating(None, None, "PP")),
        # Flattened tracked changes: the older text first.
        ("Rev. Busan, 2014dubai, 2018", Dating(revised("Dubai", 2018), revised("Busan", 2014))),
        ("Rev. Busan, 2014DUBAI, 2018", Dating(revised("Dubai", 2018), revised("Busan", 2014))),
        ("Busan, 2014REV. DUBAI, 2018", Dating(revised("Dubai", 2018), first("Busan", 2014))),
        ("Rev. DubaiBuenos Aires, 20142017", Dating(revised("Buenos Aires", 2017), revised("Dubai", 2014))),
        ("Rev. Geneva, 20122015", Dating(revised("Geneva", 2015), revised("Geneva", 2012))),
        ("Rev. Hyderabad, 2010 Buenos Aires, 2017", Dating(revised("Buenos Aires", 2017), revised("Hyderabad", 2010))),
        ("REV.WRC-1519", Dating(revised("WRC", 2019), revised("WRC", 2015), "WRC")),
        # A place without a session in the registry is taken as written.
        ("Rev. Atlantis, 2031", Dating(revised("Atlantis", 2031))),
        # These date nothing.
        ("see Annex 2", None),
        ("CS/Art. 4", None),
        ("", None),
    ],
)
def test_read_revision(inner: str, expected: Dating | None) -> None:
    assert read_revision(inner) == expected


@pytest.mark.parametrize(
    ("revision", "body"),
    [
        (first("Dubai", 2018), "PP"),
        (revised("Dubai", 2014), "WTDC"),
        (revised("WRC", 2015), "WRC"),
        (first("Sharm el-Sheikh", 2019), None),
        (first("Atlantis", 2031), None),
        (first(None, 2018), None),
        (None, None),
    ],
)
def test_body_of_place_and_year(revision: Revision | None, body: str | None) -> None:
    assert body_of(revision) == body


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_parenthesis_is_read_or_refused(inner: str) -> None:
    dating = read_revision(inner)
    assert dating is None or dating.revision is None or dating.revision.year is not None


def test_capitals_do_not_hide_a_place() -> None:
    assert {place_names()[fold(name.upper())] for name in ("Dubaï", "Hyderābād", "Bucarest", "дубай")} == {
        "Dubai",
        "Hyderabad",
        "Bucharest",
    }
