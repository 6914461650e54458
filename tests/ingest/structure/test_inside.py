"""Headings of texts that run on in one line, and lines that only begin like one."""

from __future__ import annotations

import pytest

from ingest.segment import outline_of
from tests.ingest.texts import made_up


@pytest.mark.parametrize(
    ("text", "instruments"),
    [
        (
            "ITU-R 第 34-2 号决议饮茶指导原则(1986-2000-2007年)国际电联无线电通信全会,认识到a)茶叶;做出决议1饮茶。",
            ["RA-RES-34"],
        ),
        ("第1301号决议 有关茶叶(C-1996)理事会,注意到茶叶,做出决议饮茶。", ["COUNCIL-RES-1301"]),
        (
            "القرار 71 (المراجَع في دبي، 2018) الشاي إن مؤتمر المندوبين المفوضين (دبي، 2018)، إذ يذكِّر بالماء، يقرر.",
            ["PP-RES-71"],
        ),
        ("القرار 71 (المراجَع في دبي، 2018) يطلب إلى المجلس أن يشتري الشاي.", []),
        ("القرار 1402 الشاي إن مجلس الاتحاد الدولي للاتصالات، إذ يضع في اعتباره الماء، يقرر.", ["COUNCIL-RES-1402"]),
        ("القرار 1402 الشاي إن المجلس في دورته لعام 2020، إذ يضع في اعتباره الماء، يقرر.", ["COUNCIL-RES-1402"]),
        ("القرار 1402 الشاي إن مجلس المدينة، إذ يضع في اعتباره الماء، يقرر.", []),
        (
            "第71号决议（2018年，迪拜，修订版）\n茶叶 全权代表大会（2018年，迪拜），满意地注意到茶叶，做出决议饮。",
            ["PP-RES-71"],
        ),
        (
            "القرار 71 (المراجَع في دبي، 2018)\nالشاي إن مؤتمر المندوبين المفوضين (دبي، 2018)، إذ يذكِّر بالماء، يقرر.",
            ["PP-RES-71"],
        ),
        (
            "第1301号决议 茶叶(C-1997)理事会,鉴于水,责成秘书长饮茶。 ______________ 第1302号决议 杯子(C-1997)理事会,"
            "鉴于水,责成秘书长洗杯子。",
            ["COUNCIL-RES-1301", "COUNCIL-RES-1302"],
        ),
        (
            "All rights kept. RESOLUTION 54 (Rev. Dubai, 2012) Tea The World Telecommunication Standardization "
            "Assembly (Dubai, 2012), considering a) tea; resolves to drink it. 12 RESOLUTION 55 (Rev. Dubai, 2012) "
            "Milk The World Telecommunication Standardization Assembly (Dubai, 2012), resolves to drink it.",
            ["WTSA-RES-54", "WTSA-RES-55"],
        ),
        (
            "Original: French Session (9 - 18 JUNE) Decision 482 (Modified 2004) (approved at the meeting) Tea "
            "The Council, considering a) Council Resolution 1113, on tea; decides to drink it",
            ["COUNCIL-DEC-482"],
        ),
        (
            "It is so; Resolution 71 (Rev. Dubai, 2018) on tea. See it. The Council, considering a) tea, decides.",
            [],
        ),
        (
            "4 1 MOD RESOLUCIÓN 1 (REV. HAMMAMET, 2016) Del té La Asamblea Mundial de Normalización de las "
            "Telecomunicaciones (Hammamet, 2016), considerando a) el té, resuelve beberlo",
            ["WTSA-RES-1"],
        ),
        (
            "_______________ Реш. 495 Чайники Совета (С-2000) Совет, принимая во внимание чай, решает, 1 пить его",
            ["COUNCIL-DEC-495"],
        ),
        (
            "Résolution 23 (Rév. Kigali, 2022) - Du thé La Conférence mondiale de développement des télécommunications "
            "(Kigali, 2022), considérant a) l'eau; b) le thé, décide d'en boire",
            ["WTDC-RES-23"],
        ),
        (
            "Resolución 78 (Rev. Ginebra, 2022) Del té La Asamblea Mundial de Normalización de las Telecomunicaciones "
            "(Ginebra, 2022), recordando el té, resuelve beberlo",
            ["WTSA-RES-78"],
        ),
        (
            "Резолюция 78 (Пересм. Женева, 2022 г.) – О чае Всемирная ассамблея по стандартизации электросвязи "
            "(Женева, 2022 г.), напоминая чай, решает пить",
            ["WTSA-RES-78"],
        ),
        (
            "Resolution 78 (Rev. Geneva, 2022) was kept. The World Telecommunication Standardization Assembly "
            "(Geneva, 2022), meeting in Geneva, liked it.",
            [],
        ),
        ("RES552 – 343 – further resolves to drink tea, instructs the Secretary-General to brew it", ["WRC-RES-552"]),
        ("It follows from: RESOLUTION 54 (Rev. Dubai, 2012) and the tea of The Hague.", []),
        ("RESOLUTION ITU-R 1-6 Tea (1993-2012) The ITU-Radiocommunication Assembly, considering a) tea", ["RA-RES-1"]),
        ("RESOLUTION ITU-R 4-5 … Structure of kettles\nAnnex 1 … The kettles", ["RA-RES-4"]),
        ('    "preview": "RESOLUTION 148 (REV.WRC-15) Kettles formerly listed",', ["WRC-RES-148"]),
        ("- 97 - (3.2 – 理事会)第1301号决议 茶叶(C-1997)理事会,鉴于水,责成秘书长饮茶。", ["COUNCIL-RES-1301"]),
        ("第71号决议要求理事会，考虑到茶叶，购买茶壶。", []),
        ("ITU-R第36号决议要求购买茶壶。", []),
        (
            "RÉSOLUTION 1112 (approuvée à la dixième séance)\nDu thé\nLe Conseil,\ndécide\nde boire.",
            ["COUNCIL-RES-1112"],
        ),
        ("RÉSOLUTION 1112 Du thé Le Conseil, considérant le thé, décide de boire.", ["COUNCIL-RES-1112"]),
        (
            "RÉSOLUTION 7 Du thé L'Assemblée des radiocommunications de l'UIT, notant le thé, décide de boire.",
            ["RA-RES-7"],
        ),
        ("RESOLUTION 71 (REV. DUBAI, 2018) resolves 1 that tea be bought; 2 to drink it.", ["PP-RES-71"]),
        ("RESOLUTION 71 (REV. DUBAI, 2018) invites the Council to buy tea and 2 cups.", []),
        (
            "ITU-T RESOLUTION 40 Tea The World Telecommunication Standardization Assembly (Hammamet, 2016), noting "
            "a) tea, resolves to drink it",
            ["WTSA-RES-40"],
        ),
        ("WTSA RESOLUTION 22 (Rev. Dubai, 2012)\n\n  • resolves\n    • 1 to buy tea;", ["WTSA-RES-22"]),
        ("RESOLUTION 55 (REV. DUBAI, 2012)\ninstructs the Director of TSB\n1 to drink tea;", ["WTSA-RES-55"]),
        ("РЕЗОЛЮЦИЯ 7 О чае Полномочная конференция (Дубай, 2018 г.), учитывая чай, решает пить.", ["PP-RES-7"]),
    ],
)
def test_headings(text: str, instruments: list[str]) -> None:
    assert [entry.instrument for entry in outline_of(made_up(text)).entries] == instruments
