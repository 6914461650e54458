"""Standard input and output as the shell gave them: closed, full, gone, or in an encoding that lacks letters."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path


def mend() -> None:
    """Give a closed stream a place that takes all and gives nothing; escape letters that an encoding lacks."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  # open to the end
        elif mode == "w" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def drop_unwritten() -> None:
    """Write what is still to be written to standard output, or forget it, so that the end of the program is quiet."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
