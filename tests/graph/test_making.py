"""What a maker makes is what a call of its type does, and what is changed what `replace` returns."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace

import pytest

from graph.making import changed, maker
from graph.record_json import record_types
from graph.records import Record


@pytest.mark.parametrize("cls", record_types().values())
def test_a_maker_makes_what_its_type_does(cls: type[Record]) -> None:
    given = {field.name: field.name for field in fields(cls)}
    needed = {field.name: field.name for field in fields(cls) if field.default is MISSING}
    for each in (given, needed):
        assert maker(cls)(**each) == cls(**each)  # type: ignore[arg-type]
        assert type(maker(cls)(**each)) is cls


@pytest.mark.parametrize("cls", record_types().values())
def test_what_is_changed_is_what_replace_returns(cls: type[Record]) -> None:
    record = cls(**{field.name: field.name for field in fields(cls)})  # type: ignore[arg-type]
    assert changed(record, char=7, end=9) == replace(record, char=7, end=9)
    assert changed(record, anchor="tea") == replace(record, anchor="tea")
    assert type(changed(record, line=7)) is cls


def test_no_other_field_can_be_changed() -> None:
    with pytest.raises(AttributeError):
        changed(Record(doc="tea", line=1, char=0, end=1, rule="tea"), tea=True)


def test_a_maker_takes_no_other_keywords() -> None:
    with pytest.raises(TypeError):
        maker(Record)(doc="tea", line=1, char=0)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        maker(Record)(doc="tea", line=1, char=0, end=1, tea=True)  # type: ignore[call-arg]
