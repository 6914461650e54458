"""Tables of status, number and title, and new instruments that two languages name."""

from __future__ import annotations

from ingest.document import Document
from ingest.instruments import resolutions
from ingest.segment import outline_of

HEAD = "WTSA-16决议概述\n\t状态\n\t决议号\n\t标题\n\n"
ROWS = (
    "\t新\n\t待定\n\t电缆的保养（ABC）\n\n\t新\n\t待定\n\t电杆的保养\n\n"
    "\t修订\n\t902\n\t天线\n\n\t未修改\n\t903\n\t电线\n\n"
)
SUMMARIES = (
    "表2\n概述\n\t新决议“电缆的保养”责成主任保养。\n\n\t新决议“电杆保养”请各国保养。\n\n"
    "\t第902号决议“天线”责成主任照办。\n\n"
)
TEXTS = (
    " Annex\n\tNEW RESOLUTION\nCare of cables (ABC)\n\tinstructs\nall\n\n"
    "\t\nNEW RESOLUTION\nCare of  poles\n\tinvites\nall\n\n\tRESOLUTION 902\nAntennas\n\tinvites\nall\n"
)


def read(text: str) -> list[tuple[str, str | None, str | None, str, int]]:
    document = Document("made-up", text, "txt", "")
    return [(r.id, r.title, r.status, r.lang, r.line) for r in resolutions(document, outline_of(document))]


def test_new_instruments_have_one_code_in_both_languages() -> None:
    assert read(HEAD + ROWS + SUMMARIES + TEXTS) == [
        ("WTSA-RES-NEW:Care of cables (ABC)", "电缆的保养（ABC）", "new", "zh", 7),
        ("WTSA-RES-NEW:Care of poles", "电杆的保养", "new", "zh", 11),
        ("WTSA-RES-902", "天线", "revised", "zh", 15),
        ("WTSA-RES-903", "电线", "unchanged", "zh", 19),
        ("WTSA-RES-NEW:Care of cables (ABC)", "电缆的保养", "new", "zh", 24),
        ("WTSA-RES-NEW:Care of poles", "电杆保养", "new", "zh", 26),
        ("WTSA-RES-902", "天线", None, "zh", 28),
        ("WTSA-RES-NEW:Care of cables (ABC)", "Care of cables (ABC)", "new", "en", 31),
        ("WTSA-RES-NEW:Care of poles", "Care of poles", "new", "en", 37),
        ("WTSA-RES-902", "Antennas", None, "en", 42),
    ]


def test_runs_of_different_length_are_not_paired() -> None:
    one_text_less = TEXTS.replace("\t\nNEW RESOLUTION\nCare of  poles\n\tinvites\nall\n\n", "")
    assert [code for code, *_ in read(HEAD + ROWS + one_text_less)] == [
        "WTSA-RES-NEW:电缆的保养（ABC）",
        "WTSA-RES-NEW:电杆的保养",
        "WTSA-RES-902",
        "WTSA-RES-903",
        "WTSA-RES-NEW:Care of cables (ABC)",
        "WTSA-RES-902",
    ]


def test_an_acronym_in_the_wrong_place_forbids_the_pairing() -> None:
    swapped = TEXTS.replace("cables (ABC)", "cables").replace("poles", "poles (ABC)")
    assert read(HEAD + ROWS + swapped)[0][0] == "WTSA-RES-NEW:电缆的保养（ABC）"


def test_columns_in_another_order_and_language() -> None:
    text = (
        "Résolutions de l'AMNT\nLes résolutions de la conférence et leur état\nAMNT résolutions\n"
        "\tNuméro\n\tTitre\n\tStatut\n\n\t900 (Rév. Genève, 2022)\n\tSoin des câbles\n\tRévisée\n\n"
        "\t901\n\tSoin des mâts\n\tSupprimée\n\nLe reste du texte.\n"
    )
    assert [(code, title, status) for code, title, status, *_ in read(text)] == [
        ("WTSA-RES-900", "Soin des câbles", "revised"),
        ("WTSA-RES-901", "Soin des mâts", "suppressed"),
    ]


def test_a_new_instrument_without_a_title_begins_no_run() -> None:
    assert [title for _, title, *_ in read("NEW RESOLUTION\nNEW RESOLUTION\nCups")] == ["Cups"]


def test_the_mention_is_the_number_without_blanks() -> None:
    document = Document("made-up", "\t状态\n\t决议号\n\t标题\n\n\t修订\n\t\xa0902 \x0c\n\t电杆\n\n", "txt", "")
    assert [document.text[r.char : r.end] for r in resolutions(document, outline_of(document))] == ["902"]


def test_a_row_whose_number_is_empty_is_named_by_its_title() -> None:
    document = Document("made-up", "\t状态\n\t决议号\n\t标题\n\n\t新\n\t\n\t电杆的保养\n\n", "txt", "")
    found = resolutions(document, outline_of(document))
    assert [(document.text[r.char : r.end], r.line) for r in found] == [("电杆的保养", 7)]
