"""A directory of graphs on disk, one of which is current: how a store is replaced as a whole.

    CURRENT           one line of JSON: layout, name of the current graph, its version (hash), number of quads
    LOCK              held by the one who writes
    graph-XXXX/       a graph, never changed after CURRENT has named it
        in-use        held by each who reads it
        seal.json     what its files must be like
        stated        the version and number of quads that CURRENT must say
        oxigraph/     the files of Oxigraph
    making-XXXX/      one in the making, or left over from a writer that was killed

A new graph is made beside the current one, brought to the disk, and takes its place by one rename of CURRENT; whoever
opens the store finds the old one or the new one. A graph that is not current is removed once nobody reads it.
"""

from __future__ import annotations

import contextlib
import json
import secrets
import shutil
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from graph.errors import StoreError
from graph.files import read_file, replace_file, sync_directory, sync_tree, writing_to
from graph.stores.lock import FileLock
from graph.stores.seal import find_damage, seal

LAYOUT: Final = 1
_CURRENT: Final = "CURRENT"
_IN_USE: Final = "in-use"
_DATA: Final = "oxigraph"
_STATED: Final = "stated"
_GRAPH: Final = "graph-"
_MAKING: Final = "making-"


class NewerLayoutError(StoreError):
    """A store that a newer program has written."""


@dataclass(frozen=True, slots=True)
class Generation:
    """One graph on disk: its directory's name, its version (a hash of its content), its number of quads."""

    name: str
    version: str
    quads: int


class Generations:
    """The graphs in one directory; nothing is made there before the first `publish`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def remedy(self) -> str:
        """What to do about a damaged store."""
        return f"remove {self.path} and build it again with `resgraph ingest` or `resgraph up`"

    def current(self) -> Generation | None:
        """Return the current graph, None where none was ever written.

        Raises StoreError for a CURRENT that is damaged or of a newer layout.
        """
        pointer = self.path / _CURRENT
        try:
            text = read_file(pointer).decode()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise StoreError(f"{pointer}: cannot be read ({error})") from error
        try:
            found = json.loads(text)
            layout = found.pop("layout")
            if isinstance(layout, int) and layout > LAYOUT:
                raise NewerLayoutError(
                    f"{self.path}: written by a newer resgraph (layout {layout}, this one reads {LAYOUT}); "
                    "update resgraph, or name another directory"
                )
            generation = Generation(**found)
            if not isinstance(generation.version, str) or not generation.name.startswith(_GRAPH):
                raise ValueError("it names no graph")
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise StoreError(f"{pointer}: damaged ({error}); {self.remedy}") from error
        return generation

    def hold(self) -> tuple[Generation, Path, FileLock] | None:
        """Return the current graph, the directory of its files, and a lock that keeps it from being removed."""
        seen: Generation | None = None
        while (generation := self.current()) is not None:
            home = self.path / generation.name
            try:
                lock = FileLock(home / _IN_USE, shared=True)
            except (FileNotFoundError, BlockingIOError) as error:
                # Removed since CURRENT was read, unless CURRENT still names it.
                if generation == seen:
                    raise StoreError(f"{home}: damaged, a file is missing; {self.remedy}") from error
                seen = generation
                continue
            except OSError as error:
                raise StoreError(f"{home}: cannot be read ({error})") from error
            if not lock.is_of(home / _IN_USE):
                lock.release()
                continue
            if damage := find_damage(home, home / _DATA):
                lock.release()
                raise StoreError(f"{home}: damaged, {damage}; {self.remedy}")
            if not _is_stated(home / _STATED, generation):
                lock.release()
                raise StoreError(
                    f"{self.path / _CURRENT}: changed by hand, it says another version or number of quads than "
                    f"{home / _STATED}; {self.remedy}"
                )
            return generation, home / _DATA, lock
        return None

    def holds(self, version: str) -> bool:
        """Whether the current graph is this one, and undamaged."""
        try:
            held = self.hold()
        except NewerLayoutError:
            raise
        except StoreError:
            return False
        if held is not None:
            held[2].release()
        return held is not None and held[0].version == version

    def publish(self, version: str, quads: int, write: Callable[[Path], None]) -> None:
        """Make `write` fill an empty directory, and make that the current graph.

        Raises StoreError where another process writes, or where the directory cannot be written (read-only, full).
        """
        with writing_to(self.path), self._writing():
            self._check_layout()
            self._remove_left_over(None)
            token = secrets.token_hex(8)
            making, home = self.path / f"{_MAKING}{token}", self.path / f"{_GRAPH}{token}"
            making.mkdir()
            try:
                (making / _IN_USE).touch()
                write(making / _DATA)
                seal(making, making / _DATA)
                generation = Generation(home.name, version, quads)
                (making / _STATED).write_text(_statement(generation), encoding="utf-8")
                sync_tree(making)
                making.rename(home)
                sync_directory(self.path)
                pointer = {"layout": LAYOUT, **asdict(generation)}
                replace_file(self.path / _CURRENT, json.dumps(pointer).encode() + b"\n")
            except BaseException:
                shutil.rmtree(making, ignore_errors=True)
                raise
            self._remove_left_over(home.name)

    def _writing(self) -> FileLock:
        """Take the writer's lock."""
        self.path.mkdir(parents=True, exist_ok=True)
        try:
            return FileLock(self.path / "LOCK")
        except BlockingIOError as error:
            raise StoreError(
                f"{self.path}: another process is writing to this store; try again when it has ended"
            ) from error

    def _check_layout(self) -> None:
        """Refuse to write over the graph of a newer program; a damaged one is there to be replaced."""
        try:
            self.current()
        except NewerLayoutError:
            raise
        except StoreError:
            return

    def _remove_left_over(self, current: str | None) -> None:
        """Remove what was left in the making and, where `current` is known, the other graphs that nobody reads."""
        for home in sorted(self.path.iterdir()):
            if home.name.startswith(_MAKING):
                shutil.rmtree(home, ignore_errors=True)
            elif current is not None and home.name.startswith(_GRAPH) and home.name != current:
                _remove_unused(home)


def _statement(generation: Generation) -> str:
    return f"{generation.version} {generation.quads}\n"


def _is_stated(path: Path, generation: Generation) -> bool:
    """Whether a graph says itself what CURRENT says of it; one that was made before graphs did is believed."""
    try:
        return read_file(path) == _statement(generation).encode()
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _remove_unused(home: Path) -> None:
    """Remove a graph unless somebody reads it."""
    lock: FileLock | None = None
    if sys.platform != "win32":
        try:
            lock = FileLock(home / _IN_USE)
        except BlockingIOError:
            return
        except OSError:
            # Not even the lock is there to be had: nobody can be reading.
            lock = None
    # Out of the way first, in one step: on Windows this fails while somebody has it open.
    gone = home.with_name(_MAKING + home.name)
    with contextlib.suppress(OSError):
        home.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)
    if lock is not None:
        lock.release()
