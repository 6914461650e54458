"""Whether a heading says whose instrument it is; others adopt resolutions, too."""

from __future__ import annotations

from ingest.bodies import COMMON, is_low
from ingest.structure.headings import Heading


def is_anybodys(heading: Heading) -> bool:
    """Whether a heading may be that of anybody's instrument: nothing dates it, and no body or any council is named."""
    number = heading.number
    high = number is not None and number.isdecimal() and not is_low(heading.kind, number)
    return is_others(heading) and not _is_placed(heading) and (_body_of(heading) is None or not high)


def is_others(heading: Heading) -> bool:
    """Whether a heading may be that of others with a Council, or who met where the Union did: "(Dubai, 2018)"."""
    if heading.dating is not None and (heading.dating.body or (heading.revision and heading.revision.revised)):
        return _is_anybodys_year(heading)
    return _is_placed(heading) or _body_of(heading) in (None, *COMMON)


def _is_anybodys_year(heading: Heading) -> bool:
    """Whether a low number is dated by a year alone, as the Council's are: "Decision 14 (revised 2021)"."""
    number, revision = heading.number, heading.revision
    only_year = revision is not None and revision.revised and heading.formula is None and not _is_placed(heading)
    return only_year and number is not None and is_low(heading.kind, number)


def _body_of(heading: Heading) -> str | None:
    return heading.formula[0] if heading.formula else heading.body


def _is_placed(heading: Heading) -> bool:
    return heading.dating is not None and heading.dating.is_placed
