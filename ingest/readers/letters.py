"""What kind of letter one is, for readers that put lines together."""

from __future__ import annotations


def is_han(letter: str) -> bool:
    """Tell whether a letter is Chinese or a mark of that width; "" is none."""
    return "\u2e80" <= letter <= "\u9fff" or "\uff00" <= letter <= "\uffef"
