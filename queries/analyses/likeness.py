"""How alike texts are: the cosine of their words' weights, in any of the six languages.

A word weighs the more the fewer of the compared texts hold it (Salton and Buckley, 1988: tf-idf). Scripts without
spaces are compared by pairs of characters.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
_DENSE = re.compile("[\u3040-\u9fff]+")


def words_of(text: str) -> Counter[str]:
    """Return the words of a text, those of one letter left out."""
    found: Counter[str] = Counter()
    for word in _WORD.findall(text.casefold()):
        if _DENSE.search(word):
            found.update(word[start : start + 2] for start in range(max(1, len(word) - 1)))
        elif len(word) > 1:
            found[word] += 1
    return found


class Comparison:
    """Compares texts of one collection."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Learn from the collection how common each word is."""
        self._words = {text: words_of(text) for text in texts}
        self._spread: Counter[str] = Counter(word for words in self._words.values() for word in words)
        self._weights: dict[str, dict[str, float]] = {}

    def percent(self, one: str | None, other: str | None) -> int:
        """Return how alike two texts of the collection are, 0 to 100; 0 where one is missing."""
        if not one or not other:
            return 0
        mine, yours = self._weigh(one), self._weigh(other)
        # fsum: the same whatever the order of the words.
        dot = math.fsum(weight * yours[word] for word, weight in mine.items() if word in yours)
        return round(100 * dot)

    def _weigh(self, text: str) -> dict[str, float]:
        """Return the weights of a text's words, of length 1 together."""
        known = self._weights.get(text)
        if known is None:
            total = len(self._words)
            raw = {word: count * math.log1p(total / self._spread[word]) for word, count in self._words[text].items()}
            length = math.sqrt(math.fsum(weight * weight for weight in raw.values()))
            known = self._weights[text] = {word: weight / length for word, weight in raw.items()} if length else {}
        return known
