"""What a document proposes to change: the lines `MOD TAB ACP/64A1/4` and what stands below each."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.records import Revision
from ingest.document import Document
from ingest.outline import Change
from ingest.structure.headings import Heading
from ingest.structure.parts import Part, proposal_number
from ingest.structure.titles import clean_title

_BASIC = re.compile(r"\n[\t ]*(CONSTITUTION|CONVENTION)\b(?P<rest>[^\n]{0,200}(?:\n[^\t\n][^\n]{0,200}){0,3})")


def changes_of(document: Document, parts: list[Part], codes: dict[int, str | None]) -> list[Change]:
    """Return the proposed changes: the lines `MOD TAB ACP/64A1/4` and what stands below each."""
    found = []
    text = document.text
    for index, part in enumerate(parts):
        mark = part.change
        if mark is None:
            continue
        end = parts[index + 1].start if index + 1 < len(parts) else len(text)
        action = text[mark.char : mark.char + 3]
        number = proposal_number(document, mark)
        entry = part.entry
        target: str | None = None
        title: str | None = None
        older: Revision | None = None
        newer: Revision | None = None
        if entry:
            target, title = codes.get(id(entry)), entry.title
            older, newer = _sides(action, entry)
        else:
            basic = _BASIC.search(text, mark.end, min(end, mark.end + 600))
            if basic:
                target, title = basic[1], clean_title(basic[1] + basic["rest"])
        found.append(Change(mark.char, mark.end, number, action, target, older, newer, title))
    return found


def _sides(action: str, entry: Heading) -> tuple[Revision | None, Revision | None]:
    """Return the revisions before and after a proposed change."""
    dating = entry.dating
    newer = dating.revision if dating else None
    older = dating.older if dating else None
    if action == "ADD":
        return None, newer or (entry.formula[1] if entry.formula else None)
    if action in ("SUP", "NOC"):
        return newer, None
    if older is None and newer is not None and entry.formula and entry.formula[1] not in (None, newer):
        return newer, replace(newer, revised=True)
    return older, newer
