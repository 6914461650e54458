"""What rests the garbage collector leaves it nothing to do, and the collector as it was."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence

import pytest

from graph.archive import read_lines, write_lines
from graph.build import build
from graph.collecting import resting
from graph.rdf import encode_nquads, read_nquads, write_nquads
from graph.records import Record
from graph.snapshot import read_snapshot
from ingest.document import Document
from ingest.pipeline import extract
from tests.ingest.repetitions import PIECES

DOCUMENT = Document("odd", "RESOLUTION 1 (REV. DUBAI, 2018)\n\nresolves\n\n1\tto " + " ".join(PIECES), "txt", "")


@pytest.fixture(scope="module")
def records() -> Sequence[Record]:
    return next(iter(read_snapshot().values()))


@pytest.mark.parametrize(
    "work",
    [
        lambda _: extract(DOCUMENT),
        lambda records: read_lines(write_lines("odd", records), "odd"),
        build,
        lambda records: encode_nquads(build(records)),
        lambda records: read_nquads(write_nquads(build(records))),
    ],
    ids=["extract", "read_lines", "build", "encode_nquads", "read_nquads"],
)
def test_work_leaves_no_cycles(work: Callable[[Sequence[Record]], object], records: Sequence[Record]) -> None:
    work(records)
    with resting():
        gc.collect()
        work(records)
        assert gc.collect() == 0


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was(enabled: bool) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with resting():
            assert not gc.isenabled()
        with pytest.raises(ValueError, match="odd"), resting():
            raise ValueError("odd")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was else gc.disable)()
