"""Names of instruments: code "PP-RES-123" <-> its parts <-> words "PP Resolution 123" <-> part of an IRI.

Each pair of functions is inverse. A code is BODY-KIND-NUMBER; the body "?" stands for "not known".

>>> parse("WTSA-RES-44")
Designation(body='WTSA', kind='RES', number='44')
>>> format_words(parse("UNGA-RES-70/1"))
'UNGA Resolution 70/1'
>>> format_iri("UNGA-RES-70/1")
'UNGA-RES-70%2F1'
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import quote, unquote

from graph.errors import UsageError

# Kind of an instrument in codes -> its English name.
KINDS: Final = {"RES": "Resolution", "DEC": "Decision", "REC": "Recommendation", "OPI": "Opinion"}
UNKNOWN_BODY: Final = "?"

_CODE: Final = re.compile(r"(\?|[A-Z][A-Z0-9]{0,29})-(RES|DEC|REC|OPI)-(\S(?:.*\S)?)", re.DOTALL)
# What percent-encoding leaves as it is, but for the slash.
_PLAIN: Final = re.compile(r"[A-Za-z0-9_~/-][A-Za-z0-9_.~/-]*")
_WORDS: Final = re.compile(
    r"(?:([A-Z][A-Z0-9]{0,29}) )?(Resolution|Decision|Recommendation|Opinion) (\S(?:.*\S)?)", re.DOTALL
)
_WORD_KINDS: Final = {word: kind for kind, word in KINDS.items()}


class Designation(NamedTuple):
    """The parts of an instrument's code."""

    body: str
    kind: str
    number: str

    def __str__(self) -> str:
        return f"{self.body}-{self.kind}-{self.number}"

    @property
    def has_known_body(self) -> bool:
        """Whether the text told which body's instrument it is."""
        return self.body != UNKNOWN_BODY

    @property
    def sort_key(self) -> tuple[str, str, int, str]:
        """Order by body, kind and number, as numbers where they are."""
        digits = re.match(r"[0-9]{1,9}", self.number)
        return (self.body, self.kind, int(digits[0]) if digits else 10**9, self.number)


def find(code: str) -> Designation | None:
    """Return the parts of an instrument's code, None where it is none (an actor, "DOC", "CONSTITUTION")."""
    match = _CODE.fullmatch(code)
    return Designation(*match.groups()) if match else None


def parse(code: str) -> Designation:
    """Return the parts of an instrument's code; UsageError where it is none."""
    found = find(code)
    if found is None:
        raise UsageError(f"{code!r} is no code of an instrument; they look like PP-RES-123 or COUNCIL-DEC-600")
    return found


@lru_cache(maxsize=4096)
def make(body: str, kind: str, number: str) -> str:
    """Return the code of an instrument; UsageError where a part cannot stand in one."""
    code = f"{body}-{kind}-{number}"
    match = _CODE.fullmatch(code)
    if match is None or match[1] != body:
        raise UsageError(f"body {body!r}, kind {kind!r} and number {number!r} make no code of an instrument")
    return code


def format_words(designation: Designation) -> str:
    """Return an instrument's name in English words, "PP Resolution 123"; no body where it is not known."""
    words = f"{KINDS[designation.kind]} {designation.number}"
    return f"{designation.body} {words}" if designation.has_known_body else words


def parse_words(words: str) -> Designation:
    """Return the instrument that `format_words` named; UsageError where the words name none."""
    match = _WORDS.fullmatch(words)
    if match is None:
        raise UsageError(f"{words!r} names no instrument; names look like 'PP Resolution 123'")
    body, kind, number = match.groups()
    return Designation(body or UNKNOWN_BODY, _WORD_KINDS[kind], number)


def format_iri(code: str) -> str:
    """Return a code (of anything) as one segment of an IRI: plain ASCII, percent-encoded, never empty or dots."""
    if not code:
        raise UsageError("an empty code cannot be part of an IRI")
    if _PLAIN.fullmatch(code) is not None:
        return code.replace("/", "%2F")
    segment = quote(code, safe="", errors="surrogatepass")
    return segment.replace(".", "%2E") if not segment.strip(".") else segment


def parse_iri(segment: str) -> str:
    """Return the code that `format_iri` wrote as a segment of an IRI."""
    return unquote(segment, errors="surrogatepass")
