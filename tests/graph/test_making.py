"""What a maker makes is what a call of its type does."""

from __future__ import annotations

from dataclasses import MISSING, fields

import pytest

from graph.making import maker
from graph.record_json import record_types
from graph.records import Record


@pytest.mark.parametrize("cls", record_types().values())
def test_a_maker_makes_what_its_type_does(cls: type[Record]) -> None:
    given = {field.name: field.name for field in fields(cls)}
    needed = {field.name: field.name for field in fields(cls) if field.default is MISSING}
    for each in (given, needed):
        assert maker(cls)(**each) == cls(**each)  # type: ignore[arg-type]
        assert type(maker(cls)(**each)) is cls


def test_a_maker_takes_no_other_keywords() -> None:
    with pytest.raises(TypeError):
        maker(Record)(doc="tea", line=1, char=0)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        maker(Record)(doc="tea", line=1, char=0, end=1, tea=True)  # type: ignore[call-arg]
