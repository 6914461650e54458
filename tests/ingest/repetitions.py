"""Texts that are one piece again and again, as nasty as can be, and how long the extraction takes for them.

A text of twice the length may take 2.3 times as long: everything is linear but for what the machine does meanwhile.
Used by the tests and by `benchmarks/linear.py`, which takes texts of megabytes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ingest.document import Document
from ingest.pipeline import extract
from tests.ingest import timing

# What a text may take of twice the time of its half.
RATIO: Final = 2.3
_SMALL: Final = 6_000
_LARGE: Final = 200_000
_ACTOR: Final = "the Director of the Telecommunication Standardization Bureau"

# What stands before the repetition: nothing, an instrument's text, one of its headings, a table's header.
HEADS: Final = {
    "": "",
    "text": "RESOLUTION 1 (REV. DUBAI, 2018)\nTea\nrecalling\n",
    "heading": f"RESOLUTION 1 (REV. DUBAI, 2018)\nTea\nresolves to instruct {_ACTOR}\n1\t",
    "summary": "\tRESOLUTION 44 [Rev] on tea:\n",
    "report": "\tRESOLUTION 21\nTea\n\n\tAction item\n\tMilestone\n\tGoals met\n\tCompleted\n\n\t21-01\n\t",
}
PIECES: Final = (
    r"\n", r'"a": "tea\n', "of the\n", "1 of the\n",
    ". RESOLUTION 1 (REV. DUBAI, 2018) Tea The Plenipotentiary Conference (Dubai, 2018), ",
    "Resolution ", "Resolution 1, ", "Resolution 1 (", "Resolutions 1 and ", "RESOLUTION ",
    "Resolution Resolution ((((", "Resolution 9-5 ", "Resolution 70/1 ", "Resolution\n", "Resolution 1\n",
    "Resolution [", "Resolution No. ", "RESOLUTION 1 (REV. DUBAI, 2018)\n", "RESOLUTION 1 (REV. DUBAI, 2018) ",
    "NEW RESOLUTION\n", "DECISION 5 ", "ANNEX to RESOLUTION ", "Annex\n", "Decision 1, 2, ", "A/RES/70/",
    "a: >-\n  ", "a: >-\n  tea\n", "UNSCR 1325, ", "2016年12月19日第71/205号、", "series F.4 and ",
    "Recommendation (09/16) ", "Council Decision 601, 2017 session, ",
    "Res. ", "Rec. ", "ITU-R 9-5 ", "Resolution ITU-R ", "(Rev. ", "(Rev. Dubai, ", "(Rev. Dubai, 2018) ",
    "(Rev. Busan, 2014Dubai, 2018)", "(Dubai, 2018", "2018 ", "Dubai, ", "of WTSA ", "of the ",
    "of the World Telecommunication Standardization Assembly ", "of this conference ", "PP ", "WTSA-16 ",
    "adopted Resolution 1 of ", "adopts ", "the Plenipotentiary Conference ", "Council ",
    "ITU Council Resolution ", "instructs the Director ", f"instructs {_ACTOR} ", f"{_ACTOR}, ",
    f"{_ACTOR} and ", f"instructs\n{_ACTOR}\n", "resolves ", "resolves\n", "resolves to instruct ", "further ",
    "resolves further, ", "instructs ", ", instructs ", "recalling ", "recalling\n", "considering\na)\t",
    "noting a), b) and ", "a) ", "a)\t", "i) ", "i)\n", "1 ", "1\t", "1 to ", "1 to report to the Council; ",
    "1\tto report to the Council;\n", "2 to 3 ", "1.1 ", "1.1.1.", "12", "fg)", "1011\tto tea\n",
    "in collaboration with ", "in collaboration with the Director of BDT, ", "jointly with ITU-D and ",
    "together with ", "working closely with the ", "to report ", "to report to ",
    "to submit a report to the Council ", "to provide ", "report to, ", "Member States, ", "Member States and ",
    "Sector Members ", "the other two Bureaux ", "the Directors of the three Bureaux, ", "and ", ", ", ",",
    "; ", ". ", ": ", "the ", "to ", "that ", "which ", "such as ", "especially ", "in particular ", "(e.g. ",
    "Study Groups 1, ", "Study Group ", "Study Group 1 of ", "ITU-T ", "ITU-T Study Group 17 ", "SG1", "SG1, ",
    "SG2RG-", "Q8/3 ", "Questions 1/2, ", "Question 1/", "working party ", "JCA-", "FG-", "CWG-", "TSAG ",
    "TSAG-TD", "TSAG TD 324 ", "C19/35 ", "C19/", "CL-17/44 ", "TSB Circular 1, ", "Document PP-18/",
    "Report ITU-R BT.", "Recommendation ", "Recommendation ITU-T E.164, ", "Recommendation ITU-R M.2171-1 ",
    "E.164 ", "E.", "E.ACP ", "E.164.1.1.1", "Supplement 14 to ", "K.Suppl.1 ", "series ", "draft ", "SDG 9, ",
    "SDGs ", "SDG ", "Goal 9 ", "Goals 1, 2, ", "targets 8.3, on tea, and ", "target 9.c ",
    "Sustainable Development Goal ", "goal ", "2030 Agenda ", "MOD\tA/1/1\n",
    "MOD\tA/1/1\nRESOLUTION 1 (REV. BUSAN, 2014)\nTea\n", "SUP\t", "NOC ", "ADD\n", "0", "9", "1/", "1-", "1.",
    "1,", "-", "\u2013", "\u2014", "_", "=", "\t", "\n", "\n\n", " ", "\u00a0", "\u200b", "\u00ad", " \t",
    "\t\n", "\t\n\n", "\n\t", " \n", "\r\n", "\r", "\x0c", "\u2028", "\u3000", "\ufeff", "\u200f", "\u0301",
    "e\u0301", "(", ")", "()", "((", "[", "]", "{", "<", ">", "<p>", "<p", "</p>", "<b>", "<a href=", "<!--",
    "&", "&nbsp;", "&#8209;", "&#", "[bookmark: ", "[bookmark: x]", "[x](", "](", "](y)", "**", "*", "* ",
    "* * *\n", "# ", "# WTSA-16\n", "| ", "|\n", "> ", "```\n", "\"", "'", "\u2019", "\u201c", "\u201d",
    "\u00ab", "\u00bb", "\\", "/", "//", "...", "\u2026", "·", "• ", "√", "\t√\n", "\tResolution 1\n",
    "\tRESOLUTION 1 (Rev. Dubai, 2018) – T\n\tX\n\n", "\tStatus\n\tNumber\n\tTitle\n",
    "\tNew\n\tx\n\tTitle\n\n",
    "\t21-01\n\tTSB to do it (resolves 4).\n\tOngoing\n\t√\n\t\n\n\t\n\tIt was done.\n\n", "\t21-01\n",
    "(resolves 4)", "(instructs 1", "Goal 1: tea\n", "Target 1.1: tea\n", "Target 1.1 ", "R.1-a: tea ", "R.1 ",
    "T.1-1 ", "Outcome ", "Target achieved ", "PART II - RESOLUTIONS ABROGATED ", "PART ", "Volume ",
    "The undersigned ", "Page 1\n", "FOOTNOTE ", "第", "第1号决议", "第1号决议，", "第1", "1号", "号", "决议", "责成",
    "责成电信标准化局主任", "电信标准化局主任、", "做出决议", "邀请成员国", "与", "合作", "和", "、", "，", "。",
    "（", "）", "（2018年，迪拜，修订版）", "国际电联", "电信发展局主任和", "提交报告", "研究组", "第17研究组、",
    "目标9", "“", "新决议“甲”", "第一百三十九号决议、", "一", "、一", "第一", "二〇一八年", "決議",
    "第71號決議（2018年，迪拜，修訂版）", "，2018年，迪拜", "，修订版，2010年，", "《", "第70号决议《茶",
    "WTDC 第1号决议\n",
    "القرار 1 ", "القرار ",
    "القرارات 1 و",
    "و", "ال", "وال", "(المراجَع في دبي، 2018)", "يكلف ", "يكلف مدير مكتب تقييس الاتصالات ", "مدير ", "إلى ",
    "لجنة الدراسات 17 ", "بالتعاون مع ", "،", "؛", "\u0640", "\u064b", "تقرير إلى المجلس ", "الهدف 9 ",
    "التوصية ITU-T E.164 ", "Резолюция 1 ", "Резолюции 1, 2 и ", "Резолюция ", "(Пересм. Дубай, 2018 г.)",
    "поручает ", "поручает Директору ", "Директору БСЭ, ", "и ", "в сотрудничестве с ", "отчет Совету ",
    "Исследовательская комиссия 17 ", "ЦУР 9 ", "решает ", "ё", "Résolution 1 ", "Résolutions 1, 2 et ",
    "(Rév. Dubaï, 2018)", "charge le Directeur ", "charge ", "l'", "d'", "en collaboration avec ", "de la ",
    "rapport au Conseil ", "Commission d'études 17 ", "décide ", "Resolución 1 ", "Resoluciones 1, 2 y ",
    "(Rev. Dubái, 2018)", "encarga al Director ", "resuelve ", "en colaboración con ", "informe al Consejo ",
    "Comisión de Estudio 17 ", "y ", "a los ", "a", "A", "aA", "word ", "Word. ", "www.itu.int/", "http://x/",
    "x@y.z ", "İ", "ß", "\U0001f600", "\x00", "0\u0301", "²", "٤", "______ ", "______ RESOLUTION 1 ",
    "______ Resolution 1 (Rev. Dubai, 2018) – Tea ", "______ 1. ", ". RESOLUTION 1 (DUBAI, 2018) Tea ",
    "Resolutions 1" + 400 * " ", "Resolution 1" + 400 * " " + "\n" + 8 * " ", "Resolution 1" + 200 * " " + ",",
    "Resolutions 1 on" + 380 * " " + "and ", "Resolutions 71/243 on tea and ", "Resolution (Rev. Dubai, 2018) ",
    "Resolution 21 “Tea” (Rev. Busan, 2014) ", "Resolution 21 – tea with milk ", "Resolution 1 (Rev. Geneva, 2022. ",
    "Resolution 1243 of C04 ", "Resolution 1 COM6/8 ", "the Council of Ministers ", "ITU Resolution 559 ",
    "the Council adopted Resolution 5 (Dubai, 2018) and revised ", "its 2012 session ", "notes:\n", "RESOLUTION 1\n",
    "Resolution 1\n\nRESOLUTION 1\n", "resolution 1\nrecalling\n", "; and the study groups to brew",
    "with them, ", "to invite, together with TSAG, Member States and ", "and with ", "a report for the Council ",
    ", recognizing that tea", ", recalling a) tea", "WTSA RESOLUTION 22\n", "SG3RG-LAC ", "Study Group 1" + 400 * " ",
    "regional group for Africa of Study Group 2 ", "Question 4/2 (Care of kettles) of ", "Qs ", "PP18-C12 ",
    "R.1-a: tea [", "\"key\": \"", "责成电信标准化局主任与各局主任磋商", "，考虑到茶，", ", 46 RES 9 ", ", - 3 - ",
    "telecommu-\n", "telecommu-\nnication ", "كلّف ", "; 12 C18/120-E",
)  # fmt: skip
# Two pieces behind a beginning, each again and again: what the first one opens the second might look back to.
RUNS: Final = (
    ("", "x.\n\nResolution 1 (Rev. Dubai, 2018) – Tea\n", " ", "\n"),
    ("text", "The Council (Dubai, 2018),", " ", ", recalling "),
    ("text", "x (x),", "\n", ", recalling tea "),
    ("summary", "instructs the TSB Director to brew", ";", "; the TSB Director"),
    ("", "x\n", "_", " RESOLUTION 1 "),
    ("", "R.1-a: ", "[", "]"),
    ("", "“", "Resolution 21 – ", "”"),
    ("heading", "to ", "collaborate ", "with "),
    ("text", "the Council adopted Resolution 1, ", "5) ", "adopted "),
)


def text_of(piece: str, size: int, head: str = "") -> str:
    """Return a text of about a size: a head, and a piece again and again."""
    return HEADS[head] + piece * (size // len(piece))


def run_of(run: tuple[str, str, str, str], size: int) -> str:
    """Return a text of about a size: the head and the beginning of a run, and each of its pieces again and again."""
    head, begins, *pieces = run
    return HEADS[head] + begins + "".join(piece * (size // 2 // len(piece)) for piece in pieces)


def seconds(text: str) -> float:
    """Return how long the extraction of a text takes, in the processor's time."""
    return timing.seconds(_extraction(text))


