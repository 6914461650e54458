"""Whose instrument a mention means: what the words say, else the place and year, else the section, else nobody's.

A number alone never says it. What cannot be told stays UNKNOWN_BODY with its reason; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Set
from typing import Final, Protocol

from graph.designations import UNKNOWN_BODY
from graph.reference import bodies, places
from graph.value import value
from ingest.bodies import ITU, holder_of, is_other_assembly, is_year
from ingest.cited.around import BY_NAME, BY_OWNER
from ingest.cited.dating import COUNCIL
from ingest.cited.grammar import FOREIGN, OWN
from ingest.cited.lists import BY_UN_SESSION
from ingest.cited.mention import Mention
from ingest.cited.rows import LEADING
from ingest.outline import Outline, Role, Section
from ingest.revision import BY_SESSION, by_date, may_have_met

# The organs of the United Nations number their instruments by session, "70/1".
UN_ORGANS: Final = ("UNGA", "HRC", "ECOSOC")
# Sessions that the Human Rights Council had not held when the General Assembly's of that number was cited.
_ASSEMBLY_SESSIONS: Final = range(50, 100)
# Sessions before them that numbered so, too, and more instruments than the Human Rights Council adopts in a session.
_ASSEMBLY_BEFORE: Final = range(31, 50)
_MOST_OF_COUNCIL: Final = 60
# Sessions that the Human Rights Council has held or will hold soon.
_COUNCIL_SESSIONS: Final = range(1, 65)
# The Economic and Social Council numbers by years, "2006/46".
_ECOSOC_YEARS: Final = range(1978, 2100)
# No organ adopts more in a session.
_MOST: Final = 999
# The Security Council's first number of a year.
_SECURITY_OF_1990: Final = 646
_YEAR_1990: Final = 1990
# The Council of ITU has passed these numbers long ago; other councils have not.
_OTHER_COUNCILS: Final = 200

# What stands for a place where the Council dates its own.
_OF_COUNCIL: Final = ("Council", "Geneva")

# Recommendations and opinions of conferences are cited with their body or date; a bare one is something else.
NEEDS_EVIDENCE: Final = ("REC", "OPI")

SAME_LINE: Final = "same-line"
SERIES: Final = "series"
ADOPTER: Final = "adopter"
SERIES_OF_RA: Final = "revision-number"

NO_BODY: Final = "body unknown"
NO_SUCH_KIND: Final = "the body adopts no such instruments"
NO_SUCH_NUMBER: Final = "the body has not adopted so many instruments"
ELSEWHERE: Final = "organization not in the registry"


@value
class Resolved:
    """A body (or UNKNOWN_BODY) with the rule that told it, or the reason why none did."""

    body: str
    rule: str


class Surroundings(Protocol):
    """What stands around a mention, asked only where nothing else tells."""

    def serial(self) -> bool:
        """Return whether an instrument of the Radiocommunication Assembly was cited before."""

    def on_line(self) -> str | None:
        """Return the only body whose instrument of this number was cited on the line before."""

    def in_section(self) -> str | None:
        """Return the only body whose instrument of this number was cited in the section before."""

    def in_document(self) -> str | None:
        """Return the only body whose instrument of this number was cited before."""

    def named(self) -> tuple[str, ...]:
        """Return the bodies that the sentence names before the mention, the nearest first."""

    def adopter(self) -> str | None:
        """Return the body that the sentence says adopted what is mentioned."""

    def alone(self) -> str | None:
        """Return the only body that the text before the mention names, or cites more than once."""

    def names(self, body: str) -> bool:
        """Return whether the text names a body in full."""

    def somewhere(self) -> Set[str]:
        """Return the bodies that the text names in full."""


def resolve(mention: Mention, section: Section, outline: Outline, around: Surroundings) -> Resolved:
    """Return whose instrument a mention means."""
    dated = by_date(mention.revision, mention.kind, mention.number)
    named = mention.body
    if named is not None and named.inherited:
        # In an instrument's text a bare number is its own body's, and 70/1 is told by its session.
        is_told = own_body(section, outline) is not None or ("/" in mention.number and named.code != FOREIGN)
        named = None if (named.by == LEADING and is_told) or not _may_share(named.code, mention, dated) else named
    if named is not None and named.code == OWN:
        own = own_body(section, outline)
        if own is not None and (not dated or own in dated or mention.revision is None):
            return Resolved(own, "own-body")
        if len(dated) == 1:
            return Resolved(dated[0], "place")
        return Resolved(own or UNKNOWN_BODY, "own-body" if own else NO_BODY)
    if named is not None and named.code != FOREIGN:
        is_far = named.by == "behind" and named.start > mention.end + 60
        is_another = len(dated) == 1 and named.code not in dated
        if is_another and (named.by == "before-its" or is_far or _is_beyond(named.code, mention)):
            return Resolved(dated[0], "place")  # "invited WRC-03 in Resolution 86 (Rev. Marrakesh, 2002)"
        if named.code == "RA" and BY_SESSION in (*dated, *_only_session(mention)):
            return Resolved(BY_SESSION, "sector")  # "ITU-R Resolution 229 (Rev. WRC-19)": the Sector is said of both
        adopts = named.code == COUNCIL and named.by == "before-its" and own_body(section, outline) is None
        if adopts and _is_early(mention):
            return Resolved(UNKNOWN_BODY, ELSEWHERE)  # "the Council adopted Resolution 387", in nobody's text
        return _named(mention, named.code, f"body-{named.by}")
    if mention.dating and mention.dating.body and not (mention.dating.body == COUNCIL and _is_others(mention)):
        return Resolved(mention.dating.body, "session")
    if "/" in mention.number:
        elsewhere = named is not None and named.by in (
            "before",
            "before-its",
            BY_OWNER,
            BY_NAME,
        )  # "ESCAP resolution 71/10"
        return Resolved(UNKNOWN_BODY, ELSEWHERE) if elsewhere else _united_nations(mention, around)
    if len(dated) == 1 and not _is_others(mention):
        return Resolved(dated[0], "place")
    if named is not None:
        adopter = around.adopter() if named.by == BY_UN_SESSION else None
        return Resolved(adopter, "adopter") if adopter in UN_ORGANS else Resolved(UNKNOWN_BODY, ELSEWHERE)
    if len(dated) > 1:
        own = own_body(section, outline)
        return Resolved(own, "place-and-section") if own in dated else Resolved(UNKNOWN_BODY, NO_BODY)
    return _bare(mention, section, outline, around)


def _named(mention: Mention, code: str, rule: str) -> Resolved:
    """Return the named body if it can have the instrument."""
    if "/" in mention.number and code in ITU:
        # "Council Decision 2023/2365" is of a council that numbers by years.
        by_year = any(map(is_year, mention.number.split("/")))
        return Resolved(UNKNOWN_BODY, ELSEWHERE if by_year else NO_BODY)
    if "/" in mention.number and code == "UNSC":
        return Resolved(UNKNOWN_BODY, ELSEWHERE)  # "1267/1373" are two
    if code == "UNGA" and _is_other_assembly(mention):
        return Resolved(UNKNOWN_BODY, ELSEWHERE)
    if mention.kind not in bodies()[code].kinds:
        return Resolved(UNKNOWN_BODY, NO_SUCH_KIND)
    if _is_beyond(code, mention):
        return Resolved(UNKNOWN_BODY, NO_SUCH_NUMBER)
    revision = mention.revision
    if code == COUNCIL and revision is not None and revision.place is not None and revision.place not in _OF_COUNCIL:
        return Resolved(UNKNOWN_BODY, ELSEWHERE)  # a council that met in Beirut
    if code == COUNCIL and mention.number.isdecimal() and int(mention.number) < _OTHER_COUNCILS:
        return Resolved(UNKNOWN_BODY, ELSEWHERE)
    return Resolved(code, rule)


def _is_others(mention: Mention) -> bool:
    """Whether others are named right beside a number not revised: "(Geneva, 2022) of WHO", "UCI Resolution 5"."""
    named, revision = mention.body, mention.revision
    if named is None or named.code != FOREIGN or (revision is not None and revision.revised):
        return False
    return named.by == BY_NAME or (named.by in ("behind", "before") and named.end > named.start)


def _is_other_assembly(mention: Mention) -> bool:
    """Whether a general assembly is none of the United Nations': by its number, or by the place where it met."""
    if mention.dating is None:
        return is_other_assembly(mention.kind, mention.number)
    return mention.dating.is_placed and "/" not in mention.number


