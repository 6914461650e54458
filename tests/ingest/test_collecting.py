"""An extraction leaves the garbage collector nothing to do, and as it was."""

from __future__ import annotations

import gc

import pytest

from ingest.collecting import resting
from ingest.document import Document
from ingest.pipeline import extract
from tests.ingest.repetitions import PIECES


def test_an_extraction_leaves_no_cycles() -> None:
    document = Document("odd", "RESOLUTION 1 (REV. DUBAI, 2018)\n\nresolves\n\n1\tto " + " ".join(PIECES), "txt", "")
    extract(document)
    with resting():
        gc.collect()
        extract(document)
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
