from collections.abc import Callable
from pathlib import Path

import pytest

from graph import reference
from graph.errors import RegistryError

LANGUAGES = {"en", "fr", "es", "ru", "zh", "ar"}


def test_every_body_has_a_name_in_six_languages() -> None:
    for body in reference.bodies().values():
        assert set(body.name) == LANGUAGES, body.code


@pytest.mark.parametrize(
    ("code", "body", "place", "year"),
    [
        ("PP-18", "PP", "Dubai", 2018),
        ("WTSA-20", "WTSA", "Geneva", 2022),
        ("WTDC-17", "WTDC", "Buenos Aires", 2017),
        ("WTSC-93", "WTSA", "Helsinki", 1993),
        ("WRC-19", "WRC", "Sharm el-Sheikh", 2019),
    ],
)
def test_sessions(code: str, body: str, place: str, year: int) -> None:
    session = reference.sessions()[code]
    assert (session.body, session.place, session.year) == (body, place, year)


def test_a_session_knows_its_place_in_other_languages() -> None:
    assert reference.sessions()["PP-18"].names["ru"] == "Дубай"


def test_dates_lie_in_the_year_of_the_session() -> None:
    for session in reference.sessions().values():
        assert (session.start is None) == (session.end is None)
        if session.start and session.end:
            assert int(session.start[:4]) == int(session.end[:4]) == session.year
            assert session.start < session.end


def test_one_body_meets_once_at_a_place_in_a_year() -> None:
    met = [(s.body, s.place, s.year) for s in reference.sessions().values()]
    assert len(met) == len(set(met))


@pytest.mark.parametrize(
    ("body", "kind", "number", "may"),
    [
        ("PP", "RES", "71", True),
        ("PP", "RES", "1372", False),
        ("COUNCIL", "RES", "1372", True),
        ("WTPF", "RES", "2", False),
        ("UNGA", "RES", "70/1", True),
        ("PP", "RES", "70/1", False),
    ],
)
def test_series(body: str, kind: str, number: str, may: bool) -> None:
    assert reference.bodies()[body].may_have(kind, number) is may


def _write(folder: Path, **files: str) -> Path:
    texts = {
        "bodies": '[[body]]\ncode = "PP"\nabbreviation = "PP"\n',
        "places": '[[place]]\nname = "Dubai"\n',
        "sessions": "",
        **files,
    }
    for name, text in texts.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"bodies": "[[body]]\n"}, r"bodies\.toml:1: .*code must be a text"),
        ({"bodies": "[[body]\n"}, r"bodies\.toml"),
        ({"bodies": '[[body]]\ncode = "PP"\nabbreviation = "PP"\nseries = {RES = 3}\n'}, "pairs of numbers"),
        (
            {"sessions": '\n[[session]]\ncode = "X"\nbody = "X"\nplace = "Dubai"\nyear = 1\n'},
            r":2: .*'X' is not in",
        ),
        ({"sessions": '[[session]]\ncode = "P-1"\nbody = "PP"\nplace = "Rome"\nyear = 2018\n'}, "'Rome' is not in"),
        ({"sessions": '[[session]]\ncode = "P-1"\nbody = "PP"\nplace = "Dubai"\nyear = "2018"\n'}, "whole number"),
        ({"sessions": '[[session]]\ncode = "P"\nbody = "PP"\nplace = "Dubai"\nyear = 1\nstart = "May"\n'}, "a date"),
        (
            {"sessions": '[[session]]\ncode = "P"\nbody = "PP"\nplace = "Dubai"\nyear = 1\nx = "May"\n'},
            "no field 'x'",
        ),
        ({"places": '[[place]]\nname = "Dubai"\n[[place]]\nname = "Dubai"\n'}, r":3: .*stands there twice"),
    ],
)
def test_a_broken_registry_names_file_and_line(tmp_path: Path, files: dict[str, str], message: str) -> None:
    with pytest.raises(RegistryError, match=message):
        reference.sessions(_write(tmp_path, **files))


@pytest.mark.parametrize(
    ("read", "text", "message"),
    [
        (
            reference.actors,
            '[[actor]]\ncode = "TEA"\nkind = "Kitchen"\n',
            r"actors\.toml:1: .*kind 'Kitchen' is not one of",
        ),
        (
            reference.actors,
            '[[actor]]\ncode = "TEA"\nkind = "Bureau"\n\n[[actor]]\ncode = "C"\nkind = "Director"\nhead_of = "TEE"\n',
            r"actors\.toml:5: .*head_of 'TEE' is not in actors\.toml",
        ),
        (
            reference.actors,
            '[[actor]]\ncode = "TEA"\nkind = "Bureau"\nname = {english = "Tea"}\n',
            "name has 'english', which is no code of a language",
        ),
        (
            reference.goals,
            '[[goal]]\ncode = "G"\nnumber = "1"\npart_of = "H"\n',
            r"goals\.toml:1: .*part_of 'H' is not in",
        ),
        (
            reference.verbs,
            '[[verb]]\ncode = "sips"\nforce = "drink"\nstrength = 1\n',
            "force 'drink' is not one of decide",
        ),
        (reference.verbs, '[[verb]]\ncode = "sips"\nforce = "invite"\nstrength = 1\n', "strength must be 2"),
        (reference.verbs, '[[verb]]\ncode = "sips"\nforce = "invite"\n', "strength must be a whole number"),
        (reference.verbs, '[[verbs]]\ncode = "sips"\n', r"verbs\.toml: must hold entries \[\[verb\]\]"),
    ],
)
def test_a_broken_entry_names_file_and_line(
    tmp_path: Path, read: Callable[[Path], object], text: str, message: str
) -> None:
    for name in ("actors", "goals", "verbs"):
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RegistryError, match=message):
        read(tmp_path)