def _is_beyond(code: str, mention: Mention) -> bool:
    """Whether a body has not adopted so many: "WTSA Resolution 171". The Council once counted otherwise, from 1 on."""
    body = bodies()[code]
    if not mention.number.isdecimal() or mention.kind not in body.series:
        return False
    if code == COUNCIL:
        return int(mention.number) > body.series[mention.kind][1]
    return not body.may_have(mention.kind, mention.number)


def _is_early(mention: Mention) -> bool:
    """Whether the Council of the Union last numbered a resolution so some thirty years ago."""
    first = bodies()[COUNCIL].series["RES"][0]
    return mention.kind == "RES" and mention.number.isdecimal() and int(mention.number) < first


def _only_session(mention: Mention) -> tuple[str, ...]:
    """Return the conference that numbers so high, where the assembly of the same Sector does not."""
    every, what = bodies(), (mention.kind, mention.number)
    is_high = mention.kind in every["RA"].series and not every["RA"].may_have(*what)
    return (BY_SESSION,) if is_high and every[BY_SESSION].may_have(*what) else ()


def _may_share(code: str, mention: Mention, dated: tuple[str, ...]) -> bool:
    """Whether the body named beside another number of a list can be this one's too."""
    if mention.dating is not None and mention.dating.body not in (None, code):
        return False  # "Resolution 30 (PP-22), Resolution 37 of WTDC-22"
    if code in (OWN, FOREIGN):
        return True
    if code in UN_ORGANS and "/" not in mention.number:
        return False  # "its resolutions 1325 (2000) and 2242 (2015) and resolution 70/1 of the General Assembly"
    return (not dated or code in dated) and bodies()[code].may_have(mention.kind, mention.number)


