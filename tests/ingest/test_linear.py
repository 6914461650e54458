"""Twice the text takes about twice the time, however odd the text: no rule runs away.

Each piece stands behind one of the heads here; `benchmarks/linear.py` takes all of them, and texts of megabytes.
"""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import pytest

from ingest.document import Document
from ingest.pipeline import extract
from ingest.readers.open import find_documents, read
from tests.corpus import CORPUS, needs_corpus
from tests.ingest.repetitions import HEADS, PIECES, RATIO, RUNS, fitting, growth_of, run_of, settled, settled_of

PLACED = [(tuple(HEADS)[number % len(HEADS)], piece) for number, piece in enumerate(PIECES)]


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Compile the patterns before anything is measured."""
    extract(Document("warm", "".join(PIECES), "txt", ""))


@pytest.mark.parametrize(("head", "piece"), PLACED, ids=[f"{head}-{ascii(piece)[:30]}" for head, piece in PLACED])
def test_twice_of_one_piece_takes_about_twice_as_long(head: str, piece: str) -> None:
    ratio, _, size = settled(piece, fitting(piece, head), head)
    assert ratio <= RATIO, f"{ratio:.2f} times as long for {2 * size} characters"


@pytest.mark.parametrize("run", RUNS, ids=lambda run: ascii(run[1:])[:40])
def test_twice_of_two_pieces_takes_about_twice_as_long(run: tuple[str, str, str, str]) -> None:
    ratio, _, size = settled_of(lambda size: run_of(run, size), 10_000)
    assert ratio <= RATIO, f"{ratio:.2f} times as long for {2 * size} characters"


@needs_corpus
@pytest.mark.parametrize("path", find_documents([CORPUS])[0] if CORPUS.is_dir() else [], ids=lambda path: path.name)
def test_twice_a_real_document_takes_about_twice_as_long(path: Path) -> None:
    text = read(path).text
    ratio, _, times = settled_of(lambda times: text * times, 1, tries=8)
    assert ratio <= RATIO, f"{ratio:.2f} times as long for {2 * times} times the document"


@needs_corpus
def test_a_real_document_on_one_line_takes_about_as_long_as_it_does(tmp_path: Path) -> None:
    for path in find_documents([CORPUS])[0]:
        line = read(path).text.replace("\n", " ")
        assert growth_of(line[: len(line) // 2], line, tries=8)[0] <= RATIO + 0.7, path.name


def test_nothing_of_a_document_is_kept_when_it_is_done() -> None:
    tracemalloc.start()
    try:
        held = []
        for number in range(20):
            line = f"{HEADS['text']}instructs\nthe Director of TSB {number} " + "tea " * 20_000
            extract(Document("odd", line, "txt", ""))
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
        assert held[-1] - held[2] < 400_000
    finally:
        tracemalloc.stop()
