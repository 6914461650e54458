"""Questions in four places, growth, building and a cold start: `uv run python -m benchmarks.stores [--write]`.

In one run on this machine, over the facts that ship:

- each question, with its example's arguments, from the tables that answer for Oxigraph in `resgraph serve`, on Oxigraph
  in memory and on disk, each time computed anew, on Oxigraph when it was asked before, on Fuseki, Neo4j and rdflib, in
  turns, medians of wall-clock time, and whether the rows are the same;
- questions whose answer stays the same, over a corpus of N times the size (`benchmarks.corpus`), on disk;
- records to store, beside Oxigraph's own bulk loader with the same quads;
- `resgraph ask` as a new process, beside one that does no more than import what it needs from others.

The servers need Java and Maven (`tests.servers`). With --write the tables go into docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from benchmarks.cold import cold_table
from benchmarks.competitors import (
    Competitor,
    TooLongError,
    fuseki_memory,
    neo4j_cached,
    oxigraph_disk,
    oxigraph_kept,
    oxigraph_memory,
    oxigraph_tables,
    rdflib_memory,
    stopped_after,
)
from benchmarks.corpus import write_corpus
from graph.build import build
from graph.model import Graph
from graph.rdf import encode_nquads
from graph.records import Record
from graph.snapshot import read_snapshot
from graph.stores.oxigraph import OxigraphStore
from graph.stores.protocol import Argument, Row
from graph.stores.terms import argument_literal
from queries.arguments import bind
from queries.ask import answer_rows
from queries.catalogue import ARGUMENT, load, questions
from queries.question import Question

DOCUMENT: Final = Path(__file__).parents[1] / "docs" / "benchmarks.md"
_BEGIN, _END = "<!-- made by benchmarks.stores -->\n", "<!-- end of what benchmarks.stores made -->\n"
# Those whose example has the same answer in a corpus of any size.
STEADY: Final = ("cited-by", "cites", "genealogy", "if-suppressed", "recommendation-mentions", "versions")
_WARM_UP: Final = 5
# The places, those of ours that come first, that the others are compared with.
_MEASURED: Final = ("tables", "Oxigraph")
# How many times as long as Oxigraph each should take, at least.
_BARS: Final = {"rdflib": 50, "Fuseki": 10, "Neo4j": 10}
# rdflib is stopped when it has taken so many times as long as Oxigraph: then the bar is shown to be passed.
_ENOUGH: Final = 1.2 * _BARS["rdflib"]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10], help="how many times the size")
    parser.add_argument(
        "--patience", type=float, default=5, metavar="S", help="rdflib is stopped after so many seconds, or later"
    )
    parser.add_argument("--only", nargs="*", metavar="QUESTION", help="compare these questions alone")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/benchmarks.md")
    arguments = parser.parse_args()
    records = [record for found in read_snapshot().values() for record in found]
    graph = build(records)
    asked = [load(name) for name in arguments.only] if arguments.only is not None else questions()
    lines = [
        _machine(),
        "",
        *_comparison(graph, asked, arguments.rounds, arguments.patience),
        *_growth(arguments.sizes, arguments.rounds),
        *_building(records, arguments.rounds),
        *cold_table(graph, max(arguments.rounds, 7)),
    ]
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    if arguments.write:
        before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(_BEGIN)
        _, _, after = rest.partition(_END)
        DOCUMENT.write_text(f"{before}{_BEGIN}{text}{_END}{after}", encoding="utf-8")
    return 0


def _machine() -> str:
    """Return where and when this was measured, and how busy the machine was with other things."""
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text()) if sys.platform == "linux" else None
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    return (
        f"Measured {datetime.now(UTC):%Y-%m-%d %H:%M} UTC on {os.cpu_count()} processors "
        f"({model[1] if model else platform.processor()}), {platform.system()}, Python {platform.python_version()}, "
        f"pyoxigraph {ox.__version__}; {load:.1f} processes were waiting for a processor at the beginning."
    )


def _comparison(graph: Graph, asked: Sequence[Question], rounds: int, patience: float) -> Iterator[str]:
    """Yield the table of the questions in each place, and how many times as long as two of ours others take."""
    with contextlib.ExitStack() as opened:
        ours = (oxigraph_tables, oxigraph_memory, oxigraph_disk, oxigraph_kept)
        own = [opened.enter_context(place(graph)) for place in ours]
        servers = [opened.enter_context(place(graph)) for place in (fuseki_memory, neo4j_cached)]
        slow = opened.enter_context(rdflib_memory(graph))
        store = opened.enter_context(contextlib.closing(OxigraphStore()))
        store.replace(graph)
        names = [place.name for place in (*own, *servers, slow)]
        heads = [*(f"{name}, ms" for name in names), *(f"{name} ÷ {one}" for one in _MEASURED for name in _BARS)]
        yield f"| question | rows | {' | '.join(heads)} |"
        yield "|" + "---|" * (len(heads) + 2)
        again: dict[str, list[float]] = {}
        found: dict[str, list[list[float]]] = {one: [] for one in _MEASURED}
        for question in asked:
            bound = bind(store, question, question.example)
            rows, times, stopped = _in_turns(question, bound, [*own, *servers], slow, rounds, patience)
            *other, slowest = times[len(own) :]
            more = "> " if stopped else ""
            cells = [*(f"{time * 1e3:.2f}" for time in times[:-1]), f"{more}{slowest * 1e3:.0f}"]
            told = []
            for one, time in zip(_MEASURED, times, strict=False):
                found[one].append([slowest / time, *(taken / time for taken in other)])
                told += [f"{more}{slowest / time:.0f}", *(f"{taken / time:.1f}" for taken in other)]
            for place, taken in zip(servers, other, strict=True):
                again.setdefault(place.name, []).append(taken / times[len(own) - 1])
            yield f"| {question.name} | {rows} | {' | '.join((*cells, *told))} |"
            sys.stderr.write(f"{question.name} {cells} {told}\n")
        yield ""
        yield "Behind the times: how many times as long as the tables, and as Oxigraph in memory, which both compute"
        yield "each answer anew. Of the questions:"
        for one in _MEASURED:
            for (name, bar), ratios in zip(_BARS.items(), zip(*found[one], strict=True), strict=True):
                yield _reached(f"{name} ÷ {one}", bar, ratios)
        for name, kept in again.items():
            yield _reached(f"{name} ÷ asked again", _BARS[name], kept)
        yield ""


def _reached(name: str, bar: float, found: Sequence[float]) -> str:
    reached = sum(one >= bar for one in found)
    return f"{name}: median {statistics.median(found):.1f}, at least {bar} in {reached} of {len(found)}."


def _in_turns(
    question: Question,
    bound: dict[str, Argument],
    places: Sequence[Competitor],
    slow: Competitor,
    rounds: int,
    patience: float,
) -> tuple[str, list[float], bool]:
    """Return what is to be said of a question's rows, and the median time of each place.

    Last, whether the slow one's is no time of an answer, but the one after which it was stopped.
    """
    answers: list[list[Row]] = []
    for place in places:
        found = [place.ask(question, _given(question, bound, place)) for _ in range(_WARM_UP)]
        answers.append(answer_rows(question, found[0], bound))
    times: list[list[float]] = [[] for _ in places]
    for _ in range(rounds):
        for place, taken in zip(places, times, strict=True):
            taken.append(_seconds(partial(place.ask, question, _given(question, bound, place))))
    medians = [statistics.median(taken) for taken in times]
    patience = max(patience, _ENOUGH * max(medians[: len(_MEASURED)]))
    stopped = False
    start = time.perf_counter()
    try:
        with stopped_after(patience):
            answers.append(answer_rows(question, slow.ask(question, _given(question, bound, slow)), bound))
    except TooLongError:
        stopped = True
    medians.append(time.perf_counter() - start)
    other = [place.name for place, rows in zip((*places, slow), answers, strict=False) if rows != answers[0]]
    return f"{len(answers[0])}" + (f" (not {', '.join(other)})" if other else ""), medians, stopped


def _given(question: Question, bound: dict[str, Argument], place: Competitor) -> dict[str, Argument]:
    """Return the arguments that the question's query there uses, by the names that they have in it."""
    used = set(ARGUMENT.findall(question.cypher if place.name == "Neo4j" else question.sparql))
    named = {question.parameters[name].variable: value for name, value in bound.items()}
    return {name: value for name, value in named.items() if name in used}