def _united_nations(mention: Mention, around: Surroundings) -> Resolved:
    """Return the organ of a number such as 70/1."""
    session, number = (int("".join(filter(str.isdigit, part))) for part in mention.number.split("/")[:2])
    if number > _MOST:
        return Resolved(UNKNOWN_BODY, ELSEWHERE)  # "12/2014" is the twelfth of a year
    for body in around.named():
        if body in UN_ORGANS and not (body == "HRC" and session not in _COUNCIL_SESSIONS):
            return Resolved(body, "context")
    if session in _ECOSOC_YEARS and around.names("ECOSOC"):
        return Resolved("ECOSOC", "year-number")
    assembly = session in _ASSEMBLY_SESSIONS or (session in _ASSEMBLY_BEFORE and number > _MOST_OF_COUNCIL)
    if assembly and mention.kind == "RES" and around.adopter() != FOREIGN:
        return Resolved("UNGA", "session-number")
    return Resolved(UNKNOWN_BODY, ELSEWHERE)  # no body of the Union numbers so


def _bare(mention: Mention, section: Section, outline: Outline, around: Surroundings) -> Resolved:
    """Return the body of a number without a body or a telling date."""
    every = bodies()
    revision = mention.revision
    elsewhere = revision is not None and revision.place is not None and revision.place not in places()
    if mention.kind in NEEDS_EVIDENCE or elsewhere or (mention.kind == "DEC" and not mention.strong):
        return Resolved(UNKNOWN_BODY, NO_BODY)
    if earlier := around.on_line():
        return Resolved(earlier, SAME_LINE)
    if mention.serial and around.serial():
        return Resolved("RA", SERIES_OF_RA)
    adopter = around.adopter()
    if adopter == FOREIGN:
        return Resolved(UNKNOWN_BODY, ELSEWHERE)
    if adopter is not None and adopter in every and every[adopter].may_have(mention.kind, mention.number):
        return Resolved(adopter, ADOPTER)
    if is_year(mention.number):
        return Resolved(UNKNOWN_BODY, ELSEWHERE)
    if _is_dated_by_year(mention) and (around.named()[:1] == ("UNSC",) or _is_security(mention, around)):
        return Resolved("UNSC", "context")
    own = own_body(section, outline)
    earlier = around.in_section() if section.role is Role.INSTRUMENT else around.in_document() if own is None else None
    if earlier:
        return Resolved(earlier, "antecedent")
    if own is not None and own in every and every[own].may_have(mention.kind, mention.number) and own not in UN_ORGANS:
        return Resolved(own, "section")
    able = _able(mention)
    if not able:
        return Resolved(UNKNOWN_BODY, ELSEWHERE)
    for body in around.named():
        if body in able and len(able) == 1:
            return Resolved(body, "context")
    if mention.unions and len(able) == 1:
        return Resolved(able[0], "union")
    if own is None and mention.strong and (alone := around.alone()) in able and {*around.named()} <= {OWN, alone}:
        return Resolved(alone, "subject")
    told = able == [BY_SESSION] and around.names(BY_SESSION)
    if own not in ("WRC", "RA") and BY_SESSION in able and not told:
        # The Radio Regulations count up to 999, but nobody cites them in other texts without saying so.
        able.remove(BY_SESSION)
    # "Resolution 1325 (2000)" is dated as the Security Council's are, which count as high and are never revised.
    undated = mention.dating is None or (revision is not None and revision.revised)
    evident = own is not None or (able == ["COUNCIL"] and undated)
    if around.named()[:1] == (FOREIGN,):
        return Resolved(UNKNOWN_BODY, ELSEWHERE)  # "the Staff Council took Decision 600"
    if mention.kind == "RES" and mention.strong and undated and len(able) == 1 and around.names(able[0]):
        return Resolved(able[0], "only-named")
    if len(able) == 1 and (mention.kind == "DEC" or (mention.kind == "RES" and evident)):
        return Resolved(able[0], SERIES)
    return Resolved(UNKNOWN_BODY, NO_BODY)


