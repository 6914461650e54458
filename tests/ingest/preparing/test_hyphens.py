"""Words that a page parted at the end of a line."""

from __future__ import annotations

import pytest

from graph.records import Citation, Item, Operative
from ingest.document import Document
from ingest.pipeline import extract
from ingest.preparing.hyphens import parted_words, soft_hyphens

HEAD = (
    "RÉSOLUTION 44 (Rév. Genève, 2022)\nDu thé\nL'Assemblée mondiale de normalisation des télécommunications "
    "(Genève, 2022),\n"
)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("les télécommuni-\ncations", "les télécommunications"),
        ("le dévelop-\npement du thé", "le développement du thé"),
        ("de collabo-\nration avec", "de collaboration avec"),
        ("tea (Rev. Johannes-\nburg, 2008)", "tea (Rev. Johannesburg, 2008)"),
        ("стан-\nдартизации, и чай", "стандартизации, и чай"),
        ("the Telecommuni-\n  cation Bureau", "the Telecommunication Bureau"),
        ("Государств-\nЧленов", None),
        ("Государств-\nчленов", None),
        ("Directeur-\nadjoint", None),
        ("du thé-\nvert", None),
        ("1-\n2 plénipo-tentiaires", None),
    ],
)
def test_what_is_a_parted_word(text: str, whole: str | None) -> None:
    found = [text[:start] + text[end:] for start, end, _ in parted_words(Document("made-up", text, "txt", ""))]
    assert found == ([whole] if whole else [])


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("the Coun\u00adcil", "the Council"),
        ("DUBA\u00adI", "DUBAI"),
        ("the Reso\u00aclution", "the Resolution"),
        ("a ket\u00ad\n  tle", "a kettle"),
        ("ITU\u00adT and МСЭ\u00adR", None),
        ("tea\u00ad and 1\u00ad2", None),
    ],
)
def test_soft_hyphens_inside_words_are_none(text: str, whole: str | None) -> None:
    found = [text[:start] + text[end:] for start, end, _ in soft_hyphens(text, {*text})]
    assert found == ([whole] if whole else [])


def test_records_keep_their_places() -> None:
    text = HEAD + (
        "rappelant\nla Résolu-\ntion 21 (Rév. Dubaï, 2018),\ncharge le Directeur du Bureau de dévelop-\n"
        "pement des télécommunications\nde faire rapport au Con-\nseil,\nla Résolution 22 (Rév. Dubaï, 2018)\n"
    )
    records = extract(Document("made-up", text, "txt", ""))
    cited = [record for record in records if isinstance(record, Citation)]
    assert [(text[each.char : each.end], each.line) for each in cited] == [
        ("Résolu-\ntion 21 (Rév. Dubaï, 2018)", 5),
        ("Résolution 22 (Rév. Dubaï, 2018)", 11),
    ]
    (heading,) = (record for record in records if isinstance(record, Operative))
    assert (heading.addressees, heading.line, text[heading.char :].partition(" ")[0]) == (("BDT-DIR",), 7, "charge")
    (item,) = (record for record in records if isinstance(record, Item))
    assert (item.report_to, item.line) == (("COUNCIL",), 9)
