"""Kills a process that switches a store between two graphs, at random points, and looks at what is left.

The processes come from one that has loaded everything already, so that a kill costs some hundredths of a second; used
by the tests and by `benchmarks/kills.py`.
"""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Final

from graph.archive import Archive
from graph.rdf import version_of, write_nquads
from graph.records import Record
from graph.stores.oxigraph import OxigraphStore
from tests.graph.records import resolution
from tests.graph.stores.switching import numbered_graph

SIZE: Final = 60
# The longest time that a process is left alone after its first switch: some switches.
_LONGEST: Final = 0.12


def survivals(folder: Path, seed: int, kills: int) -> Iterator[str | None]:
    """Kill so many times; yield after each what is wrong with the store, None where it is one of the two graphs."""
    graphs = {version_of(write_nquads(graph)): graph for graph in (numbered_graph(1, SIZE), numbered_graph(2, SIZE))}
    OxigraphStore(folder).replace(numbered_graph(2, SIZE))
    for _ in _killed(_switch, folder, seed, kills):
        store = OxigraphStore(folder)
        version = store.version()
        whole = version in graphs and store.read() == graphs[version]
        store.close()
        yield None if whole else f"neither of the two graphs: {version}"


def archive_survivals(folder: Path, seed: int, kills: int) -> Iterator[str | None]:
    """Kill a process that keeps another version of a document and builds the store, again and again."""
    archive = Archive(folder)
    whole = set()
    for number in "12":
        archive.put("901", _document(number), number * 5000)
        store = OxigraphStore(folder / "store")
        archive.rebuild(store)
        whole.add(store.version())
        store.close()
    for _ in _killed(_ingest, folder, seed, kills):
        kept = archive.get("901")
        store = OxigraphStore(folder / "store")
        version = store.version()
        store.close()
        if kept is None or kept.text is None or getattr(kept.records[0], "title", None) != kept.text[0]:
            yield "records and text do not belong together"
        else:
            yield None if version in whole else f"neither of the two graphs: {version}"


def _killed(work: Callable[[Path, Event], None], folder: Path, seed: int, kills: int) -> Iterator[None]:
    """Start a process that works on a folder and kill it at a random point, so many times; yield after each."""
    chance = random.Random(seed)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    for _ in range(kills):
        begun = context.Event()
        child = context.Process(target=work, args=(folder, begun))
        child.start()
        begun.wait(60)
        time.sleep(chance.uniform(0, _LONGEST))
        child.kill()
        child.join()
        yield


def _switch(folder: Path, begun: Event) -> None:
    store = OxigraphStore(folder)
    begun.set()
    for number in cycle((1, 2)):
        store.replace(numbered_graph(number, SIZE))


def _document(number: str) -> list[Record]:
    return [resolution("PP-RES-1", title=number)]


def _ingest(folder: Path, begun: Event) -> None:
    archive, store = Archive(folder), OxigraphStore(folder / "store")
    begun.set()
    for number in cycle("12"):
        archive.put("901", _document(number), number * 5000)
        archive.rebuild(store)
