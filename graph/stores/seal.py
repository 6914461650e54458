"""The seal of a graph on disk: the size, time and checksum of each of its files, so that damage shows at opening.

RocksDB finds damage inside a file only when it reads it, and Oxigraph may then wait for ever, or take all memory. The
smallest files, which tell of the others, are read and their checksums compared, and so are the others as long as that
takes no time to speak of; a larger one is taken for whole where it still has size and time of its seal.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Final

from graph.files import read_file

SEAL: Final = "seal.json"
_CHUNK: Final = 1 << 20
# So many bytes are read at each opening: some hundredths of a second.
_ALWAYS_READ: Final = 16 << 20
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
        sealed = json.loads(read_file(home / SEAL))
        read = 0
        for name, (size, time, checksum) in sorted(sealed.items(), key=lambda entry: int(entry[1][0])):
            path = data / name
            found = path.stat()
            if found.st_size != size or not path.is_file():
                return f"{path} was changed"
            read += size
            if (read <= _ALWAYS_READ or found.st_mtime_ns != time) and _checksum(path) != checksum:
                return f"{path} was changed"
    except FileNotFoundError as error:
        return f"{error.filename} is missing"
    except (OSError, ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        return f"{home / SEAL} is damaged ({error})"
    return None


def _checksum(path: Path) -> int:
    """Return the CRC-32 of a file."""
    checksum = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            checksum = zlib.crc32(chunk, checksum)
    return checksum
