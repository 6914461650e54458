import pytest

from graph.records import Revision
from ingest.cited.dating import read_dating
from ingest.revision import Dating


def rev(place: str | None, year: int) -> Revision:
    return Revision(True, place, year)


def new(place: str | None, year: int) -> Revision:
    return Revision(False, place, year)


@pytest.mark.parametrize(
    ("inner", "revision", "older", "body"),
    [
        ("Rev. Dubai, 2018", rev("Dubai", 2018), None, None),
        ("REV. DUBAI, 2018", rev("Dubai", 2018), None, None),
        ("Rev.Busan, 2014", rev("Busan", 2014), None, None),
        ("Rev. Buenos Aires, 2017 ", rev("Buenos Aires", 2017), None, None),
        ("Kyoto, 1994", new("Kyoto", 1994), None, None),
        ("Rev. Dubai 2018", rev("Dubai", 2018), None, None),
        ("Rev. (Hammamet, 2016", rev("Hammamet", 2016), None, None),
        ("Rev. Sharm El-Sheikh, 2019", rev("Sharm el-Sheikh", 2019), None, None),
        ("Rev. Florianopolis, 2004", rev("Florianópolis", 2004), None, None),
        ("Rev. Atlantis, 2034", rev("Atlantis", 2034), None, None),
        ("REV. ATLANTIS, 2034", rev("Atlantis", 2034), None, None),
        ("Rév. Dubaï, 2018", rev("Dubai", 2018), None, None),
        ("Пересм. Шарм-эль-Шейх, 2019 г.", rev("Sharm el-Sheikh", 2019), None, None),
        ("Пересм. Дубая, 2018 г.", rev("Dubai", 2018), None, None),
        ("Пересм. Буэнос-Айреса, 2017 г.", rev("Buenos Aires", 2017), None, None),
        ("ПЕРЕСМ. ЖЕНЕВЫ, 2022 Г.", rev("Geneva", 2022), None, None),
        ("Анталии, 2006 г.", new("Antalya", 2006), None, None),
        ("Пересм. в Гвадалахаре, 2010 г.", rev("Guadalajara", 2010), None, None),
        ("Пересм. Кигали, 2022 г.", rev("Kigali", 2022), None, None),
        ("2018年,迪拜,修订版", rev("Dubai", 2018), None, None),
        ("المراجَع في شرم الشيخ, 2019", rev("Sharm el-Sheikh", 2019), None, None),
        ("Rev.WRC-15", rev("WRC", 2015), None, "WRC"),
        ("WRC-2015", new("WRC", 2015), None, "WRC"),
        ("Rev.WRC-12WRC-15", rev("WRC", 2015), rev("WRC", 2012), "WRC"),
        ("Rev.WRC-1519", rev("WRC", 2019), rev("WRC", 2015), "WRC"),
        ("RÉV.CMR-19", rev("WRC", 2019), None, "WRC"),
        ("Council 2019", new("Council", 2019), None, "COUNCIL"),
        ("C19", new(None, 2019), None, "COUNCIL"),
        ("C15, last modified C22", rev(None, 2022), None, "COUNCIL"),
        ("Modified 2017", rev(None, 2017), None, None),
        ("2009", new(None, 2009), None, None),
        ("1993-2000-2003-2007", rev(None, 2007), None, None),
        ("PP-18", None, None, "PP"),
        ("Rev. PP – 2006", rev(None, 2006), None, "PP"),
        ("Busan, 2014Dubai, 2018", new("Dubai", 2018), new("Busan", 2014), None),
        ("Rev. Busan, 2014Dubai, 2018", rev("Dubai", 2018), rev("Busan", 2014), None),
        ("Busan, 2014REV. DUBAI, 2018", rev("Dubai", 2018), new("Busan", 2014), None),
        ("Rev. DubaiBuenos Aires, 20142017", rev("Buenos Aires", 2017), rev("Dubai", 2014), None),
        ("Rev. Buenos AiresDubai, 20142017", rev("Buenos Aires", 2017), rev("Dubai", 2014), None),
        ("Rev. Geneva, 20122015", rev("Geneva", 2015), rev("Geneva", 2012), None),
        ("Rev. DubaiBuenos Aires, 20174", rev("Buenos Aires", 2017), rev("Dubai", 2014), None),
        ("Rev. BusanDubai, 20148", rev("Dubai", 2018), rev("Busan", 2014), None),
    ],
)
def test_dating(inner: str, revision: Revision | None, older: Revision | None, body: str | None) -> None:
    assert read_dating(inner) == Dating(revision, older, body)


@pytest.mark.parametrize(
    "inner",
    [
        "",
        "instructs 1",
        "C17/133",
        "C19/38(Rev.1",
        "see below",
        "ITU",
        "XX",
        "Dubai",
        "in 3 parts",
        "1 to 3",
        "Table 2018b",
        "the plan for 2018 and the years after it",
    ],
)
def test_no_dating(inner: str) -> None:
    assert read_dating(inner) is None
