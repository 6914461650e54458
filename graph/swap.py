"""A directory that is replaced as a whole: whoever opens it finds all of the old or all of the new.

    NAME/           the directory
    NAME-XXXX/      a new one in the making, or an old one on its way out
    NAME.next       names the new one, from the moment when it counts until it has taken its place

One process replaces at a time: its caller holds a lock.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
from pathlib import Path

from graph.files import read_file, replace_file, sync_directory


def current(path: Path) -> Path:
    """Return where the files of a directory are: there, or still in the new one that a killed process left."""
    try:
        fresh = path.with_name(read_file(_marker(path)).decode())
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return path
    return fresh if fresh.is_dir() else path


def beside(path: Path) -> Path:
    """Make an empty directory for `replace` and return it."""
    _finish(path)
    fresh = path.with_name(f"{path.name}-{secrets.token_hex(8)}")
    fresh.mkdir(parents=True)
    return fresh


def replace(path: Path, fresh: Path) -> None:
    """Put a directory that `beside` made, whole and on the disk, in place of another."""
    sync_directory(path.parent)
    replace_file(_marker(path), fresh.name.encode())
    _finish(path)


def _marker(path: Path) -> Path:
    return path.with_name(f"{path.name}.next")


def _finish(path: Path) -> None:
    """Bring a new directory that counts already to its place, and remove what is left over."""
    fresh = current(path)
    if fresh != path:
        with contextlib.suppress(FileNotFoundError):
            path.rename(path.with_name(f"{path.name}-{secrets.token_hex(8)}"))
        fresh.rename(path)
        sync_directory(path.parent)
    _marker(path).unlink(missing_ok=True)
    for left in path.parent.glob(f".{_marker(path).name}.????????"):
        left.unlink(missing_ok=True)
    for left in path.parent.glob(f"{path.name}-????????????????"):
        shutil.rmtree(left, ignore_errors=True)
