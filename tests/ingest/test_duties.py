"""Who is instructed to do what, with whom: records of made-up instruments, and of the corpus where it is here."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from graph.records import Operative, Provision, Timing
from ingest.clauses import clauses_of
from ingest.document import Document
from ingest.duties import duties
from ingest.languages.letters import one_form
from ingest.readers.open import read
from ingest.segment import outline_of
from tests.corpus import CORPUS, needs_corpus
from tests.ingest.duty_cases import document, items, operatives, records
from tests.ingest.texts import made_up


def corpus(name: str) -> Path:
    [path] = CORPUS.glob(f"{name}_*.txt")
    return path


def given(found: Operative) -> tuple[str, str, str, str]:
    return found.verb, " ".join(found.addressees), " ".join(found.partners), " ".join(found.items)


# Body, text, and of each operative record verb, addressees, partners, items.
HEADINGS = [
    (
        "WTSA",
        "instructs\nITU-T Study Group 2\n1 to paint;\n2 to dry,\nITU-T Study Group 3\nto paint,\nTSAG\n1 to dry;",
        [("instructs", "T-SG2", "", "1 2"), ("instructs", "T-SG3", "", ""), ("instructs", "TSAG", "", "1")],
    ),
    (
        "WTSA",
        "instructs TSAG\n1 to paint with ISO,\nITU-D, ITU-R;\n2 to dry,",
        [("instructs", "TSAG", "", "1 2")],
    ),
    (
        "PP",
        "requests the Secretary-General and instructs the Directors of the Bureaux\n1 to paint;\n2 to dry,",
        [("requests", "SG", "", "1 2"), ("instructs", "TSB-DIR BDT-DIR BR-DIR", "", "1 2")],
    ),
    (
        "PP",
        "resolves to instruct the Secretary-General and to invite the Council\n1 to paint;\n2 to dry,",
        [("resolves to instruct", "SG", "", "1 2"), ("resolves to invite", "COUNCIL", "", "1 2")],
    ),
    (
        "PP",
        "resolves\n\nto instruct the Secretary-General and invite Member States to paint",
        [("resolves to instruct", "SG", "", ""), ("resolves to invite", "MS", "", "")],
    ),
    (
        "PP",
        "resolves to instruct the Secretary-General to paint, and to invite Member States to dry",
        [("resolves to instruct", "SG", "", "")],
    ),
    (
        "PP",
        "resolves\n1 to paint;\n2 to dry,\ninstructs the Secretary-General\nto look.",
        [("resolves", "", "", "1 2"), ("instructs", "SG", "", "")],
    ),
    (
        "PP",
        "is of the view\n1 that paint dries;\n2 that the Secretary-General paints,\ninvites Member States\nto look.",
        [("is of the view", "", "", "1 2"), ("invites", "MS", "", "")],
    ),
    (
        "WTSA",
        "instructs\nthe Director of TSB, in collaboration with the Directors of the "
        "other Bureaux, within the budget\n"
        "1 to paint;\n2 to dry.",
        [("instructs", "TSB-DIR", "BDT-DIR BR-DIR", "1 2")],
    ),
    (
        "PP",
        "further instructs the Director of the Telecommunication Development Bureau and "
        "the Director of TSB each within "
        "his mandate:\n1\tto paint;",
        [("further instructs", "BDT-DIR TSB-DIR", "", "1")],
    ),
    (
        "WTSA",
        "instructs\nStudy Group 3\nto paint,\nStudy Group 5\nto dry.",
        [("instructs", "T-SG3", "", ""), ("instructs", "T-SG5", "", "")],
    ),
    (
        "WTSA",
        "invites\n1\tRAG and TDAG to look;\n2\tthe Directors of BR and BDT to "
        "see;\n3\tthe Directors of BR and BDT to hear,",
        [("invites", "RAG TDAG", "", "1"), ("invites", "BR-DIR BDT-DIR", "", "2 3")],
    ),
    (
        "WTSA",
        "resolves\nto instruct the relevant study groups\n2 to paint,",
        [("resolves to instruct", "T-SGS", "", "2")],
    ),
    (
        "WTSA",
        "resolves further\nthat ITU regional offices\n1\tbe painted;\n2\tbe dry,",
        [("resolves further", "RO", "", "1 2")],
    ),
    (
        "PP",
        "instructs the Secretary-General\nto list:\n–\tITU Sectors;\n–\tMember States.",
        [("instructs", "SG", "", "")],
    ),
    (
        "WTSA",
        "instructs ITU-T Study Group 2, in coordination with ISO and Study Groups 5 and 16 to paint.",
        [("instructs", "T-SG2", "ISO T-SG5 T-SG16", "")],
    ),
    (
        "WTSA",
        "resolves that the ITU Telecommunication Standardization Sector\n1\tcontinue to paint;\n2\tdry,",
        [("resolves", "ITU-T", "", "1 2")],
    ),
    ("PP", "resolves that ITU-T\nshall paint,", [("resolves", "ITU-T", "", "")]),
    ("PP", "resolves that ITU-T shall paint,", [("resolves", "", "", "")]),
    ("PP", "resolves\nthat RAG and TSAG shall continue to look at cables,", [("resolves", "", "", "")]),
    (
        "PP",
        "invites organizations qualified in accordance with Recommendation ITU-T A.5\nto paint.",
        [("invites", "", "", "")],
    ),
    ("WTDC", "calls upon\nthe Council to paint.", [("calls upon", "COUNCIL", "", "")]),
    (
        "PP",
        "expresses\nits thanks to Switzerland for paint made in collaboration with UNESCO,",
        [("expresses", "", "", "")],
    ),
    (
        "PP",
        "instructs the Director of BDT\n1\tto paint;\n2\tto dry;\n23\tto rest;\n34\tto sleep.",
        [("instructs", "BDT-DIR", "", "1 2 3 4")],
    ),
    (
        "WTSA",
        "instructs the Director of TSB, together with the Director of BDT\n1\tto paint;",
        [("instructs", "TSB-DIR", "BDT-DIR", "1")],
    ),
    ("PP", "invites ITU-T along with UNESCO\nto paint.", [("invites", "ITU-T", "UNESCO", "")]),
    (
        "WTSA",
        "resolves to invite ITU-R to complete in time for the 2027\nworld radiocommunication conference\npaints,",
        [("resolves to invite", "ITU-R", "", "")],
    ),
]
# Body, text, and of each item number, addressees, partners, bodies that are reported to.
ITEMS = [
    ("PP", "resolves\nto paint,\nSECTION 2\n2.1\tWho paints reports to the Council.", []),
    ("PP", "resolves\nto paint from 2.3 to\n2.4 GHz, in collaboration with ISO.", [(None, "", "ISO", "")]),
    ("PP", "instructs the Council and invites TSAG\n1 to paint together with ISO,", [("1", "COUNCIL TSAG", "ISO", "")]),
    (
        "WTSA",
        "resolves\n1\tthat ITU-T should work with ITU-D;\n2\tto assign to TSAG what "
        "follows, in consultation with RAG:\n"
        "a)\tliaise with ITU-R;",
        [("1", "ITU-T", "ITU-D", ""), ("2", "TSAG", "RAG ITU-R", "")],
    ),
    (
        "WTSA",
        "further instructs\n2 ITU-T Study Group 17 to support ITU-D Study Group 2 in its work;",
        [("2", "T-SG17", "D-SG2", "")],
    ),
    ("PP", "resolves\n3\tthat the Union collaborate with UN agencies;", [("3", "UNION", "UN", "")]),
    ("PP", "resolves\n1\tthat ITU play a part in painting, together with WHO;", [("1", "UNION", "WHO", "")]),
    ("PP", "resolves\n1\tthat the ITU paint to be used be mixed with WHO;", []),
    ("PP", "instructs the Secretary-General\n1\tto paint;\n2\tto report to the Council,", [("2", "SG", "", "COUNCIL")]),
    ("PP", "instructs the Secretary-General\nto report to the last session of TSAG,", [(None, "SG", "", "TSAG")]),
    (
        "PP",
        "instructs the Council\nto submit to the next plenipotentiary conference a report.",
        [(None, "COUNCIL", "", "PP")],
    ),
    (
        "PP",
        "instructs the Council\n1\tto ask the painters to report to the Council and to TSAG;",
        [("1", "COUNCIL", "", "COUNCIL TSAG")],
    ),
    ("PP", "resolves\n1\tthat Member States work with ITU to paint;", [("1", "MS", "UNION", "")]),
    (
        "PP",
        "instructs the Director of BDT\n1\tto paint, in collaboration with the other Bureaux;",
        [("1", "BDT-DIR", "TSB BR", "")],
    ),
    (
        "WTSA",
        "resolves\nto invite ITU-T to go on, together with TSAG, and to:\ni)\tpaint with care;\n"
        "ii)\tcooperate with ITU-R;\nviii)\treport to the Council.",
        [(None, "ITU-T", "TSAG", ""), ("ii", "ITU-T", "ITU-R", ""), ("viii", "ITU-T", "", "COUNCIL")],
    ),
]


def test_an_instrument_in_one_line() -> None:
    text = (
        "RESOLUTION 139 (REV. DUBAI, 2018) Care of cables of the Plenipotentiary Conference The Plenipotentiary "
        "Conference of the International Telecommunication Union (Dubai, 2018), recalling a) Resolution 71; "
        "considering that cables are long, resolves 1 to paint; 2 to dry, instructs the Secretary-General 1 to look."
    )
    made = Document("made-up", text, "txt", "")
    assert [given(found) for found in operatives(made)] == [("resolves", "", "", "1 2"), ("instructs", "SG", "", "1")]
    assert outline_of(made).entries[0].title == "Care of cables of the Plenipotentiary Conference"


@pytest.mark.parametrize(("body", "text", "expected"), HEADINGS)
def test_headings(body: str, text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert [given(found) for found in operatives(document(text, body))] == expected


@pytest.mark.parametrize(("body", "text", "expected"), ITEMS)
def test_items(body: str, text: str, expected: list[tuple[str | None, str, str, str]]) -> None:
    assert [
        (found.n, " ".join(found.addressees), " ".join(found.partners), " ".join(found.report_to))
        for found in items(document(text, body))
    ] == expected


def test_struck_items_are_no_duties() -> None:
    made = document(
        "instructs the Secretary-General\n1\tto report to the Council;\n21\tto report to TSAG;\n32\tto paint."
    )
    assert [found.report_to for found in items(made)] == [("TSAG",)]
    assert operatives(made)[0].items == ("1", "2")
    assert operatives(made)[0].items_raw == ("1", "21", "32")


def test_places_of_records() -> None:
    made = document("considering\na) the sea;\ninstructs\nthe Council\n1 to report to PP;\n2 to paint.")
    places = [(type(found).type, made.text[found.char : found.end]) for found in records(made)]
    assert places == [
        ("provision", "a) the sea;"),
        ("operative", "instructs\nthe Council"),
        ("provision", "1 to report to PP;"),
        ("item", "1 to report to PP;"),
        ("provision", "2 to paint."),
    ]


def test_each_paragraph_is_a_provision() -> None:
    made = document("recalling\na) one;\nb) two;\nresolves\n1 three;\n2 four.")
    found = [record for record in records(made) if isinstance(record, Provision)]
    assert [(one.clause, one.n, one.operative) for one in found] == [
        ("recalling", "a", False),
        ("recalling", "b", False),
        ("resolves", "1", True),
        ("resolves", "2", True),
    ]


OTHER_LANGUAGES = {
    "fr": (
        "RÉSOLUTION 155 (RÉV.CMR-19)\nLa Conférence mondiale des radiocommunications (Charm el-Cheikh, 2019),\n"
        "considérant en outre\nque la mer est profonde,\ncharge en outre le Directeur du "
        "Bureau des radiocommunications, "
        "en collaboration avec les Directeurs des autres Bureaux\nde faire rapport à la prochaine conférence.",
        ("charge en outre", "further instructs", "BR-DIR", "TSB-DIR BDT-DIR", "WRC"),
    ),
    "es": (
        "RESOLUCIÓN 139 (REV. DUBÁI, 2018)\nLa Conferencia de Plenipotenciarios (Dubái, 2018),\nreconociendo además\n"
        "que el mar es profundo,\nresuelve encargar al Secretario General, en consulta con el Director de la BDT\n"
        "que presente un informe al Consejo.",
        ("resuelve encargar", "resolves to instruct", "SG", "BDT-DIR", "COUNCIL"),
    ),
    "ru": (
        "РЕЗОЛЮЦИЯ 37 (Пересм. Кигали, 2022 г.)\nВсемирная конференция по развитию электросвязи (Кигали, 2022 г.),\n"
        "учитывая\nчто море глубоко,\nпоручает далее Директору Бюро развития "
        "электросвязи в сотрудничестве с Директором БР\n"
        "представить отчет КГРЭ.",
        ("поручает далее", "further instructs", "BDT-DIR", "BR-DIR", "TDAG"),
    ),
    "zh": (
        "第139号决议（2018年，迪拜，修订版）\n国际电信联盟全权代表大会（2018年，迪拜），\n考虑到\n大海很深，\n"
        "进一步责成电信发展局主任与无线电通信局主任协作\n向理事会提交报告。",
        ("进一步责成", "further instructs", "BDT-DIR", "BR-DIR", "COUNCIL"),
    ),
    "ar": (
        "القرار 139 (المراجَع في دبي، 2018)\nإن مؤتمر المندوبين المفوضين للاتحاد الدولي للاتصالات (دبي، 2018)،\n"
        "إذ يضع في اعتباره\nأن البحر عميق،\nيكلِّف مدير مكتب تنمية الاتصالات، بالتعاون "
        "مع مدير مكتب الاتصالات الراديوية\n"
        "بتقديم تقرير إلى المجلس.",
        ("يكلِّف", "instructs", "BDT-DIR", "BR-DIR", "COUNCIL"),
    ),
}


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_other_languages(language: str) -> None:
    text, (verb, english, addressees, partners, body) = OTHER_LANGUAGES[language]
    made = made_up(text)
    [heading], [item] = operatives(made), items(made)
    assert (heading.verb, heading.verb_en) == (one_form(verb), english)
    assert (" ".join(heading.addressees), " ".join(heading.partners)) == (addressees, partners)
    assert item.report_to == (body,)
    assert any(isinstance(record, Provision) and not record.operative for record in records(made))


@needs_corpus
def test_the_report_on_the_assembly_answers_the_flagship() -> None:
    """Document 001: TSB is instructed together with BDT in 20 resolutions, addressed together with it in 25."""
    made = read(corpus("001"))
    outline = outline_of(made)
    together: dict[str, set[str]] = {"instruct": set(), "any": set()}
    for record in duties(made, outline, clauses_of(made, outline)):
        if isinstance(record, Provision | Timing):
            continue
        addressees, all_of_them = set(record.addressees), {*record.addressees, *record.partners}
        tsb, bdt = {"TSB", "TSB-DIR"}, {"BDT", "BDT-DIR"}
        if (addressees & tsb and all_of_them & bdt) or (addressees & bdt and all_of_them & tsb):
            together["any"].add(record.instrument)
            if "instruct" in record.verb:
                together["instruct"].add(record.instrument)
    assert (len(together["instruct"]), len(together["any"])) == (20, 25)


@needs_corpus
@pytest.mark.parametrize("name", ["000", "001", "002", "003", "005"])
def test_places_in_the_corpus(name: str) -> None:
    """Every record's place holds its words, and paragraphs follow one another."""
    made = read(corpus(name))
    outline = outline_of(made)
    found = duties(made, outline, clauses_of(made, outline))
    assert found
    for record in found:
        passage = made.text[record.char : record.end]
        assert passage.strip() == passage or isinstance(record, Provision) or passage.rstrip() == passage.rstrip(" ")
        assert made.line_of(record.char) <= record.line <= made.line_of(max(record.end - 1, record.char))
        if isinstance(record, Operative):
            start = passage.split("\n")[0].casefold()
            assert record.verb.split()[0] in start or record.rule in (
                "heading.addressee",
                "heading.items",
                "summary.addressee",
            )
    provisions = [record for record in found if isinstance(record, Provision)]
    assert all(one.end <= two.char for one, two in pairwise(provisions))
