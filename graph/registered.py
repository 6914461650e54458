"""The registry as part of the graph, and those whom documents name beside it: actors, goals, verbs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from graph.draft import Draft
from graph.model import CATALOGUE, REGISTRY, Ref, Text, Value
from graph.reference import actors, bodies, goals, sessions, verb_of, verbs
from graph.vocabulary import SDG_CODE

# Codes of groups of a Sector: study group, regional group of one, question of one.
_GROUP: Final = re.compile(r"([TDR])-(SG[0-9A-Z]{0,4})(-RG-.+)?")
_QUESTION: Final = re.compile(r"([TDR])-Q[0-9]+[A-Z]?(?:-[0-9]+)?(?:/([0-9]+))?.*")
# A rapporteur group of another actor: TSAG-RG-SC.
_RAPPORTEURS: Final = re.compile(r"([A-Z]+)-RG-.+")
_CATEGORIES: Final = {
    "FG": "focus group",
    "JCA": "joint coordination activity",
    "CWG": "working group",
    "IRG": "intersector rapporteur group",
}
_COUNCIL_GROUP: Final = "CWG"


def add_registry(draft: Draft, folder: Path) -> None:
    """State all entries of the registry in `folder`."""
    for body in bodies(folder).values():
        draft.add("Body", body.code, REGISTRY, name=texts(body.name), abbreviation=body.abbreviation)
    for session in sessions(folder).values():
        ref = draft.add(
            "Session", session.code, REGISTRY,
            place=session.place, year=session.year, startDate=session.start, endDate=session.end,
        )  # fmt: skip
        draft.link(ref, "sessionOf", Ref("Body", session.body))
    known = actors(folder)
    for actor in known.values():
        ref = draft.add(
            actor.kind, actor.code, REGISTRY,
            name=texts(actor.name), abbreviation=actor.abbreviation, category=actor.category,
        )  # fmt: skip
        for role, code in (("headOf", actor.head_of), ("partOf", actor.part_of)):
            if code is not None:
                draft.link(ref, role, actor_ref(draft, code, folder))
    for goal in goals(folder).values():
        ref = draft.add("Goal", goal.code, REGISTRY, name=texts(goal.name), number=goal.number)
        draft.link(ref, "partOf", Ref("Goal", goal.part_of) if goal.part_of else None)
    for verb in verbs(folder).values():
        draft.add("Verb", verb.code, REGISTRY, name=texts(verb.name), strength=verb.strength, force=verb.force)


def texts(names: Mapping[str, str]) -> tuple[Value, ...]:
    """Return names by language as values."""
    return tuple(Text(name, language) for language, name in names.items())


def actor_ref(draft: Draft, code: str, folder: Path) -> Ref:
    """Return an actor of the graph; one that the registry does not know is stated by its code.

    The code tells what a numbered group is and to which Sector or study group it belongs; anybody else is an
    organization.
    """
    registered = actors(folder).get(code)
    if registered is not None:
        return Ref(registered.kind, code)
    if group := _GROUP.fullmatch(code):
        sector, number, region = group.groups()
        ref = draft.add("StudyGroup", code, CATALOGUE, category="regional group" if region else "study group")
        above = f"{sector}-{number}" if region else f"ITU-{sector}"
        draft.link(ref, "partOf", actor_ref(draft, above, folder))
        return ref
    if question := _QUESTION.fullmatch(code):
        sector, number = question.groups()
        ref = draft.add("StudyGroup", code, CATALOGUE, category="question")
        above = f"{sector}-SG{number}" if number else f"ITU-{sector}"
        draft.link(ref, "partOf", actor_ref(draft, above, folder))
        return ref
    prefix, dash, _ = code.partition("-")
    rapporteurs = _RAPPORTEURS.fullmatch(code)
    parent = rapporteurs[1] if rapporteurs else "COUNCIL" if dash and prefix == _COUNCIL_GROUP else None
    category = "rapporteur group" if rapporteurs else _CATEGORIES.get(prefix) if dash else None
    ref = draft.add("Organization", code, CATALOGUE, category=category)
    if parent is not None and parent in actors(folder):
        draft.link(ref, "partOf", actor_ref(draft, parent, folder))
    return ref


def goal_ref(draft: Draft, number: str, target: str | None) -> Ref:
    """Return a Sustainable Development Goal or one of its targets ("9", "9.c"), stated where it is new.

    A target is part of the one goal that its own number names.
    """
    if not target:
        return draft.add("Goal", SDG_CODE + number, CATALOGUE, number=number)
    ref = draft.add("Goal", SDG_CODE + target, CATALOGUE, number=target)
    above, dot, _ = target.partition(".")
    if above and dot:
        draft.link(ref, "partOf", draft.add("Goal", SDG_CODE + above, CATALOGUE, number=above))
    return ref


def verb_ref(draft: Draft, verb: str, verb_en: str | None, folder: Path) -> Ref:
    """Return the verb of a heading: the registry's, or one under its own words, as strong as the verb in them.

    A phrase without a verb that the registry knows has the force "other".
    """
    phrase = verb_en or verb
    known = verb_of(phrase, folder)
    if known is None:
        return draft.add("Verb", phrase or "?", CATALOGUE, force="other")
    if known.code == phrase:
        return Ref("Verb", phrase)
    return draft.add("Verb", phrase, CATALOGUE, strength=known.strength, force=known.force)
