"""The title of an instrument, and the dating, that stand below its designation."""

from __future__ import annotations

import pytest

from tests.ingest.texts import outline


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Care of cables\n[Of any kind.]", "Care of cables"),
        ("[Of any kind.]\nCare of cables", "Care of cables"),
        ("[Care of cables]", "[Care of cables]"),
    ],
    ids=["note below the title", "note below the designation", "title in brackets"],
)
def test_a_footnote_is_no_part_of_a_title(below: str, title: str) -> None:
    (entry,) = outline(f"RESOLUTION 71 (REV. DUBAI, 2018)\n{below}\nThe Plenipotentiary Conference,\n").entries
    assert entry.title == title


def test_a_title_of_several_lines_and_a_history_of_revisions() -> None:
    text = (
        "Resolution 900\nCare of cables, in particular of thick cables,\nand of poles\n"
        "(Dubai, 2012; Hammamet, 2016)\n"
        "The World Telecommunication Standardization Assembly (Hammamet, 2016),\nnoting\n"
    )
    entry = outline(text).entries[0]
    assert entry.title == "Care of cables, in particular of thick cables, and of poles"
    assert entry.rev is not None
    assert entry.rev.to_json() == {"rev": True, "place": "Hammamet", "year": 2016}


def test_a_history_of_years() -> None:
    text = "RESOLUTION ITU-R 93-3[*]\nCare of cables\n(2003-2007-2012)\nThe ITU Radiocommunication Assembly,\nnoting\n"
    entry = outline(text).entries[0]
    assert entry.rev is not None
    assert entry.rev.to_json() == {"rev": True, "place": None, "year": 2012}


def test_a_council_resolution_dated_below_its_title() -> None:
    text = "RESOLUTION 1999\nCare of cables\n(C-1997)\nThe Council,\nconsidering\nall,\n"
    entry = outline(text).entries[0]
    assert (entry.instrument, entry.title) == ("COUNCIL-RES-1999", "Care of cables")
    assert entry.rev is not None
    assert entry.rev.to_json() == {"rev": False, "place": None, "year": 1997}
