"""The kinds of disagreement between annotations and what is found, each with an example in our own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from graph.records import Json
from ingest.evaluation.scoring import ROLES, Difference, Score

# Behind the type: what differs. The examples are ours; they have the shape of what goes wrong, never its words.
KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "citation missing": (
        "a mention is not seen",
        '"the forty-fourth of the assembly\'s resolutions": the number is a word',
    ),
    "citation extra": (
        "a mention that cites nothing is taken for a citation",
        '"resolution 4 of the display": dots of a screen',
    ),
    "citation body": (
        "the number is right, the body is not",
        '"Resolutions 20 and 98" in a report on a PP resolution, where the second is one of WTSA',
    ),
    "citation rev": (
        "the instrument is right, its date is not",
        '"Resolution 1299, adopted in 2008 and kept in 2011": which year dates it',
    ),
    "citation in": (
        "a mention is placed in another instrument's text",
        "a footnote that a page break moved under the next resolution",
    ),
    "citation clause": (
        "a mention is placed under another heading",
        '"recalling further" in the middle of a line, after a list that ends without a comma',
    ),
    "operative missing": (
        "a heading is not seen",
        'a summary that says what a resolution decides in a sentence without "resolves"',
    ),
    "operative extra": (
        "a sentence is taken for a heading",
        '"instructs every newcomer" in the middle of a paragraph that begins a line',
    ),
    "operative verb": (
        "the heading is right, its verb is not whole",
        '"and further again instructs the Director": "further" and "again" both belong to the verb',
    ),
    "operative items": (
        "the numbers under a heading are not the annotated ones",
        "a list whose second number the conversion swallowed: 1, (2), 3",
    ),
    "operative addressees missing": (
        "somebody addressed is not told",
        '"invites those who lend a hand to the tea makers": a paraphrase of Sector Members',
    ),
    "operative addressees extra": (
        "somebody is taken for addressed who is not",
        '"instructs the Director, on behalf of the Council": the Council only lends its name',
    ),
    "operative with missing": (
        "a partner in a heading is not told",
        '"instructs the Director, side by side with BDT": a phrase that no lexicon has',
    ),
    "operative with extra": (
        "somebody is taken for a partner who is not",
        '"together with the report of the Director": the report is the partner, not its author',
    ),
    "item missing": (
        "an item that names a partner or a receiver is not seen",
        '"4 to help Member States brew tea, hand in hand with them": acting together told by an unknown phrase',
    ),
    "item extra": (
        "an item is taken to name a partner or a receiver",
        '"3 to take up the work agreed with UNESCO": the agreement is past, nobody is told to act with it',
    ),
    "item addressees missing": (
        "an item's own addressee is not told",
        '"2 the Secretariat, through the Council, to report": who is told is read as who passes it on',
    ),
    "item addressees extra": (
        "the heading's addressee is kept where the item names its own",
        '"2 the Secretariat, through the Council, to report": the heading\'s Council stays',
    ),
    "item with missing": (
        "one of several partners is not told",
        '"with ITU-D, the regional offices and, where they wish so, the expert groups"',
    ),
    "item with extra": (
        "partners of a sub-item are given to the item above it",
        '"vii) working with the study groups" below an unnumbered text with partners of its own',
    ),
    "item report_to missing": (
        "who is reported to is not told",
        '"2 to lay the outcome on the table of the next conference": a phrase that no lexicon has',
    ),
    "item report_to extra": (
        "somebody is taken for a receiver who is not",
        '"to prepare the report to the Council that its members asked for": telling of a report, not ordering one',
    ),
    "group extra": (
        "a name is taken for a group's",
        '"JCA-Tea & Cups": the longer spelling of a group that is annotated by its shorter one',
    ),
}
_WORDS: Final = {"missing": "one is not seen", "extra": "something else is taken for one"}


def kinds_of(scores: Mapping[str, Score]) -> Counter[str]:
    """Return how often each kind of disagreement occurs."""
    found: Counter[str] = Counter()
    for kind, row in scores.items():
        differences = row.differences
        if kind == "citation":
            moved, differences = _other_bodies(differences)
            found["citation body"] += moved
        for difference in differences:
            found.update(_kinds(kind, difference))
    return +found


def words_of(kind: str) -> tuple[str, str]:
    """Return what a kind of disagreement is, and an example; of a rare one the example is missing."""
    if kind in KINDS:
        return KINDS[kind]
    what = kind.split(" ", 1)[1]
    return _WORDS.get(what, f"`{what}` differs"), ""


def _kinds(kind: str, difference: Difference) -> Iterable[str]:
    """Yield the kinds of one disagreement; of a duty's edges, each role and direction once."""
    gold, found = difference.gold, difference.found
    if difference.what != "edges" or gold is None or found is None:
        yield f"{kind} {difference.what}"
        return
    told = False
    for role in ROLES[kind]:
        wanted, given = set(gold.get(role) or []), set(found.get(role) or [])
        if wanted - given:
            told = True
            yield f"{kind} {role} missing"
        if given - wanted:
            told = True
            yield f"{kind} {role} extra"
    if not told:
        yield f"{kind} verb"


def _other_bodies(differences: list[Difference]) -> tuple[int, list[Difference]]:
    """Return how many citations have the right place and number and another body, and the other disagreements."""
    extra = [difference for difference in differences if difference.what == "extra"]
    left = [difference for difference in differences if difference.what != "extra"]
    moved = 0
    for difference in list(left):
        gold = difference.gold
        if difference.what != "missing" or gold is None:
            continue
        other = next((d for d in extra if d.found is not None and _differ_in_body(gold, d.found)), None)
        if other is not None:
            moved += 1
            extra.remove(other)
            left.remove(difference)
    return moved, left + extra


def _differ_in_body(gold: Json, found: Json) -> bool:
    """Whether an annotation and what is found name the same number at the same place."""
    place = "line" if "line" in gold else "char"
    same = str(gold["to"]).split("-", 1)[-1] == str(found["to"]).split("-", 1)[-1]
    return same and gold[place] == found[place] and str(found["doc"]).startswith(str(gold["doc"]))
