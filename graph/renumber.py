"""New instruments that a document names by title alone meet the number that another document gives them.

The code of such an instrument is BODY-RES-NEW:TITLE, or BODY-RES-NEW-NAME where a proposal names it. It takes the
code of the one numbered instrument of the same body whose title is the same but for case, space and punctuation;
where there is none or more than one, it stays.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from graph.designations import find
from graph.records import Record, Resolution

_UNNUMBERED: Final = "NEW"
_BY_TITLE: Final = "NEW:"
# The fields of records that hold the code of one instrument.
_FIELDS: Final = ("instrument", "id", "to", "target", "about")


def same_title(title: str) -> str:
    """Return what two spellings of a title have in common: its letters and digits without case."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    return "".join(char for char in folded if char.isalnum())


def numbered(records: Iterable[Record]) -> dict[str, str]:
    """Map each code without a number to the numbered one of the same body and title, where there is exactly one."""
    codes: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    unnumbered: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for record in records:
        if not isinstance(record, Resolution):
            continue
        designation = find(record.id)
        if designation is None or not designation.has_known_body:
            continue
        titles = {same_title(record.title or "")}
        if designation.number.startswith(_BY_TITLE):
            titles.add(same_title(designation.number.removeprefix(_BY_TITLE)))
        for title in titles - {""}:
            key = (designation.body, designation.kind, title)
            if designation.number.startswith(_UNNUMBERED):
                unnumbered[record.id].add(key)
            else:
                codes[key].add(record.id)
    found = {code: set().union(*(codes.get(key, set()) for key in keys)) for code, keys in unnumbered.items()}
    return {code: next(iter(same)) for code, same in found.items() if len(same) == 1}


def renumber(records: Sequence[Record], codes: Mapping[str, str]) -> list[Record]:
    """Return the records with each code of `codes` replaced by the one that it stands for."""
    if not codes:
        return list(records)
    return [_renumbered(record, codes) for record in records]


def _renumbered(record: Record, codes: Mapping[str, str]) -> Record:
    changed = record
    for name in _FIELDS:
        code = getattr(record, name, None)
        if isinstance(code, str) and code in codes:
            changed = replace(changed, **{name: codes[code]})  # type: ignore[arg-type]  # a field of codes
    return changed
