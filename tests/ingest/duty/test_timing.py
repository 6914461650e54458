"""When duties are to be done, in the languages that have a lexicon; the sentences are our own."""

from __future__ import annotations

import pytest

from ingest.duty.actor_list import Context
from ingest.duty.items import Paragraph
from ingest.duty.phrases import phrases
from ingest.duty.reports import is_open
from ingest.duty.timing import times, trigger

# Language, paragraph, and what stands in it: how often, by when, whose session.
CASES = [
    ("en", "to report annually to the Council on this", "P1Y - -"),
    ("en", "to submit an annual written report to the Council", "P1Y - -"),
    ("en", "to consider the annual report on fairs", ""),
    ("en", "to list the seats taken in each year", ""),
    ("en", "to align plans that are approved annually by the Council", ""),
    ("en", "to meet twice a year and to publish minutes on a regular basis", "P6M - -, regularly - -"),
    ("en", "to hold, once every four years, a survey", "P4Y - -"),
    ("en", "to report yearly, each year, on this", "P1Y - -"),
    ("en", "to the next plenipotentiary conference and the next session of the Council", "- next PP, - next COUNCIL"),
    ("en", "to report to the next plenipotentiary conference in 2022", "- 2022 PP"),
    ("en", "to report to the 2020 session of the Council", "- 2020 COUNCIL"),
    ("en", "to follow the plan that the Council agreed at its 2014 session", ""),
    ("en", "to review the rules at its 2019 session", "- 2019 COUNCIL"),
    ("en", "to put this on the agenda of each ordinary session of the Council", "session - COUNCIL"),
    ("en", "at each ordinary session, to plan the next three", "session - COUNCIL"),
    ("en", "to act before the next assembly", "- next WTSA"),
    ("en", "to show the pots to the session of the Council prior to each plenipotentiary conference", ""),
    ("en", "to draw up plans for annual review by the fair's committee", "P1Y - -"),
    ("en", "to weigh the annual review of the fair", ""),
    ("en", "to look at the kettles at its annual sessions", "P1Y - -"),
    ("en", "to see to it that the pots are counted on regular basis", "regularly - -"),
    ("en", "to conduct a periodic review of the kettles", "regularly - -"),
    ("en", "to maintain regular monitoring of the kettles", "regularly - -"),
    ("en", "to prepare the plan for the next period and its next meeting", ""),
    ("en", "to move the office by 1 April 2019", "- 2019-04-01 -"),
    ("en", "to move the office before the end of the calendar year 2021", "- 2021 -"),
    ("en", "to keep what was decided by 2015", ""),
    ("fr", "chaque année au Conseil et à la prochaine Conférence de plénipotentiaires", "P1Y - -, - next PP"),
    ("fr", "de fermer le bureau d'ici à 2026", "- 2026 -"),
    ("es", "que informe anualmente al Consejo y a la próxima Conferencia de Plenipotenciarios", "P1Y - -, - next PP"),
    ("es", "que cierre la oficina a más tardar el 1 de mayo de 2027", "- 2027-05-01 -"),
    ("ru", "ежегодно представлять отчет Совету и следующей Полномочной конференции", "P1Y - -, - next PP"),
    ("ru", "закрыть бюро не позднее 2027 года", "- 2027 -"),
    ("en", "to report quadrennially", "P4Y - -"),
    ("fr", "de rendre compte mensuellement et d'établir un rapport quadriennal", "P1M - -, P4Y - -"),
    ("es", "que informe mensualmente y elabore un informe cuatrienal", "P1M - -, P4Y - -"),
    ("zh", "每年向理事会并向下届全权代表大会报告，不迟于2027年3月1日", "P1Y - -, - next PP, - 2027-03-01 -"),
    ("ar", "تقديم تقرير سنوياً إلى المجلس بحلول عام 2027", "P1Y - -, - 2027 -"),
]  # fmt: skip
# A paragraph, and whether it asks for a report that nobody is named to receive.
OPEN = [
    ("to report on the progress of the joint group", True),
    ("to report annually on the work of the offices", True),
    ("to report national progress towards the goals", True),
    ("to report on the degree to which others have contributed", True),
    ("to report on progress to the Council", False),
    ("to report on progress to all interested parties", False),
    ("to report to the regional director", False),
    ("to consider the report of the Director", False),
    ("to support the development of reports and best practices", False),
]


@pytest.mark.parametrize(("language", "text", "found"), CASES)
def test_times(language: str, text: str, found: str) -> None:
    context = Context(language, "T", ("COUNCIL",), "WTSA")
    told = [
        f"{time.every or '-'} {time.due or '-'} {time.body or '-'}"
        for time in times(text, Paragraph(0, len(text), 0), context, 2018, trigger(language).find(text, 0, len(text)))
    ]
    assert ", ".join(told) == found


def test_a_year_needs_the_year_of_the_text() -> None:
    text = "to report to the 2020 session of the Council, by 2021, and to the next plenipotentiary conference"
    timed = trigger("en").find(text, 0, len(text))
    found = list(times(text, Paragraph(0, len(text), 0), Context("en"), None, timed))
    assert [(time.due, time.body) for time in found] == [("next", "PP")]


@pytest.mark.parametrize(("text", "is_asked"), OPEN)
def test_reports_that_nobody_receives(text: str, is_asked: bool) -> None:
    asked = phrases("en").reports.asks.find(text, 0, len(text))
    assert is_open(text, len(text), Context("en", "T"), asked) is is_asked
