"""Work that waits for a server which is away, and goes on when it is back."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

_FIRST_WAIT = 0.25
_LONGEST_WAIT = 5.0
_log = logging.getLogger(__name__)


def patiently(
    work: Callable[[Callable[[], None]], None],
    passing: tuple[type[Exception], ...],
    seconds: float,
    address: str,
) -> None:
    """Run work that can be begun again, until it is done or the server was away for too long.

    The work is given a function to call whenever it got ahead. `passing`: the errors after which the same work may
    succeed; the last one is raised when there was no progress for `seconds`.
    """
    wait, last = _FIRST_WAIT, time.monotonic()

    def progress() -> None:
        nonlocal wait, last
        wait, last = _FIRST_WAIT, time.monotonic()

    while True:
        try:
            work(progress)
            return
        except passing as error:
            if time.monotonic() + wait > last + seconds:
                raise
            _log.warning("%s does not answer (%s); trying again in %.1f s", address, type(error).__name__, wait)
            time.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)
