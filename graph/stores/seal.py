"""The seal of a graph on disk: the size, time and checksum of each of its files, so that damage shows at opening.

RocksDB finds damage inside a file only when it reads it, and Oxigraph may then wait for ever. A file that still has
size and time of its seal is taken for whole; one that has another time, as after a copy, is read and its checksum
compared.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Final

SEAL: Final = "seal.json"
_CHUNK: Final = 1 << 20
# The log that RocksDB writes for people, and its lock.
_UNSEALED: Final = ("LOG", "LOCK")


def seal(home: Path, data: Path) -> None:
    """Write the seal of the files in `data` into `home`."""
    sealed = {}
    for path in sorted(data.iterdir()):
        if not path.name.startswith(_UNSEALED):
            found = path.stat()
            sealed[path.name] = [found.st_size, found.st_mtime_ns, _checksum(path)]
    (home / SEAL).write_text(json.dumps(sealed), encoding="utf-8")


def find_damage(home: Path, data: Path) -> str | None:
    """Return what is wrong with the files in `data`, None where they are as they were sealed."""
    try:
        sealed = json.loads((home / SEAL).read_text(encoding="utf-8"))
        for name, (size, time, checksum) in sealed.items():
            path = data / name
            found = path.stat()
            if found.st_size != size or (found.st_mtime_ns != time and _checksum(path) != checksum):
                return f"{path} was changed"
    except FileNotFoundError as error:
        return f"{error.filename} is missing"
    except (OSError, ValueError, TypeError, AttributeError) as error:
        return str(error)
    return None


def _checksum(path: Path) -> int:
    """Return the CRC-32 of a file."""
    checksum = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            checksum = zlib.crc32(chunk, checksum)
    return checksum
