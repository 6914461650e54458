"""Akoma Ntoso becomes lines with the elements' identifiers, and gives what the text file gives."""

from __future__ import annotations

from contextlib import suppress

import pytest

from graph.errors import DocumentError
from ingest.readers.akn import read_akoma_ntoso
from tests.corpus import CORPUS, SHARED, needs_corpus

ACT = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><documentCollection name="acts">
<meta><identification source="#x"/></meta><preface><longTitle><p>ACTS</p></longTitle></preface>
<components><component eId="cmp_1"><statement name="resolution">
<preface><longTitle><p><docType>RESOLUTION</docType> <docNumber>1 (DUBAI, 2018)</docNumber></p></longTitle></preface>
<preamble><recitals eId="recs_1"><intro><p><i>recalling</i></p></intro>
<recital eId="rec_1"><num>a)</num>
<p>an older text<authorialNote marker="1"><p>See there.</p></authorialNote>,</p></recital></recitals>
</preamble>
<mainBody><hcontainer eId="h_1"><heading>resolves</heading>
<paragraph eId="para_1"><num>1</num><content><p>to do <del>nothing</del><ins>something</ins>;</p></content></paragraph>
<paragraph eId="para_2"><num>5</num><content><p>5</p></content></paragraph></hcontainer>
<table eId="t_1"><tr><td><p>A</p></td><td><p>B</p></td></tr></table></mainBody>
</statement></component></components></documentCollection></akomaNtoso>""".replace("\n", "\n  ")  # fmt: skip


def test_an_act_becomes_lines() -> None:
    content = read_akoma_ntoso(ACT.encode(), "test.xml")
    assert content.text == (
        "RESOLUTION 1 (DUBAI, 2018)\nrecalling\na)\tan older text,\n[1: See there.]\nresolves\n"
        "1\tto do something;\n5\n\tA\n\tB\n\n"
    )
    assert [s.value for s in content.struck] == ["nothing"]
    anchors = {a.value: content.text[a.start : a.end] for a in content.anchors}
    assert anchors["cmp_1/para_1"] == "1\tto do something;\n"
    assert anchors["cmp_1/rec_1"] == "a)\tan older text,\n[1: See there.]\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<akomaNtoso><act>", "not well-formed"),
        (b"<html/>", "another kind"),
        (b"<akomaNtoso/>", "no text"),
        (b"not XML", "not well-formed"),
        (b"<akomaNtoso>" + b"<p>" * 5000 + b"tea" + b"</p>" * 5000 + b"</akomaNtoso>", "deeper elements"),
        (b"<akomaNtoso><p>" + b"tea " * 3_000_000 + b"</p></akomaNtoso>", "longer texts"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><akomaNtoso><p>&x;</p></akomaNtoso>', "no text"),
    ],
)
def test_what_is_none_is_an_error(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        read_akoma_ntoso(data, "test.xml")


def test_tables_in_tables_are_read_once() -> None:
    inner = "<p>tea</p>"
    for _ in range(60):
        inner = f"<table><tr><td>{inner}</td></tr></table>"
    assert read_akoma_ntoso(f"<akomaNtoso>{inner}</akomaNtoso>".encode(), "test.xml").text.split() == ["tea"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<num>1</num><p>tea</p>", "1\ttea\n"),
        ("<num>1</num><p>1 tea</p>", "1 tea\n"),
        ("<num>1</num><p/><p> 1</p>", "1\n"),
        ("<num>1</num><p>12 teas</p>", "1\t12 teas\n"),
        ("<num>1</num><p>1<b>2</b> teas</p>", "1\t12 teas\n"),
        ("<num/><p>tea</p>", "\ttea\n"),
    ],
)
def test_a_number_that_its_text_repeats_is_written_once(body: str, text: str) -> None:
    assert read_akoma_ntoso(f"<akomaNtoso><block>{body}</block></akomaNtoso>".encode(), "test.xml").text == text


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize("body", ["<p>tea &l11;</p>", '<p eId="&l11;">tea</p>'], ids=["text", "attribute"])
def test_entities_that_grow_without_end_are_not_read(body: str) -> None:
    data = f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><akomaNtoso>{body}</akomaNtoso>'.encode()
    with suppress(DocumentError):
        assert len(read_akoma_ntoso(data, "test.xml").text) < 1000


@needs_corpus
def test_the_final_acts_are_the_same_text_in_both_formats() -> None:
    source = SHARED / "formats" / "pp18_final_acts.akn.xml"
    content = read_akoma_ntoso(source.read_bytes(), str(source))
    assert content.text == (CORPUS / "005_pp18_final_acts.txt").read_text(encoding="utf-8")
    assert len(content.anchors) > 3000
