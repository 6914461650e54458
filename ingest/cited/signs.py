"""What the patterns of a citation are made of: blanks, years."""

from __future__ import annotations

from typing import Final

# Blanks of one line, as long as the address of a link that stood there; WRAP: and a line break among them.
# Both take all that they can and give nothing back: tried at each length, two of them in a row would run away.
GAP: Final = r"[^\S\n]{0,420}+"
WRAP: Final = r"(?>[^\S\n]{0,420}\n?[^\S\n]{0,8})"
YEAR: Final = r"(?:19|20)\d\d(?!\d)"
