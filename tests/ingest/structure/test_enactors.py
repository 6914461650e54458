"""Who adopts an instrument, by the line above its preamble: others do it as the Union's conferences do."""

from __future__ import annotations

import pytest

from ingest.document import Document
from ingest.pipeline import extract

ENGLISH = "considering the tea of the ITU,\n\nrequests the Secretary-General\n1 to report to the Council;\n"
OTHERS = [
    f"The Congress,\n\n{ENGLISH}",
    f"RESOLUTION 5\n\nTea\n\nTHE EXECUTIVE COUNCIL,\n\n{ENGLISH}",
    f"RESOLUTION 5 (Cg-XV)\n\nTHE CONGRESS,\n\n{ENGLISH}",
    f"RESOLUTION 12\n\nThe General Assembly,\n{ENGLISH}",
    "THE GENERAL ASSEMBLY OF THE TEA UNION (TUX), considering ITU, resolves 1. that tea be; 2. to report to it;",
    f"The Council of the Telecommunication Ministers,\n\n{ENGLISH}",
    "RÉSOLUTION 5\n\nLa Conférence générale,\nconsidérant le thé de l'UIT,\n\nprie le Secrétaire général\n1 de boire;",
    "RESOLUCIÓN 5\n\nLa Asamblea General,\nconsiderando el té de la UIT,\n\nencarga al Secretario General\n1 que beba;",
    "РЕЗОЛЮЦИЯ 5\n\nКонгресс,\nпринимая во внимание чай МСЭ,\n\nпоручает Генеральному секретарю\n1 пить чай;",
    "第5号决议\n\n执行委员会，\n\n考虑到国际电联的茶，\n\n责成秘书长\n1 饮茶；",
    "القرار 5\n\nإن المؤتمر العام،\nإذ يضع في اعتباره شاي ITU،\n\nيكلف الأمين العام\n1 بشرب الشاي؛",
]
OURS = [
    f"RESOLUTION 5\n\nTea\n\n{ENGLISH}",
    f"RESOLUTION 5\n\nTea\n\nThe Conference,\n\n{ENGLISH}",
    f"RESOLUTION 5\n\nTea\n\nThe Administrative Council,\n\n{ENGLISH}",
    "The Council, considering the ITU, resolves 1. that tea be; 2. to report to the Plenipotentiary Conference;",
    f"RESOLUTION 5\n\nTea\n\nThe Radio Regulations Board,\n\n{ENGLISH}",
    f"RESOLUTION 5\n\nTea\n\nThe Telecommunication Development Sector,\n\n{ENGLISH}",
    f"RESOLUTION 5\n\nTea\n\nrecalling\na) the pot,\n\n{ENGLISH}",
    f"a) the pot,\n\n{ENGLISH}",
    "第5号决议\n\n茶\n\n大会，\n\n考虑到国际电联的茶，\n\n责成秘书长\n1 饮茶；",
]


def orders(text: str) -> bool:
    return any(record.type == "operative" for record in extract(Document("test", text, "txt", "")))


@pytest.mark.parametrize("text", OTHERS, ids=[text[:30] for text in OTHERS])
def test_what_others_adopt_orders_nobody_of_the_union(text: str) -> None:
    assert not orders(text)


@pytest.mark.parametrize("text", OURS, ids=[text[:50] for text in OURS])
def test_what_may_be_the_unions_orders(text: str) -> None:
    assert orders(text)
