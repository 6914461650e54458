"""Locks of files between processes, for one writer and for many readers; the system frees them when a process ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from graph.files import check_file

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int, *, shared: bool) -> None:
        # Windows has no shared lock here, and needs none: it refuses to remove what somebody has open.
        if not shared:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int, *, shared: bool) -> None:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


class FileLock:
    """A lock of a file, held from its making until `release`, or until nobody refers to it.

    Raises BlockingIOError (PermissionError on Windows) where another holds it, OSError where the file cannot be had.
    """

    def __init__(self, path: Path, *, shared: bool = False) -> None:
        self._descriptor = -1
        if shared:
            check_file(path)
        descriptor = os.open(path, os.O_RDONLY if shared else os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(descriptor, shared=shared)
        except OSError:
            os.close(descriptor)
            raise
        self._descriptor = descriptor

    def is_of(self, path: Path) -> bool:
        """Whether the locked file is still the one at `path`."""
        try:
            return os.path.samestat(os.fstat(self._descriptor), path.stat())
        except OSError:
            return False

    def release(self) -> None:
        """Let go of the lock."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def __del__(self) -> None:
        self.release()
