"""README and docs show what the commands print; every command and its options are told."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from resgraph.cli import COMMANDS, main
from tests.docs.examples import PICTURE, ROOT, draw, fill, pages, run

TITLES: Final = re.compile(r"<title>([^<]*)</title>")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("examples") / "data"
    fill(folder)
    return folder


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_examples_print_what_the_page_says(page: Path, data: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert run(text, data, tmp_path) == text, "python -m tests.docs.examples writes the pages anew"


def test_the_picture_shows_the_facts_that_ship(data: Path) -> None:
    kept, drawn = PICTURE.read_text(encoding="utf-8"), draw(data)
    assert TITLES.findall(kept) == TITLES.findall(drawn), "python -m tests.docs.examples draws it anew"


@pytest.mark.parametrize("command", COMMANDS)
def test_help_tells_of_each_option_and_the_page_of_each_command(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    told = capsys.readouterr().out
    assert told.startswith(f"usage: resgraph {command}")
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert f"## {command}\n" in page
    section = page.split(f"## {command}\n", 1)[1].split("\n## ", 1)[0]
    for option in sorted(set(re.findall(r"--[a-z][a-z-]*", told)) - {"--help"}):
        assert option in section, f"docs/cli.md does not tell of {command} {option}"


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]), ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page}: {target}"
