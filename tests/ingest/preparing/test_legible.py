"""Signs of comments, quotations, LaTeX and italics are read as blanks, and every place stays."""

from __future__ import annotations

import pytest

from graph.record_json import to_json
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.legible import legible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("// tea of\n// Resolution 7", "   tea of\n   Resolution 7"),
        ("x = 1\n    # tea of\n    #\n    # milk\ny = 2", "x = 1\n      tea of\n     \n      milk\ny = 2"),
        ("/// tea\n/// milk", "    tea\n    milk"),
        ("/**\n * tea\n * milk\n */", "/**\n   tea\n   milk\n */"),
        ("> tea\n>\n> milk", "  tea\n \n  milk"),
        ("# Resolution 7\n\n# Tea", "# Resolution 7\n\n# Tea"),
        (" * tea\n * milk", " * tea\n * milk"),
        (r"\textbf{Resolution 7} of \emph{all}", "        Resolution 7  of       all "),
        (r"C:\tea {milk}", r"C:\tea {milk}"),
        ("Resolution~7 (Rev.~Dubai, 2018), ~7 cups, 3~7", "Resolution\u00a07 (Rev.\u00a0Dubai, 2018), ~7 cups, 3~7"),
        ("see _Resolution 7_ and __Resolution 8__.", "see *Resolution 7* and **Resolution 8**."),
        ("<p>tea</p><p>milk</p>\n<p>cup</p>", "<p>tea\n\n  <p>milk</p>\n<p>cup</p>"),
        ("tea<br/>milk<br>\ncup", "tea\n\n   milk<br>\ncup"),
        ("tea_7_milk _Resolution_7_-]", "tea_7_milk _Resolution_7_-]"),
        ("Resolution\u20097, Resolution\u202f8", "Resolution\u00a07, Resolution\u00a08"),
    ],
)
def test_what_is_read(text: str, expected: str) -> None:
    assert legible(Document("signs", text, "txt", "")).text == expected


@pytest.mark.parametrize(
    "text",
    [
        "_Resolution 75_ (Rev. Dubai, 2018)",
        r"\textbf{Resolution 75} (Rev. Dubai, 2018)",
        r"\href{https://tea.example/r}{Resolution 75} (Rev.~Dubai, 2018)",
        "Resolution~75 (Rev.~Dubai, 2018)",
        "// as the Conference said in Resolution\n// 75 (Rev. Dubai,\n// 2018), tea is\n// for all",
        "# as the Conference said in Resolution\n# 75 (Rev. Dubai,\n# 2018), tea is\n# for all",
        "/**\n * as the Conference said in Resolution\n * 75 (Rev. Dubai,\n * 2018), tea is for all\n */",
        "> as the Conference said in the tea of Resolution\n> 75 (Rev. Dubai,\n> 2018), tea is for all",
    ],
)
def test_what_is_cited_between_such_signs(text: str) -> None:
    found = [to_json(record) for record in extract(Document("signs", text, "txt", ""))]
    cited = [(record["to"], record["rev"]) for record in found if record["t"] == "citation"]
    assert cited == [("PP-RES-75", {"rev": True, "place": "Dubai", "year": 2018})]
    assert all(text[r["char"] : r["end"]].lstrip("_").startswith("Res") for r in found if r["t"] == "citation")


@pytest.mark.parametrize("blank", ["&nbsp;", "&#160;", "&thinsp;", "\u2009", "\u202f", "~"])
def test_a_heading_with_another_blank(blank: str) -> None:
    text = f"RESOLUTION{blank}75 (Rev.{blank}Dubai, 2018)\n\nOn tea\n\nresolves\n\nto brew it"
    found = [to_json(record) for record in extract(Document("signs", text, "txt", ""))]
    assert [record["in"] for record in found if record["t"] == "operative"] == ["PP-RES-75"]
    assert not [record for record in found if record["t"] == "citation"]


@pytest.mark.parametrize("text", ["<p>{}</p><p>{}</p><p>{}</p><p>{}</p>", "{}<br/>{}<br/>{}<br />{}"])
def test_paragraphs_in_one_line_of_html(text: str) -> None:
    text = text.format(
        "RESOLUTION 75 (Rev. Dubai, 2018)", "On tea", "recalling Resolution 3 (Kyoto, 1994),", "resolves to brew it"
    )
    found = [to_json(record) for record in extract(Document("signs", text, "txt", ""))]
    cited = [(r["in"], r["to"], r["clause"], r["line"]) for r in found if r["t"] == "citation"]
    assert cited == [("PP-RES-75", "PP-RES-3", "recalling", 1)]
    assert [text[r["char"] :].startswith("resolves") for r in found if r["t"] == "operative"] == [True]
