"""The examples of README and docs: commands behind "$ " in console blocks, run and compared with what they print.

`python -m tests.docs.examples` writes what they print now into the files. A block whose first line is a comment
`# not run: why` is left alone. Every example runs on the facts that ship, in a data directory of its own.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Final

from graph.archive import Archive
from graph.settings import read_settings
from graph.snapshot import load_snapshot
from graph.stores.open import open_store
from queries.ask import ask
from queries.exports.select import view_of_answer
from queries.exports.svg import svg

ROOT: Final = Path(__file__).resolve().parents[2]
PICTURE: Final = ROOT / "docs" / "pictures" / "joint-duties.svg"
BLOCK: Final = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
# Lines of an answer that an example shows at most; the rest is told by "...".
MOST: Final = 14
# Dates of the day stand in what an export prints.
DAY: Final = re.compile(r"\b20\d\d-\d\d-\d\d\b")


def pages() -> list[Path]:
    """Return the pages that have examples."""
    return [page for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))) if "```console" in
            page.read_text(encoding="utf-8")]  # fmt: skip


def fill(data: Path) -> None:
    """Build the graph of the facts that ship in a data directory."""
    archive = Archive(data)
    load_snapshot(archive)
    store = open_store(read_settings(data).store)
    archive.rebuild(store)
    store.close()


def run(page: str, data: Path, folder: Path) -> str:
    """Return a page with its examples' outputs as they are now; commands run in `folder`."""
    environment = {**os.environ, "RESGRAPH_DATA": str(data), "COLUMNS": "100", "NO_COLOR": "1",
                   "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}  # fmt: skip

    def renew(match: re.Match[str]) -> str:
        block = match[0]
        if block.startswith("# not run:"):
            return block
        commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
        return "".join(f"$ {command}\n{_output(command, environment, folder)}" for command in commands)

    return BLOCK.sub(renew, page)


def _output(command: str, environment: dict[str, str], folder: Path) -> str:
    """Return what a command prints, cut to the first lines."""
    done = subprocess.run(
        command.replace("uv run ", ""),
        shell=True,
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    lines = done.stdout.rstrip().splitlines()
    shown = lines if len(lines) <= MOST else [*lines[: MOST - 1], "..."]
    return "".join(f"{DAY.sub('2026-11-22', line).rstrip()}\n" for line in shown)


def draw(data: Path) -> str:
    """Return the README's picture: the flagship answer among the instruments of WTSA, dated by the facts' release."""
    store = open_store(read_settings(data).store)
    answer = ask(store, "joint-duties", {"actor": "TSB", "with": "BDT", "body": "WTSA"})
    picture = svg(view_of_answer(store, answer, on=date(2026, 11, 22)))
    store.close()
    return picture


def main() -> int:
    """Write all pages and the README's picture anew."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        fill(data)
        PICTURE.write_text(draw(data), encoding="utf-8")
        for page in pages():
            page.write_text(run(page.read_text(encoding="utf-8"), data, Path(folder)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
