"""Runs strangers' queries: a few at a time, each in a process of its own that is ended when it takes too long.

Oxigraph can neither limit nor stop a query, and a query that runs away must not take the service with it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import asdict
from typing import Final

from api.problems import BUSY, NOT_ACCEPTABLE, TOO_LONG, WRONG_PARAMETER, ProblemError
from api.sparql.child import Outcome, Task

SECONDS: Final = 20.0
_AT_ONCE: Final = 4
_WAIT: Final = 10.0
_LONGEST: Final = 50_000
_SLOW: Final = (
    "the query was ended after {:g} s; narrow it, ask for less, or write each OPTIONAL behind all that must be there"
)
_places: Final = threading.BoundedSemaphore(_AT_ONCE)
_KINDS: Final = {"wrong": WRONG_PARAMETER, "not-acceptable": NOT_ACCEPTABLE}


def run(task: Task, seconds: float = SECONDS) -> tuple[str, bytes]:
    """Return an answer's media type and content; ProblemError says why there is none."""
    if len(task.query) > _LONGEST:
        raise ProblemError(WRONG_PARAMETER, f"the query has {len(task.query):,} characters; at most {_LONGEST:,}")
    if not _places.acquire(timeout=_WAIT):
        raise ProblemError(BUSY, f"{_AT_ONCE} queries are being answered; ask again in a moment")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "api.sparql.child"],
            input=json.dumps(asdict(task)).encode(), capture_output=True, timeout=seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise ProblemError(TOO_LONG, _SLOW.format(seconds)) from error
    finally:
        _places.release()
    head, _, content = done.stdout.partition(b"\n")
    if done.returncode != 0 or not head:
        raise ProblemError(TOO_LONG, "the query needed more memory than it may have; narrow it, or ask for less")
    outcome = Outcome(**json.loads(head))
    if outcome.status != "ok":
        raise ProblemError(_KINDS[outcome.status], outcome.detail)
    return outcome.media_type, content
