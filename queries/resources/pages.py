"""Pages of long lists: a page ends with the key of its last entry, and the next one begins behind that key.

Keys stay right when the graph changes between two pages: nothing is shown twice, and nothing that stayed is left out.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Final

from graph.errors import UsageError
from graph.stores.protocol import Row
from queries.resources.rows import text

# The queries give one row more than this, which tells that there is a next page.
MOST: Final = 200


def cut(rows: Sequence[Row], limit: int) -> tuple[Sequence[Row], str | None]:
    """Return the rows of one page and the cursor of the next, None behind the last page."""
    page = rows[:limit]
    more = len(rows) > limit
    return page, write_cursor(text(page[-1], "key")) if more else None


def write_cursor(key: str) -> str:
    """Return a key as text that fits into an address."""
    return base64.urlsafe_b64encode(key.encode()).decode().rstrip("=")


def read_cursor(cursor: str | None) -> str:
    """Return the key that `write_cursor` wrote; UsageError where it did not."""
    if cursor is None:
        return ""
    try:
        return base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)).decode()
    except (UnicodeError, binascii.Error) as error:
        raise UsageError(f"{cursor!r} is no cursor; take `next` from the page before, or leave it out") from error