def _growth(sizes: Sequence[int], rounds: int) -> Iterator[str]:
    """Yield the table of the questions whose answer stays the same, over larger corpora on disk."""
    if not sizes:
        return
    with tempfile.TemporaryDirectory() as folder:
        held: dict[int, ox.Store] = {}
        for size in (1, *sizes):
            home, path = Path(folder, str(size)), Path(folder, f"{size}.nq")
            quads = write_corpus(path, size)
            taken = _seconds(partial(_load, home, path))
            path.unlink()
            ox.Store(str(home)).optimize()
            yield f"{size} times: {quads:,} quads, loaded in {taken:.0f} s.  "
            held[size] = ox.Store.read_only(str(home))
        yield ""
        yield f"| question | rows | {' | '.join(f'{size} ×, ms' for size in held)} | ratio |"
        yield "|" + "---|" * (len(held) + 3)
        for name in STEADY:
            question = load(name)
            rows = {size: len(_solutions(store, question)) for size, store in held.items()}
            times: dict[int, list[float]] = {size: [] for size in held}
            for _ in range(max(rounds, 9)):
                for size, store in held.items():
                    times[size].append(_seconds(partial(_solutions, store, question)))
            medians = [statistics.median(times[size]) for size in held]
            shown = str(rows[1]) if len(set(rows.values())) == 1 else " / ".join(map(str, rows.values()))
            cells = " | ".join(f"{median * 1e3:.2f}" for median in medians)
            yield f"| {name} | {shown} | {cells} | {medians[-1] / medians[0]:.2f} |"
        yield ""


