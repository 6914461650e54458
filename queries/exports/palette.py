"""Colours of kinds and roles: distinct for the colour-blind (Okabe and Ito, "Color Universal Design", 2008)."""

from __future__ import annotations

import re
from typing import Final

_KINDS: Final = {
    "Instrument": "#0072B2",
    "Bureau": "#D55E00",
    "Director": "#E69F00",
    "StudyGroup": "#009E73",
    "Organization": "#CC79A7",
    "Membership": "#56B4E9",
    "Goal": "#8C6D1F",
    "Recommendation": "#6A3D9A",
}
_ROLES: Final = {
    "addressee": "#D55E00",
    "partner": "#0072B2",
    "reportsTo": "#009E73",
    "cites": "#555555",
    "replaces": "#CC79A7",
}
OTHER: Final = "#999999"
_WORDS: Final = {
    "addressee": "orders",
    "partner": "orders to act with",
    "reportsTo": "to report to",
    "cites": "cites",
    "replaces": "replaces",
}


def colour_of_kind(kind: str) -> str:
    """Return the colour of a kind of node."""
    return _KINDS.get(kind, OTHER)


def colour_of_role(role: str) -> str:
    """Return the colour of a role of edge."""
    return _ROLES.get(role, OTHER)


def words_of_kind(kind: str) -> str:
    """Return a kind as the legend names it: "StudyGroup" as "Study group"."""
    return re.sub(r"(?<=[a-z])[A-Z]", lambda match: f" {match[0].lower()}", kind)


def words_of_role(role: str) -> str:
    """Return a role as the legend names it."""
    return _WORDS.get(role, role)
