"""The exceptions of resgraph, one tree.

ResgraphError
  x UsageError          what was asked for makes no sense: unknown code, question, parameter
  x DocumentError       a file that is no readable document
  x RecordError         a line that is no valid record
  x RegistryError       a registry or lexicon file that breaks its schema
  x StoreError          a store that cannot be opened, read or written
    x ReplacedError     a server's graph was replaced while it was read: ask again
    x StoresDiffer      two stores that ought to hold the same graph do not
"""

from __future__ import annotations


class ResgraphError(Exception):
    """Anything that resgraph itself reports; its text says what is wrong, where, and what to do."""


class UsageError(ResgraphError):
    """What was asked for makes no sense; the text says what would be right."""


class DocumentError(ResgraphError):
    """A file that cannot be read as a document."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{printable(path)}: {reason}")
        self.path = path
        self.reason = reason


class RecordError(ResgraphError):
    """A line of records that is none; the text names file and line."""


class RegistryError(ResgraphError):
    """Reference data or a lexicon that breaks its schema; the text names file and line."""


class StoreError(ResgraphError):
    """A store that cannot be opened, read or written."""


class ReplacedError(StoreError):
    """A server's graph was replaced while somebody read it; asked again, it answers from the new one."""


class StoresDiffer(StoreError):  # noqa: N818  # says what is the case, as a sentence would
    """Two stores that ought to hold the same graph and do not."""


def printable(text: str) -> str:
    r"""Return a text on one line that any terminal and any JSON can bear: a file may have any bytes for a name.

    >>> printable("two\nlines")
    'two\\nlines'
    """
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape", "backslashreplace").decode()
        for letter in text
    )
