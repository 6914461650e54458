"""Files: reading whole ones, and writing so that a kill or a power cut leaves the old content or the new."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from graph.errors import StoreError


@contextlib.contextmanager
def writing_to(path: Path) -> Iterator[None]:
    """Turn what the system refuses while something is written under `path` into a StoreError that says what to do."""
    try:
        yield
    except OSError as error:
        raise StoreError(f"{path}: {_refusal(error)}") from error


def _refusal(error: OSError) -> str:
    """Return what the system refused, and what to do about it."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT) or "No space left" in str(error):
        return "the disk is full; free some space and try again (the graph that was there is untouched)"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "cannot be written; give yourself the right to write there, or name another directory"
    if error.errno == errno.ENOENT:
        return "cannot be written; the directory is not there"
    return f"cannot be written ({error})"


def check_file(path: Path) -> None:
    """Raise OSError for a pipe, a device or a socket, which to open would wait for ever."""
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.EINVAL, "it is no file", str(path))


def read_file(path: Path) -> bytes:
    """Return what a file holds; raises OSError where there is none, or something else than a file."""
    check_file(path)
    return path.read_bytes()


def replace_file(path: Path, content: bytes) -> None:
    """Give a file new content: whoever opens it finds all of the old or all of the new."""
    with replacing(path) as file:
        file.write(content)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Yield a file to write what shall stand at `path`; it is there once all is written, and not before.

    What a link points to is replaced, not the link. Raises OSError for what is no file, as a device or a pipe.
    """
    try:
        path = path.resolve()
    except RuntimeError as error:  # Python 3.12 and older
        raise OSError(errno.ELOOP, "the link leads to itself", str(path)) from error
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is no file", str(path))
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    sync_directory(path.parent)


def sync_tree(path: Path) -> None:
    """Bring all files under a directory to the disk."""
    for folder, _, names in os.walk(path):
        for name in names:
            descriptor = os.open(Path(folder, name), os.O_RDWR)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        sync_directory(Path(folder))


def sync_directory(path: Path) -> None:
    """Bring the names in a directory to the disk, where the system has that (Windows has not)."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
