"""The program as a shell runs it: odd names and files, closed and full streams, Ctrl-C; one clear line says it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from resgraph.cli import main
from tests.resgraph.documents import ACTS, write_documents

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shells, pipes and signals of POSIX")

PROGRAM = [sys.executable, "-m", "resgraph"]
IN_TIME = 60


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a command of bash in which "resgraph" is the program; its exit code is that of the program."""
    words = f'resgraph() {{ "{sys.executable}" -m resgraph "$@"; }}; cd "{folder}"; {command}'
    return subprocess.run(
        ["bash", "-c", words], capture_output=True, timeout=IN_TIME, check=False, env=_with_path(), cwd=Path.cwd()
    )


def _plain(told: str) -> str:
    """Return what was told with one word for what Python and the system have many for."""
    return told.replace("No such file or directory", "does not exist").replace("Not a directory", "does not exist")


def _with_path() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path.cwd())}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with documents, and a graph of them."""
    made = tmp_path_factory.mktemp("cli")
    write_documents(made / "in")
    assert main(["ingest", str(made / "in"), "--data", str(made / "data")]) == 0
    return made


# Names and files


@pytest.mark.parametrize(
    "name",
    [b"bad\xff.txt", b"two\nlines.txt", b"-dash.txt", b".hidden.txt", b" .txt", b"x" * 250 + b".txt", b"\x1b[31m.txt"],
    ids=lambda name: ascii(name[:20]),
)
def test_a_file_of_an_odd_name_is_read_like_any_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: bytes
) -> None:
    path = tmp_path / "in" / os.fsdecode(name)
    write_documents(tmp_path / "in")
    path.write_text(ACTS, encoding="utf-8")
    words = [path, path.parent, "--data", tmp_path / "data", "--report", tmp_path / "report.json"]
    assert main(["ingest", *map(str, words)]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert "3 documents read, 0 not" in printed.out
    assert all(line.isprintable() for line in printed.out.splitlines())
    assert main(["ask", "cites", "--instrument", "PP-RES-123", "--data", str(tmp_path / "data")]) == 0


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("x" * 300 + ".txt", "File name too long"),
        ("x/" * 3000 + "y.txt", "File name too long"),
        ("loop.txt", "symbolic links"),
        ("nowhere.txt", "does not exist"),
        ("pipe.txt", "is no file"),
        ("device.txt", "is no file"),
        ("acts.txt/x.txt", "does not exist"),
    ],
    ids=lambda words: words[:12],
)
@pytest.mark.parametrize("command", [["ingest", "--data"], ["extract"], ["explain", "--line", "1"]], ids=lambda c: c[0])
def test_what_is_no_file_is_named_and_nothing_hangs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str], name: str, reason: str
) -> None:
    acts = tmp_path / "acts.txt"
    acts.write_text(ACTS, encoding="utf-8")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "nowhere.txt").symlink_to("gone.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "pipe.txt")
    data = [tmp_path / "data"] if command[0] == "ingest" else []
    others = [] if command[0] == "explain" else [acts]
    assert main([*command, *map(str, [*data, tmp_path / name, *others])]) == 1
    printed = capsys.readouterr()
    assert reason in _plain(printed.err)
    assert len(printed.err.splitlines()) == 1
    assert bool(printed.out) == bool(others)


def test_a_folder_that_holds_itself_is_read_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_documents(tmp_path / "in")
    (tmp_path / "in" / "again").symlink_to(tmp_path / "in")
    os.mkfifo(tmp_path / "in" / "pipe.txt")
    assert main(["ingest", str(tmp_path / "in"), "--data", str(tmp_path / "data")]) == 0
    assert "2 documents read, 0 not" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="whoever may read everything is not refused")
def test_a_folder_that_may_not_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_documents(tmp_path / "in")
    (tmp_path / "in" / "closed").mkdir(mode=0)
    assert main(["ingest", str(tmp_path / "in"), "--data", str(tmp_path / "data")]) == 1
    printed = capsys.readouterr()
    assert "closed: Permission denied" in printed.err
    assert "2 documents read, 1 not" in printed.out


@pytest.mark.parametrize(
    "command",
    [
        "resgraph ingest in --data other --report /dev/full",
        "resgraph ingest in --data other --report gone/report.json",
        "resgraph backup /dev/full --data data",
        "resgraph backup in --data data",
        "resgraph restore pipe --data data",
        "resgraph ask cites --instrument $'a\\xff' --data data",
        "resgraph export out.html --instrument $'a\\xff' --data data",
        "resgraph coverage --body $'a\\xff' --data data",
        "resgraph $'a\\xff'",
        "mkdir away; cd away; rmdir ../away; resgraph ingest . --data .",
        "resgraph ask cites --instrument PP-RES-123 --data in/acts.txt",
    ],
)
def test_one_line_says_what_is_wrong(folder: Path, command: str) -> None:
    if not (folder / "pipe").exists():
        os.mkfifo(folder / "pipe")
    done = shell(command, folder)
    assert done.returncode in (1, 2)
    assert len(done.stderr.splitlines()) == 1, done.stderr.decode()
    assert done.stderr.startswith(b"resgraph")
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["asks"], "did you mean ask?"),
        (["export", "out.svg", "--instrument", "TSB-DIRE"], "did you mean TSB-DIR"),
        (["verify", "--store", "none", "--store", "nothing"], "nothing to compare"),
    ],
)
def test_what_would_be_right_is_told(
    folder: Path, command: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data", str(folder / "data")] if command[0] in ("export", "verify") else []
    assert main([*command, *data]) in (1, 2)
    assert told in capsys.readouterr().err


def test_a_link_stays_and_what_it_points_to_is_replaced(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link.nq").symlink_to(tmp_path / "real.nq")
    assert main(["dump", str(tmp_path / "link.nq"), "--data", str(folder / "data")]) == 0
    assert (tmp_path / "link.nq").is_symlink()
    assert (tmp_path / "real.nq").stat().st_size > 0


# Streams


@pytest.mark.parametrize(
    ("command", "code", "lines"),
    [
        ("resgraph ask most-cited --data data <&- ", 0, 0),
        ("resgraph ask most-cited --data data >&-", 0, 0),
        ("resgraph ask most-cited --data data 2>&-", 0, 0),
        ("resgraph dump out.nq --data data >&- 2>&- <&-", 0, 0),
        ("resgraph ask most-cited --data data >/dev/full", 1, 1),
        ("resgraph dump - --format nq --data data >/dev/full", 1, 1),
        ("resgraph extract in >/dev/full", 1, 1),
        ("resgraph --help >/dev/full", 1, 1),
        ("resgraph ask nothing --data data 2>/dev/full", 2, 0),
        ("set -o pipefail; resgraph --help | true", 0, 0),
        ("set -o pipefail; resgraph ask --help | true", 0, 0),
        ("set -o pipefail; resgraph ask | true", 0, 0),
        ("set -o pipefail; resgraph extract in | head -n 1", 0, 0),
        ("set -o pipefail; resgraph dump - --format nq --data data | head -n 1", 0, 0),
        ("PYTHONIOENCODING=ascii resgraph ask verbs", 2, 1),
        ("PYTHONIOENCODING=ascii resgraph dump - --format ttl --data data", 0, 0),
        ("PYTHONIOENCODING=ascii resgraph explain in/acts.txt --line 2", 0, 0),
        ("printf 'Tea \\u8336\\n' >in/tea.md; PYTHONIOENCODING=ascii resgraph explain in/tea.md --line 1", 0, 0),
    ],
)
def test_streams_may_be_closed_full_gone_or_of_few_letters(folder: Path, command: str, code: int, lines: int) -> None:
    done = shell(command, folder)
    assert (done.returncode, len(done.stderr.splitlines())) == (code, lines), done.stderr.decode()


# Signals


def wait_until_it_runs(process: int) -> None:
    """Wait for the program's own first lines: what comes before, Python itself answers. These load no orjson yet."""
    maps, last = Path(f"/proc/{process}/maps"), time.monotonic() + IN_TIME
    while maps.exists() and "orjson" not in maps.read_text() and time.monotonic() < last:
        time.sleep(0.01)


