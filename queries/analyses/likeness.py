"""How alike texts are: the cosine of their words' weights, in any of the six languages.

A word weighs the more the fewer of the compared texts hold it (Salton and Buckley, 1988: tf-idf). Scripts without
spaces are compared by pairs of characters.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

_WORD = re.compile(r"[^\W_]+")
# What sums of weights may be off by.
_ROUNDING: Final = 1e-9
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

    def alike(self, ones: Sequence[str], others: Sequence[str], least: int) -> Iterator[tuple[int, int, int]]:
        """Yield the places of each pair, one of each list, that is at least so much alike, and how much it is.

        A text is compared only with those that hold one of so many of its words that what the rest weigh together is
        too little (Bayardo and others, 2007: scaling up all pairs similarity search).
        """
        holding: dict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(others):
            for word in self._weigh(text):
                holding[word].append(place)
        for place, text in enumerate(ones):
            for other in sorted(self._candidates(text, holding, least)):
                if (percent := self.percent(text, others[other])) >= least:
                    yield place, other, percent

    def _candidates(self, text: str, holding: Mapping[str, Sequence[int]], least: int) -> set[int]:
        """Return the places of all texts that may be at least so much alike, and of some that are not."""
        found: set[int] = set()
        needed = ((least - 0.5) / 100) ** 2 - _ROUNDING
        left = 1.0
        # First the words that weigh much and that few texts hold.
        weights = self._weigh(text).items()
        for word, weight in sorted(
            weights, key=lambda item: (-(item[1] ** 2) / (1 + len(holding.get(item[0], ()))), item)
        ):
            if left < needed:
                break
            found.update(holding.get(word, ()))
            left -= weight * weight
        return found

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
