"""Documents of our own as converters write them in Markdown: one line a paragraph, or broken to a width."""

from __future__ import annotations

import re
import textwrap

from tests.ingest.readers.written import Block, Table

_WIDTH = 72


def whole(blocks: list[Block]) -> str:
    """Return Markdown with a line for each paragraph: emphasis, escapes, lists, tables with bars, footnotes."""
    parts: list[str] = []
    notes: list[str] = []
    for block in blocks:
        if isinstance(block, list):
            parts.append(_barred(block))
            continue
        text = _dressed(block.text)
        if block.note:
            notes.append(f"[^{len(notes) + 1}]: {block.note}")
            text += f"[^{len(notes)}]"
        parts.append(f"{_number(block.number)}{text}")
    return "\n\n".join([*parts, *notes]) + "\n"


def broken(blocks: list[Block]) -> str:
    """Return Markdown as pandoc writes it: lines broken to a width, quotes for indents, tables drawn with dashes."""
    parts: list[str] = []
    notes: list[str] = []
    for block in blocks:
        if isinstance(block, list):
            parts.append(_dashed(block))
            continue
        text = block.text.replace("'", "\\'").replace("–", "--")
        if block.note:
            notes.append(_wrapped(f"[^{len(notes) + 1}]: ", block.note, 4))
            text += f"[^{len(notes)}]"
        if block.number:
            parts.append(_wrapped(_number(block.number).ljust(4), text, 4))
        elif len(text) < 80 and text[:1].islower():
            parts.append(_wrapped("> ", f"*{text}*", "> "))
        else:
            parts.append(_wrapped("", text, 0))
    return "\n\n".join([*parts, *notes]) + "\n"


def _number(number: str) -> str:
    return f"{number}. " if number.isdigit() else f"*{number}* " if number else ""


def _dressed(text: str) -> str:
    """Return a text with a clause in italics, a heading in bold, and what converters escape."""
    text = re.sub(r"[\[\]_]", r"\\\g<0>", text)
    if len(text) < 80:
        return f"**{text}**" if text[:1].isupper() else f"*{text}*"
    return re.sub(r"^(\w+)(?= )", r"*\1*", text)


def _wrapped(first: str, text: str, rest: int | str) -> str:
    indent = rest if isinstance(rest, str) else " " * rest
    if re.search("[\u4e00-\u9fff]", text):
        lines = textwrap.wrap(text, _WIDTH // 2, break_long_words=True)
    else:
        lines = textwrap.wrap(text, _WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
    return first + f"\n{indent}".join(lines)


def _barred(rows: Table) -> str:
    return "\n".join(
        ["| " + " | ".join(row) + " |" + ("\n|" + "---|" * len(row) if n == 0 else "") for n, row in enumerate(rows)]
    )


def _dashed(rows: Table) -> str:
    """Return a table whose cells are broken to lines, below dashes as wide as each column."""
    widths = [max(10, min(16, max(len(row[column]) for row in rows))) for column in range(len(rows[0]))]
    rule = "  " + "-" * (sum(widths) + len(widths) - 1)
    drawn = []
    for row in rows:
        cells = [textwrap.wrap(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]
        lines = [[cell[n] if n < len(cell) else "" for cell in cells] for n in range(max(map(len, cells)))]
        drawn.append(
            "\n".join(
                "  " + " ".join(words.ljust(width) for words, width in zip(line, widths, strict=True)) for line in lines
            )
        )
    head, *body = drawn
    dashes = "  " + " ".join("-" * width for width in widths)
    return f"{rule}\n{head}\n{dashes}\n" + "\n\n".join(body) + f"\n{rule}"