def _solutions(store: ox.Store, question: Question) -> list[ox.QuerySolution]:
    """Return the solutions of a question with its example's arguments."""
    used = set(ARGUMENT.findall(question.sparql))
    values = {one.variable: one.example if one.default is None else one.default for one in question.parameters.values()}
    found = store.query(
        question.sparql,
        use_default_graph_as_union=True,
        substitutions={ox.Variable(name): argument_literal(value) for name, value in values.items() if name in used},
    )
    assert isinstance(found, ox.QuerySolutions)
    return list(found)


def _building(records: Sequence[Record], rounds: int) -> Iterator[str]:
    """Yield the table of building a store beside Oxigraph's bulk loader with the same quads."""
    steps: dict[str, list[tuple[float, float]]] = {}

    def measure(name: str, work: Callable[[], object]) -> None:
        start, used = time.perf_counter(), time.process_time()
        work()
        steps.setdefault(name, []).append((time.perf_counter() - start, time.process_time() - used))

    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            home, quads = Path(folder), Path(folder, "graph.nq")
            graph = build(records)
            quads.write_bytes(encode_nquads(graph).content)
            measure("raw: Oxigraph's bulk loader, the N-Quads file", partial(_load, home / "raw", quads))
            measure("graph to store: lines, load, seal, disk", partial(OxigraphStore(home / "own").replace, graph))
            measure("records to store: all of it", partial(_whole, home / "all", records))
            measure("of it: records to graph", partial(build, records))
            measure("of it: graph to lines", partial(encode_nquads, graph))
    medians = {name: [statistics.median(one) for one in zip(*taken, strict=True)] for name, taken in steps.items()}
    raw = next(iter(medians.values()))
    yield "| building the store | s | processor s | raw ÷ this | by processor |"
    yield "|---|---|---|---|---|"
    for name, (wall, used) in medians.items():
        yield f"| {name} | {wall:.2f} | {used:.2f} | {raw[0] / wall:.2f} | {raw[1] / used:.2f} |"
    yield ""


def _load(path: Path, quads: Path) -> None:
    """Load a file of N-Quads as Oxigraph does by itself."""
    store = ox.Store(str(path))
    store.bulk_load(path=str(quads), format=ox.RdfFormat.N_QUADS)
    store.flush()


def _whole(path: Path, records: Sequence[Record]) -> None:
    """Build a store from records."""
    OxigraphStore(path).replace(build(records))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