def _able(mention: Mention) -> list[str]:
    """Return the bodies of the Union that count so far, and had met by the year of a mention."""
    every, what = bodies(), (mention.kind, mention.number)
    return [
        code
        for code in ITU
        if mention.kind in every[code].series
        and every[code].may_have(*what)
        and may_have_met(code, mention.revision)
        and not (mention.conferences and code == COUNCIL)
    ]


def _is_dated_by_year(mention: Mention) -> bool:
    """Whether a number bears a year and nothing else, "1373 (2001)", as the Security Council dates its resolutions."""
    revision = mention.revision
    return mention.kind == "RES" and revision is not None and revision.place is None and not revision.revised


def _is_security(mention: Mention, around: Surroundings) -> bool:
    """Whether a text that names the Security Council, and no body of the Union, dates a number as that Council does."""
    revision = mention.revision
    if revision is None or revision.year is None or not mention.number.isdecimal():
        return False
    counts_so = (int(mention.number) >= _SECURITY_OF_1990) is (revision.year >= _YEAR_1990)
    return counts_so and around.names("UNSC") and around.somewhere().isdisjoint(ITU)


def own_body(section: Section, outline: Outline) -> str | None:
    """Return the body whose text this is: of "this conference", and of a bare number."""
    own = holder_of(section.instrument) if section.role is Role.INSTRUMENT and section.instrument else None
    return own or section.body or outline.body
