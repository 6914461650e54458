"""Lists of actors: "the Secretary-General and the Directors of the other two Bureaux" -> SG, BDT-DIR, BR-DIR.

A list is read from its first word on and ends where a word stands that no list has ("to", "in order", a verb).
Who has no code ("relevant organizations") is passed over. What "the other Bureaux" are, `Context` tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ingest.duty.actor_kinds import is_member
from ingest.duty.actor_list import ActorList, Context, Part, nobody
from ingest.duty.actor_vocabulary import vocabulary
from ingest.duty.actor_words import Word
from ingest.duty.list_reader import Reader

# A list of actors is read no further than this.
REACH = 600


def read_list(text: str, position: int, limit: int, context: Context, led: bool = False) -> ActorList:
    """Return the list of actors that begins at `position`; `led`: only one that an actor leads, else an empty one."""
    words, limit = vocabulary(context.language), min(limit, position + REACH)
    lead = words.lead(text, position, limit) if led else position
    if lead is None:
        return nobody(position)
    if led and words.relative is not None:
        position = lead = behind_relative(text, position, limit, context.language)
    reader = Reader(context, words.directors_after, led)
    if lead > position:
        reader.previous = Word.FILL
    parts = reader.read(words.tokens(text, lead, limit))
    return _list_of(parts, position, context, words.directors_after) if parts else nobody(position)


def behind_relative(text: str, start: int, end: int, language: str) -> int:
    """Return the place behind a relative clause that stands before its actor: "请 | 尚未缴费的 | 成员国"."""
    relative = vocabulary(language).relative
    clause = relative.match(text, start, end) if relative is not None else None
    return clause.end() if clause is not None else start


def behind_fill(text: str, start: int, end: int, language: str) -> int:
    """Return the place behind the words that name nobody right behind a list: "commissions d'études | concernées"."""
    for word, behind, _ in vocabulary(language).tokens(text, start, end):
        if word != Word.FILL:
            break
        start = behind
    return start


def _list_of(parts: list[Part], start: int, context: Context, owns: bool) -> ActorList:
    """Return the list that its parts make; it begins at `start`. `owns`: see `Part.actors`."""
    if len(parts) > 1:
        _share_sectors(parts, owns)
    first, named_end = parts[0], start
    codes: list[str] = []
    generic = qualified = others = False
    for part in parts:
        if part.qualified:
            qualified = True
        if part.other:
            others = True
        if part.kind == "plain":
            generic = True
            continue
        codes += part.codes if part.kind == "name" else part.actors(context.sector, owns)
        if (end := part.named_end or part.end) > named_end:
            named_end = end
    leads = first.kind != "plain"
    return ActorList(
        tuple(codes if len(codes) == 1 else dict.fromkeys(codes)), start, parts[-1].end, generic,
        leads, leads and not first.qualified, qualified,
        first.named_end or first.end, named_end, tuple(_others(parts)) if others else (),
    )  # fmt: skip


def _share_sectors(parts: list[Part], owns: bool) -> None:
    """Let groups before "of ITU-T" be of it, too ("SG3 and SG5 of ITU-T"), and a Sector behind it name groups."""
    for part in parts:
        if part.behind:
            break
    else:
        return
    for before, part in pairwise(parts):
        if part.joined and not (part.qualified and owns) and before.kind in ("groups", "advisory"):
            part.kind = before.kind
    for part, after in reversed(list(pairwise(parts))):
        if part.kind == after.kind == "groups" and part.numbers and not part.codes and (after.behind or after.shared):
            part.codes, part.shared = after.codes, True


def _others(parts: list[Part]) -> Iterator[str]:
    """Yield the members that a list calls other ones: "other Member States, Sector Members and dealers"."""
    other = False
    for part in parts:
        other = part.kind == "name" and all(map(is_member, part.codes)) and (other or part.other)
        if other:
            yield from part.codes
