"""Mentions of numbered documents, and what looks like one and is none."""

from __future__ import annotations

import pytest

from graph.records import DocumentMention
from tests.ingest.named.reading import read

CASES = [
    ("See C19/35 Annex 1 and Documents C09/55 and C16/49.", ["C19/35", "C09/55", "C16/49"]),
    ("Document C20/35-E", ["C20/35"]),
    ("(Document C14/24(Rev.1))", ["C14/24(Rev.1)"]),
    ("See C19/38 Rev.1 and C19/16 (Add.2)", ["C19/38(Rev.1)", "C19/16(Add.2)"]),
    ("C१९/३५ and C1९/35 of ITU", ["C१९/३५", "C1९/35"]),
    ("C19/INF11 and TDAG-19/23", ["C19/INF11", "TDAG-19/23"]),
    ("document TDAG23/DT/4 and Document WTDC17/11", ["TDAG23/DT/4", "WTDC17/11"]),
    ('document <a href="#">C20/16</a> and [C20/18](#)', ["C20/16", "C20/18"]),
    ("TSAG TD 324, TSAG-TD657, TSAG - LS 14 and TSAG-C108", ["TSAG-TD324", "TSAG-TD657", "TSAG-LS14", "TSAG-C108"]),
    ("(C.108/TSAG), SG13-TD172/PLEN, SG2-TD12/WP1", ["TSAG-C108", "SG13-TD172/PLEN", "SG2-TD12/WP1"]),
    ("ITU: CL-17/44 and CL-19/45 (3 October 2019)", ["CL-17/44", "CL-19/45"]),
    ("It was said in C19/35 at ITU headquarters.", ["C19/35"]),
    ("See C19/35.\nto report to the Council, with Member States", ["C19/35"]),
    ("un conseil : béton C25/30 ; a council of C25/30 concrete", []),
    ("The student council meets with the Council in room C19/35", []),
    ("TSB Circular 208 and TSB Circulars 12 and 15", ["TSB Circular 208", "TSB Circular 12", "TSB Circular 15"]),
    ("CWG-Internet 12/2, CWG-WSIS&SDG-34/003-R1", ["CWG-Internet-12/2", "CWG-WSIS&SDG-34/003-R1"]),
    ("Document PP-18/37 and Document PP- 14/174", ["PP-18/37", "PP-14/174"]),
    ("see PP18-C100, PP18 C-173 section 2 and WTSA-16-C12", ["PP18-C100", "PP18-C173", "WTSA16-C12"]),
    ("Circulaire TSB 80 du 3 juin", ["TSB Circular 80"]),
    ("It is in TSB Circular 208.", ["TSB Circular 208"]),
    ("Circular TSB 179 del 16 de octubre", ["TSB Circular 179"]),
    ("Циркуляр БСЭ 208", ["TSB Circular 208"]),
    ("本文件（C19/35号文件）", ["C19/35"]),
    ("见C19/35（Rev.1）号文件和TSB第208号通函", ["C19/35(Rev.1)", "TSB Circular 208"]),
    ("الرسالة المعممة 208 لمكتب تقييس الاتصالات", ["TSB Circular 208"]),
    ("в Документе С97/59 и Документе C97/60", ["C97/59", "C97/60"]),  # the first in Cyrillic
    ("the budget (Doc. C19/35)", ["C19/35"]),
    # none
    ("INVOICE C19/35\nOrder: Document 12/118", []),
    ("Счет C19/21. Экран, разрешение 4. Документ 2/15", []),
    ("发票C19/35。显示屏。文件2/15", []),
    ("a capacitor C12/100nF of ITU", []),
    ("slabs of C16/20, C20/25 or C25/30 concrete", []),
    ("rules BR-CL-19/20 and CL-20/21, capacitors C16/17", []),
    ("C&I, ISO/IEC 27011, A/72/492 and JIU/REP/2016/1, ABC19/35", []),
    ("the circular economy, TSB Circulars and Document 64-E", []),
    ("the TSAG meeting and the TD of the day", []),
    ("WTSA-16/20 and 19/35", []),
    ("Action Lines of PP-18 C1 and C2, PP18 C5A", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_documents(text: str, expected: list[str]) -> None:
    assert [r.id for r in read(text) if isinstance(r, DocumentMention)] == expected
