"""Headings of the Council's volumes: a letter, a number and a session, "R 1238 (C05)"."""

from __future__ import annotations

import pytest

from graph.records import Resolution
from ingest.document import Document
from ingest.pipeline import extract

TEXTS = [
    (
        "2 que l'UIT boit du thé. Réf.: Documents C95/111 et C95/117. R 1238 (C05) Du thé Le Conseil, considérant a) "
        "le thé; décide d'en boire, D 900 (C-1977, dernière mod. C-1984) Du lait Le Conseil, décide d'en verser",
        [("COUNCIL-RES-1238", 2005, "Du thé")],
    ),
    (
        "– 159 – (6.2 – Du thé) D 900 (C-1977, dernière mod. C-1984) Du lait Le Conseil, considérant le lait, "
        "décide d'en verser",
        [("COUNCIL-DEC-900", 1984, "Du lait")],
    ),
    (
        "- 155 - (6.2 – О чае) R 1238 (С05) О чае Совет МСЭ, учитывая чай, решает пить чай",
        [("COUNCIL-RES-1238", 2005, "О чае")],
    ),
    (
        "R 1238 (C05)\nOf tea\nThe Council,\nconsidering\na) tea,\nresolves\nto drink it,\n"
        "D 482 (C2001, last amended C20)\nOf milk\nThe Council,\nconsidering\na) milk,\ndecides\nto drink it\n",
        [("COUNCIL-RES-1238", 2005, "Of tea"), ("COUNCIL-DEC-482", 2020, "Of milk")],
    ),
    (
        "A 610 (C07) Del té\nEl Consejo,\nconsiderando\na) el té,\nacuerda\n1 beber,\n",
        [("COUNCIL-DEC-610", 2007, "Del té")],
    ),
    (
        "第610号决定\n茶壶的费用 (C07)\n理事会,\n考虑到\na) 茶;\n做出决定\n1 沏茶\n",
        [("COUNCIL-DEC-610", 2007, "茶壶的费用")],
    ),
    ("The Council's tea is in R 1238 (C05), and D 482 (C20) is its milk; see R 100 (C3).", []),
]


@pytest.mark.parametrize(("text", "wanted"), TEXTS)
def test_heads_of_the_councils_volumes(text: str, wanted: list[tuple[str, int, str]]) -> None:
    found = [record for record in extract(Document("made-up", text, "txt", "")) if isinstance(record, Resolution)]
    assert [(each.id, each.rev and each.rev.year, each.title) for each in found] == wanted


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("DRAFT REVISION OF RESOLUTION 1332\nThe Council,\nresolves\nto drink tea", "COUNCIL-RES-1332"),
        ("PROJET DE RÉVISION DE LA RÉSOLUTION 1332\nLe Conseil,\ndécide\nde boire du thé", "COUNCIL-RES-1332"),
        ("PROYECTO DE REVISIÓN DEL ACUERDO 482\nEl Consejo,\nacuerda\nbeber té", "COUNCIL-DEC-482"),
        ("ПРОЕКТ ПЕРЕСМОТРА РЕШЕНИЯ 482\nСовет,\nрешает\nпить чай", "COUNCIL-DEC-482"),
        ("مشروع مراجعة القرار 1332 للمجلس\nإن المجلس،\nيقرر\nأن يشرب الشاي", "COUNCIL-RES-1332"),
    ],
)
def test_a_draft_revision_is_the_text_of_what_it_revises(text: str, code: str) -> None:
    found = [record for record in extract(Document("made-up", text, "txt", "")) if isinstance(record, Resolution)]
    assert [each.id for each in found] == [code]