def fitting(piece: str, head: str = "", wanted: float = 0.015) -> int:
    """Return a size at which the extraction takes about as long as can be measured well.

    Of less than the smallest one the rules, which look a bounded way ahead and back, would not see all.
    """
    size = _SMALL
    while (taken := seconds(text_of(piece, size, head))) < wanted / 2 and size < _LARGE:
        size = min(_LARGE, size * max(2, min(10, int(wanted / max(taken, 1e-6)))))
    return size


def settled(piece: str, size: int, head: str = "", tries: int = 3, doublings: int = 4) -> tuple[float, float, int]:
    """Return what `settled_of` does for a piece again and again, behind a head."""
    return settled_of(lambda size: text_of(piece, size, head), size, tries, doublings)


def settled_of(text: Callable[[int], str], size: int, tries: int = 3, doublings: int = 4) -> tuple[float, float, int]:
    """Return `growth_of` a text of a size and one of twice the size, and the size: longer while it looks like too long.

    What really grows faster than the text shows it the more the longer the text; what a busy machine adds, the less.
    """
    ratio, taken = growth_of(text(size), text(2 * size), tries)
    for _ in range(doublings):
        if ratio <= RATIO:
            break
        size *= 2
        ratio, taken = growth_of(text(size), text(2 * size), tries)
    return ratio, taken, size


def growth_of(text: str, longer: str, tries: int = 5) -> tuple[float, float]:
    """Return how many times as long another text takes than a first one, and how long it takes."""
    return timing.times_as_long(_extraction(longer), _extraction(text), RATIO, tries)


def _extraction(text: str) -> Callable[[], object]:
    made = Document("odd", text, "txt", "")
    return lambda: extract(made)