@pytest.mark.parametrize(
    "words",
    [
        ["ask", "most-cited", "--data", "data"],
        ["ingest", "in", "--data", "interrupted", "--workers", "2"],
        ["extract", "in"],
    ],
    ids=lambda words: words[0],
)
@pytest.mark.parametrize("after", [0, 0.1, 0.3])
def test_ctrl_c_ends_it_with_one_line(folder: Path, words: list[str], after: float) -> None:
    """Ctrl-C reaches all processes of the group."""
    child = subprocess.Popen(
        [*PROGRAM, *words], cwd=folder, env=_with_path(), start_new_session=True, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )  # fmt: skip
    wait_until_it_runs(child.pid)
    time.sleep(after)
    os.killpg(child.pid, signal.SIGINT)
    _, told = child.communicate(timeout=IN_TIME)
    # Once all is done, Python itself still answers Ctrl-C while it closes down, and says nothing.
    done = ((0, b""), (-signal.SIGINT, b""))
    assert (child.returncode, told) in ((130, f"resgraph {words[0]}: stopped\n".encode()), *done)


_ENDING = """
import os, signal, sys
from pathlib import Path
from graph.errors import ResgraphError
from ingest.batch import extract_files

if __name__ == "__main__":
    found = extract_files([Path("in/acts.txt"), Path("in/report.txt")] * 40, 2)
    next(found)
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    for child in children:
        if b"resource_tracker" not in Path(f"/proc/{child}/cmdline").read_bytes():
            os.kill(int(child), signal.SIGKILL)
    try:
        list(found)
    except ResgraphError as error:
        sys.stdout.write(str(error))
"""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="the system does not tell of a process's children")
def test_a_process_that_the_system_ends_is_told_of(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "ending.py").write_text(_ENDING)
    done = shell(f'"{sys.executable}" "{tmp_path}/ending.py"', folder)
    assert b"no memory left" in done.stdout, done.stderr.decode()
