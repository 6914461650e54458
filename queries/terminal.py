"""An answer as a table on a terminal, fitted to its width."""

from __future__ import annotations

from typing import Final, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from queries.question import Answer
from queries.render import cell_texts, shown_columns

_STYLES: Final = {"instrument": "bold cyan", "actor": "green", "title": "", "quote": "dim", "document": "dim"}
_NUMBERS: Final = ("integer",)


def print_table(answer: Answer, out: TextIO, wide: bool = False) -> None:
    """Print an answer's rows, and how many there are."""
    columns = shown_columns(answer.question, wide)
    table = Table(title=answer.question.words, title_justify="left", header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(
            column.name,
            style=_STYLES.get(column.type, ""),
            justify="right" if column.type in _NUMBERS else "left",
            no_wrap=column.type in ("instrument", "version", "integer"),
            overflow="fold",
        )
    for texts in cell_texts(answer, columns):
        # As Text: a "[" of a document's words is no markup.
        table.add_row(*(Text(text) for text in texts))
    console = Console(file=out)
    console.print(table)
    console.print(f"{len(answer.rows)} rows", style="dim", highlight=False)
