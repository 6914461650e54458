"""Text in an encoding of old that its file does not name, told by the letters that its bytes make.

Four encodings are read: those of Windows for Western European languages, Russian and Arabic, and the Chinese one. What
looks more like another one (KOI8-R, Big5, that of a Mac or of DOS), or has too few letters to tell, is not guessed.
Source: charset-normalizer, which compares how much the letters look like a language in each encoding.
"""

from __future__ import annotations

import re
from typing import Final

from charset_normalizer import from_bytes

# By the names that Python has for them: how they are called.
_READ: Final = {"cp1252": "Windows-1252", "cp1251": "Windows-1251", "cp1256": "Windows-1256", "gb18030": "GB 18030"}
_OTHERS: Final = (
    "koi8_r", "cp866", "big5", "mac_roman", "cp850", "iso8859_5", "iso8859_6", "mac_cyrillic", "cp437", "cp720",
)  # fmt: skip
# Quotation marks, dashes, an ellipsis and a blank are the same in all of Windows' encodings.
_MARKS: Final = bytes([0x85, *range(0x91, 0x98), 0xA0, 0xAB, 0xBB])
_ASCII: Final = bytes(range(128))
# Fewer letters tell nothing, alone or among so many others.
_LEAST: Final = 10
_SHARE: Final = 0.005
# No word has a capital with an accent between small letters, or a sign inside: "rŽsolution" is a Mac's.
_BROKEN: Final = re.compile(r"[a-zß-ÿ][À-ÖØ-ÞŠŽŒŸ][a-zß-ÿ]|[^\W\d_][\x80-\x9f¤¦-©¬±¶×÷†‡‰™‚„‹ˆ•][^\W\d_]")


def guessed(data: bytes) -> tuple[str, str] | None:
    """Return the text of bytes that are no UTF-8, and how their encoding is called; None where nothing tells it."""
    letters = data.translate(None, _ASCII)
    if not letters.translate(None, _MARKS):
        return data.decode("cp1252"), _READ["cp1252"]
    if len(letters) < max(_LEAST, _SHARE * len(data)):
        return None
    best = from_bytes(data, cp_isolation=[*_READ, *_OTHERS]).best()
    if best is None or best.encoding not in _READ:
        return None
    try:
        text = data.decode(best.encoding)
    except UnicodeDecodeError:
        return None
    return None if _BROKEN.search(text) else (text, _READ[best.encoding])


def read_as(encoding: str) -> str:
    """Return what to tell of a file whose encoding was guessed."""
    return f"is read as {encoding}, as its letters look; if words are wrong, save it as UTF-8"
