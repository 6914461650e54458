"""From a document's text to its outline: which stretch belongs to which instrument, and in which role.

The text alone decides, never the file's name. In `ingest.structure`, `marks` finds the lines that can matter, `parts`
opens and closes parts at them, `setting` says whose instruments a bare number means; here the parts get their names.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from graph.designations import make
from graph.errors import UsageError
from graph.making import maker
from ingest.document import Document
from ingest.evidence import names_itu, names_others
from ingest.languages.script import language_of
from ingest.outline import Entry, Outline, Role, Section
from ingest.structure.evidence import is_anybodys, is_others
from ingest.structure.fragments import begins_inside, is_fragment
from ingest.structure.headings import Heading
from ingest.structure.marks import scan
from ingest.structure.parts import Part, parts_of
from ingest.structure.proposed import changes_of
from ingest.structure.setting import Setting, setting_of
from ingest.structure.status_rows import english_titles

# The roles of sections whose duties are read, each in its own language.
_READ: Final = (Role.INSTRUMENT, Role.SUMMARY)


_new_section, _new_entry = maker(Section), maker(Entry)


def outline_of(document: Document) -> Outline:
    """Return the outline of a document: sections in text order that cover it without gap or overlap."""
    parts, entries = parts_of(document, scan(document))
    headings = [heading for heading, _ in entries]
    setting = setting_of(document, headings)
    language = language_of(document.text)
    if not headings and all(part.role is Role.NARRATIVE for part in parts) and is_fragment(document, language):
        parts = [Part(0, Role.INSTRUMENT)]
    elif parts[0].role is Role.NARRATIVE and begins_inside(document.text, language):
        parts[0] = Part(0, Role.INSTRUMENT)
    headed = all(rule == "heading" for _, rule in entries)
    if entries and headed and _may_be_others(document, headings):
        entries = [(each, rule) for each, rule in entries if each.formula is None and each.body is None]
        headings = [heading for heading, _ in entries]
        setting = setting_of(document, headings)
        parts = [Part(0, Role.NARRATIVE)]  # a town's "RESOLUTION 2022-45" orders nobody of the Union
    titles = english_titles(document, headings)
    _split_topics(parts, setting)
    known = {id(heading): heading for heading in (*headings, *(part.entry for part in parts)) if heading is not None}
    codes = {key: _code(heading, setting, titles) for key, heading in known.items()}
    sections = _sections(document, parts, codes, setting, language)
    return Outline(
        sections=sections,
        starts=tuple(section.start for section in sections),
        body=setting.body,
        session=setting.session,
        language=language,
        entries=tuple(_entry(document, heading, rule, codes[id(heading)], language) for heading, rule in entries),
        changes=tuple(changes_of(document, parts, codes)),
    )


def _may_be_others(document: Document, headings: list[Heading]) -> bool:
    """Whether neither the headings of a text nor the text say that it is the Union's."""
    if not all(map(is_others, headings)) or names_itu(document.text):
        return False
    return all(map(is_anybodys, headings)) or names_others(document.text)


def _split_topics(parts: list[Part], setting: Setting) -> None:
    """Split running text where its headings turn to another body."""
    starts = [part.start for part in parts]
    for place in sorted({place for place, _ in setting.captions}):
        above = parts[bisect_right(starts, place) - 1]
        if above.role is Role.NARRATIVE and above.start < place:
            parts.append(Part(place, Role.NARRATIVE, None, place))
    parts.sort(key=lambda part: part.start)


def _code(heading: Heading, setting: Setting, titles: dict[int, str]) -> str | None:
    """Return an instrument's code; None for one that has neither number nor title."""
    body = heading.formula[0] if heading.formula else heading.body
    body = body or setting.body_at(heading.char) or "?"
    number = heading.number
    if number is None and heading.proposal:
        # A proposed one is known by who proposes it and as what: ACP/64A1/25 -> NEW-ACP25.
        steps = heading.proposal.split("/")
        number = f"NEW-{steps[0]}{steps[-1]}"
    if number is None:
        title = titles.get(heading.char, heading.title)
        if not title:
            return None
        number = f"NEW:{title}"
    try:
        return make(body, heading.kind, number)
    except UsageError:
        return None


def _entry(document: Document, heading: Heading, rule: str, code: str | None, language: str) -> Entry:
    dating = heading.dating
    return _new_entry(
        char=heading.char,
        end=heading.end,
        instrument=code or "",
        rev=dating.revision if dating else None,
        older=dating.older if dating else None,
        title=heading.title,
        status=heading.status,
        language=language_of(heading.title or "", language),
        rule=rule,
    )


def _sections(
    document: Document, parts: list[Part], codes: dict[int, str | None], setting: Setting, language: str
) -> tuple[Section, ...]:
    """Return the finished sections of the parts."""
    ends = [part.start for part in parts[1:]] + [len(document.text)]
    sections = []
    for part, end in zip(parts, ends, strict=True):
        code = codes.get(id(part.entry)) if part.entry else None
        body = code.partition("-")[0] if code and not code.startswith("?") else setting.body_at(part.start)
        sections.append(
            _new_section(
                start=part.start,
                end=end,
                role=part.role,
                instrument=code,
                rev=part.entry.revision if part.entry else None,
                heading_end=min(max(part.heading_end, part.start), end),
                body=body,
                language=language_of(document.text, language, part.start, end) if part.role in _READ else language,
                annex=part.role is Role.INSTRUMENT and part.entry is not None and part.entry.annex,
            )
        )
    return tuple(sections)
