"""Where things are, as the environment says. Read when asked for, never at import.

- RESGRAPH_DATA: the data directory (default: the user's data directory of the system)
- RESGRAPH_STORE: the address of the store (default: Oxigraph in the data directory)
- RESGRAPH_BASE: the base IRI of nodes
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from graph.vocabulary import BASE, check_base


@dataclass(frozen=True, slots=True)
class Settings:
    """The data directory, the address of the store, and the base IRI."""

    data: Path
    store: str
    base: str


def read_settings(data: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings; `data` names another data directory than the environment does.

    Whoever names a data directory means the store in it. Raises UsageError for a base IRI that is none.
    """
    given = os.environ if environment is None else environment
    folder = data or Path(given.get("RESGRAPH_DATA") or user_data_path("resgraph", appauthor=False))
    folder = folder.expanduser().absolute()
    inside = str(folder / "store")
    return Settings(
        data=folder,
        store=inside if data is not None else given.get("RESGRAPH_STORE") or inside,
        base=check_base(given.get("RESGRAPH_BASE") or BASE),
    )
