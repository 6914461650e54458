"""Numbers of list items as documents print them: 1, a, A, i, I, 01, and the letters of other scripts."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


# The letters that count, in their order, by the name that Word has for the style.
_ALPHABETS = {
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "chineseCounting": "一二三四五六七八九十",
    "chineseCountingThousand": "一二三四五六七八九十",
    "japaneseCounting": "一二三四五六七八九十",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
}


def number_words(number: int, style: str) -> str:
    """Return a number in a style: "1", "a", "A", "i", "I" (as HTML's `type`), or one that Word names.

    >>> [number_words(4, style) for style in (*"1aAiI", "decimalZero", "arabicAlpha", "russianLower")]
    ['4', 'd', 'D', 'iv', 'IV', '04', 'ث', 'г']
    """
    if style == "decimalZero":
        return f"{number:02}"
    if 1 <= number <= len(alphabet := _ALPHABETS.get(style, "")):
        return alphabet[number - 1]
    if number < 1 or style not in ("a", "A", "i", "I"):
        return str(number)
    words = _letters(number) if style in "aA" else _roman(number)
    return words.upper() if style in "AI" else words


def _letters(number: int) -> str:
    """Return a, b, ... z, aa, ab, ..."""
    words = ""
    while number:
        number, rest = divmod(number - 1, 26)
        words = chr(ord("a") + rest) + words
    return words


def _roman(number: int) -> str:
    if number >= 4000:
        return str(number)
    words = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        words += letters * count
    return words
