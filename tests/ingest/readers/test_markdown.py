"""Markdown becomes what it shows: no emphasis, no escapes, tables as cells, broken lines whole."""

from __future__ import annotations

import pytest

from graph.errors import DocumentError
from ingest.readers.markdown import read_markdown


def text_of(markdown: str) -> str:
    return read_markdown(markdown.encode(), "test.md").text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("*instructs* the **Director**\n", "instructs the Director\n"),
        ("tea \\[1\\] and SIM\\_BOX, `cup`, [Resolution 71](https://x.org) ![cup](cup.png)\n",
         "tea [1] and SIM_BOX, cup, Resolution 71\n"),
        ("## Tea\n\nCups\n", "## Tea\nCups\n"),
        ("1.  tea\n\n2.  cups\n", "1. tea\n2. cups\n"),
        ("1\\. tea\n2\\. cups\n", "1. tea\n2. cups\n"),
        ("1. tea\n1. cups\n1. pots\n", "1. tea\n2. cups\n3. pots\n"),
        ("3) tea\n5) cups\n", "3) tea\n5) cups\n"),
        ("- tea\n- cups\n", "•\ttea\n•\tcups\n"),
        ("1. tea\n\n    a) green\n\n    b) black\n", "1. tea\na) green\nb) black\n"),
        ("    tea is indented\n", "tea is indented\n"),
        ("tea\\\ncups  \npots\n", "tea\ncups\npots\n"),
        ("tea[^1], cups;\n\npots\n\n[^1]: Green\n    tea.\n", "tea, cups;\n[Green tea.]\npots\n"),
        ("|A|B|\n|---|---|\n|x<br>y||\n| | z |\n", "\tA\n\tB\n\n\tx\ny\n\t\n\n\t\n\tz\n\n"),
        ("| BDT  ITU-D | B |\n| --- | --- |\n", "\tBDT\nITU-D\n\tB\n\n"),
        ("| a long cell | | |\n| --- | --- | --- |\n| another | | |\n", "\ta long cell\n\n\tanother\n\n"),
        (f"|{'tea ' * 12}|{'tea ' * 12}|x|x|\n|---|---|---|---|\n", f"\t{('tea ' * 12).strip()}\n\tx\n\tx\n\n"),
        ("<table><tr><td>x</td></tr></table>\n\ntea\n", "\tx\n\ntea\n"),
        ("tea\n\n<!-- image -->\n\n---\n\ncups\n", "tea\ncups\n"),
        ("tea &amp; cups, 2 < 3\n", "tea & cups, 2 < 3\n"),
        ("2018--2022 -- tea --- cups\n", "2018–2022 – tea — cups\n"),
        ("RESOLUTION 71 []{#_Toc1 .anchor}(Rev. Dubai, 2018)\n", "RESOLUTION 71 (Rev. Dubai, 2018)\n"),
        ("# Tea {#tea .unnumbered}\n\n::: {custom-style=\"Call\"}\n[[cups]{.underline} of tea]{dir=\"rtl\"}\n:::\n",
         "# Tea\ncups of tea\n"),
        ("tea\n\n```{=html}\n<!-- -->\n```\n\ncups^2^\n", "tea\ncups\n"),
    ],
)  # fmt: skip
def test_markdown_becomes_what_it_shows(markdown: str, text: str) -> None:
    assert text_of(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("that tea is\nboiled;\n\nthat cups\nare clean,\n", "that tea is boiled;\nthat cups are clean,\n"),
        ("国际电联的\n茶壶；\n\n茶杯\n和茶,\n", "国际电联的茶壶；\n茶杯和茶,\n"),
        ("recalling\nthe tea;\na) cups;\nb) pots,\ninvites Member States\nto boil,\nto drink.\n",
         "recalling\nthe tea;\na) cups;\nb) pots,\ninvites Member States\nto boil,\nto drink.\n"),
        ("instructs the Director\n\nfor tea:\n1 to boil;\n2 to drink,\n\nas ever\n",
         "instructs the Director\nfor tea:\n1 to boil;\n2 to drink,\nas ever\n"),
    ],
    ids=["broken to a width", "Chinese", "one line a paragraph", "items"],
)  # fmt: skip
def test_lines_that_were_broken_to_a_width_are_put_together(markdown: str, text: str) -> None:
    assert text_of(markdown) == text


SIMPLE = """\
  Item    Action
  ------- ---------------
  14-01   TSB to boil tea
  14-02   BDT to drink it

end
"""
MANY = """\
  --------------------------
  Action  Action
  Item
  ------- ------------------
  14-01   TSB to boil
          tea (resolves).

          BDT drank *it*.

  14-02   茶壶    cups
  --------------------------

end
"""
FRAMED = """\
+--------+------------+
| Action | Action     |
| Item   |            |
+========+============+
| 14-01  | TSB to     |
|        | boil tea   |
|        |            |
|        | (resolves) |
+--------+------------+
| 14-02  | 茶壶 cups  |
+--------+------------+

end
"""


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        (SIMPLE, "\tItem\n\tAction\n\n\t14-01\n\tTSB to boil tea\n\n\t14-02\n\tBDT to drink it\n\nend\n"),
        (MANY, "\tAction Item\n\tAction\n\n\t14-01\n\tTSB to boil tea (resolves).\n\n\t\n\tBDT drank it.\n\n"
         "\t14-02\n\t茶壶 cups\n\nend\n"),
        (FRAMED, "\tAction Item\n\tAction\n\n\t14-01\n\tTSB to boil tea\n(resolves)\n\n\t14-02\n\t茶壶 cups\n\nend\n"),
        ("tea\n\n----- -----\ncups  pots\n\nend\n", "tea\ncups pots\nend\n"),
        ("----- -----\ncups  pots\n----- -----\n", "\tcups\n\tpots\n\n"),
        ("tea\n\n| 14-01 | TSB to *boil* |\n| 14-02 |  |\n\nend\n",
         "tea\n\t14-01\n\tTSB to boil\n\n\t14-02\n\t\n\nend\n"),
        ("| 14-01 | TSB |\n|---|---|\n| 14-02 | x |\n", "\t14-01\n\tTSB\n\n\t14-02\n\tx\n\n"),
        ("| one | line |\n\nend\n", "| one | line |\nend\n"),
    ],
    ids=["simple", "many lines", "framed", "none", "without a head", "in bars", "of markdown", "one line"],
)  # fmt: skip
def test_drawn_tables_become_cells(markdown: str, text: str) -> None:
    assert text_of(markdown) == text


def test_what_is_struck_is_no_part_of_the_text() -> None:
    content = read_markdown(b'to ~~never~~ go [not]{.deletion author="A"}on\n', "test.md")
    assert content.text == "to go on\n"
    assert [span.value for span in content.struck] == ["never", "not"]


def test_a_text_dump_under_another_name_is_read_as_it_is() -> None:
    dump = "Table_1_\n\tCups\n\tPots\n\n\t\n\tx\n\n"
    assert text_of(dump) == dump


@pytest.mark.parametrize("sign", [">", "- "])
def test_what_is_nested_too_deep_to_be_read_whole_is_refused(sign: str) -> None:
    assert text_of(f"{sign * 40}tea\n").endswith("tea\n")
    with pytest.raises(DocumentError, match="nested too deep"):
        text_of(f"{sign * 2000}tea\n")


@pytest.mark.parametrize("data", [b"", b"<!-- tea -->", b"\xff\xfe\x00", b"![](tea.png)\n"])
def test_what_holds_no_text_is_an_error(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"test\.md"):
        read_markdown(data, "test.md")
