"""What the tables and the compiler over them do not know."""

from __future__ import annotations


class UnsupportedError(Exception):
    """A graph, a query or a value beyond what is held and compiled here: the store's own engine answers instead."""
