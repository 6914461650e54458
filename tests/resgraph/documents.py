"""Small documents in the shapes of real ones, in our own words, for the tests of the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Final

REPORT: Final = """Report on WTSA-20
The World Telecommunication Standardization Assembly (WTSA-20) was held in Geneva, Switzerland, in March 2022.
Table 1 - Resolutions
\tRESOLUTION 44 [Rev] on tea for newcomers:
Instructs the TSB Director, in collaboration with the BDT Director, to brew tea.

Table 2 - Text
\tRESOLUTION 44
Tea for newcomers
\trecalling
a)\tResolution 123 (Rev. Dubai, 2018) of the Plenipotentiary Conference, on tea;
instructs
the Director of the Telecommunication Standardization Bureau, in collaboration with the Director of BDT
1\tto brew tea;
2\tto report to the Council on the tea,

"""

ACTS: Final = """RESOLUTION 123 (REV. DUBAI, 2018)
Tea
The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),
recalling
Resolution 71 (Rev. Dubai, 2018) of this conference,
instructs the Secretary-General
1 to boil water;
2 to report to the Council, in collaboration with the Director of the Telecommunication Standardization Bureau,
"""


def write_documents(folder: Path) -> list[Path]:
    """Write the documents into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / "report.txt", folder / "acts.txt"]
    for path, text in zip(paths, (REPORT, ACTS), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths
