"""Nothing makes the extraction fall over, and every record stands where it says: generated and damaged documents.

`benchmarks/fuzz.py` runs the same checks on as many cases as one likes.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.build import build
from graph.errors import DocumentError
from ingest.pipeline import extract
from ingest.readers.open import READERS, find_documents, read
from tests.corpus import CORPUS, SHARED, needs_corpus
from tests.ingest.fuzzing import NASTY, broken, cases, document, wrong_place

CASES = 2_000
BATCHES = 5
SEED = 20_181_029

BODIES = ["PP", "WTSA", "WTDC", "RA", "WRC", "Council", "the Plenipotentiary Conference", "全权代表大会", "Совета"]
DATES = [
    "", " (Rev. Dubai, 2018)", " (Dubái, 2018)", "（2018年，迪拜，修订版）", " (Пересм. Дубай, 2018 г.)",
    " (Rév. Dubaï, 2018", " (Rev. Busan, 2014Dubai, 2018)", " (Rev. WRC-15)", " (Modified 2017)", "（دبي، 2018）",
]  # fmt: skip
ACTORS = [
    "the Director of the Telecommunication Standardization Bureau", "the Council", "ITU-T Study Group 17",
    "Member States and Sector Members", "le Directeur du BDT", "Генерального секретаря", "电信标准化局主任",
    "الأمين العام", "al Secretario General", "the Directors of the other two Bureaux",
]  # fmt: skip
VERBS = [
    "recalling", "considering further", "resolves", "resolves to instruct", "instructs", "further invites",
    "charge", "encarga", "поручает", "责成", "يكلف", "décide", "annex", "İnſtructs",
]  # fmt: skip
TASKS = [
    "to brew tea, in collaboration with",
    "to report to",
    "à faire rapport à",
    "представить отчет",
    "与",
    "working with",
]
CITED = ["Resolution", "Resolutions", "Decision", "Résolution", "Резолюции", "第", "القرار", "Recommendation ITU-T E.",
         "SDG", "Study Groups", "Question", "TSB Circular", "C19/", "A/RES/70/", "Target"]  # fmt: skip

numbers = st.one_of(
    st.integers(0, 400).map(str),
    st.sampled_from(["1/2", "9-5", "44, 50 and 52", "1011", "9" * 30, "²", "٤٤", "４４", "I", "70/1", "", "1 to 5"]),
)
spaces = st.sampled_from([" ", "\n", "\t", "\u00a0", "", "  ", ", ", "\u200f ", "\n\t", ")\n", " ("])
odd = st.one_of(st.sampled_from(NASTY), st.text(max_size=8))


def joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*(part for each in parts for part in (each, spaces))).map("".join)


captions = st.builds("{}{} {}{}\n".format, st.sampled_from(["", "MOD\tA/1/1\n", "SUP\tA/2\n", "# ", "\t", "ANNEX to "]),
                     st.sampled_from(["RESOLUTION", "NEW RESOLUTION", "RÉSOLUTION", "决议", "Резолюция", "DECISION"]),
                     numbers, st.sampled_from(DATES))  # fmt: skip
citations = joined(
    st.sampled_from(CITED), numbers, st.sampled_from(DATES), st.sampled_from(["", "of"]), st.sampled_from(BODIES)
)
headings = joined(st.sampled_from(VERBS), st.sampled_from(ACTORS), st.sampled_from(["", ", jointly with", "avec"]))
items = joined(st.sampled_from(["1", "2", "i)", "a)\t", "-"]), st.sampled_from(TASKS), st.sampled_from(ACTORS))
cells = st.one_of(numbers, citations, st.sampled_from(["√", "Ongoing", "Status", "Number", "Title"]))
rows = st.lists(cells, max_size=6).map(lambda row: "".join(f"\t{cell}\n" for cell in row) + "\n")
documents = st.lists(st.one_of(captions, headings, items, citations, rows, odd), max_size=25).map("".join)


@cache
def corpus() -> list[str]:
    return [read(path).text for path in find_documents([CORPUS])[0]]


UNCLOSED = "# RESOLUTION 7 (Rev. Dubai, 2018\n\nThe Plenipotentiary Conference (Dubai, 2018),\nrecalling\n"


@pytest.mark.parametrize("text", [UNCLOSED, "recommendation 4(", "Recommandation 4("])
def test_documents_that_failed_once(text: str) -> None:
    assert broken(text) is None


@given(documents)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_documents_in_the_shapes_of_real_ones(text: str) -> None:
    assert broken(text) is None


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_text(text: str) -> None:
    assert broken(text) is None


@given(documents)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_records_of_any_document_make_a_graph(text: str) -> None:
    made = document(text)
    graph = build(extract(made), {made.name: text})
    assert [ref.code for ref in graph.nodes if ref.kind == "Source"] == [made.name]


@needs_corpus
@pytest.mark.parametrize("batch", range(BATCHES))
def test_damaged_excerpts_of_real_documents(batch: int) -> None:
    size = CASES // BATCHES
    failed = [number for number, text in cases(corpus(), SEED, batch * size, (batch + 1) * size) if broken(text)]
    assert not failed, f"benchmarks/fuzz.py --seed {SEED} --show N shows them"


FORMATS = [*(find_documents([CORPUS])[0] if CORPUS.is_dir() else []), *sorted((SHARED / "formats").glob("*.xml"))]


@needs_corpus
@pytest.mark.parametrize("path", FORMATS, ids=lambda path: path.name)
def test_every_record_of_the_real_documents_stands_where_it_says(path: Path) -> None:
    made = read(path)
    records = extract(made)
    assert len(records) > 100
    assert [wrong for record in records[1:] if (wrong := wrong_place(made, record))] == []
    assert extract(made) == records


@given(st.binary(max_size=400), st.sampled_from(sorted(READERS)))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_a_document_or_an_error_of_ours(tmp_path: Path, data: bytes, ending: str) -> None:
    path = tmp_path / f"odd{ending}"
    path.write_bytes(data)
    try:
        made = read(path)
    except DocumentError:
        return
    assert broken(made.text) is None
