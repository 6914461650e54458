"""Where the clauses of an instrument begin, and what their verbs are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.records import Operative
from ingest.clauses import clauses_of
from ingest.document import Document
from ingest.duties import duties
from ingest.languages.letters import one_form
from ingest.segment import outline_of
from tests.ingest.duty_cases import clauses, document
from tests.ingest.texts import made_up

# Text, and the verbs of its clauses in order; operative ones with a star.
VERBS = [
    (
        "recalling\na) the rules;\nconsidering further\nthat cables rust,\nresolves\n1 that they be cared for.",
        ["recalling", "considering further", "resolves*"],
    ),
    (
        "taking into account also\na)\tthe sea;\nnoting with concern\nthat it is deep,\ndecides\nto dive.",
        ["taking into account also", "noting with concern", "decides*"],
    ),
    ("noting\nthat cables rust, further resolves\n1 to paint them;\n2 to dry them.", ["noting", "further resolves*"]),
    (
        "resolves\n1 to paint cables;\n2 to dry them, instructs the Secretary-General\n1 "
        "to buy paint;\n2 to buy cloth, "
        "invites Member States\nto help.",
        ["resolves*", "instructs*", "invites*"],
    ),
    (
        "resolves\n1 to paint cables;\n2 to dry them, continues to invite the painters of Member States, dealers and "
        "whoever has a brush to help, continues to encourage all who sell paint to give some of it away,",
        ["resolves*", "continues to invite*", "continues to encourage*"],
    ),
    (
        "considering\na) the sea, resolves to instruct the Council 1 to look; 2 to see, "
        "urges the ITU membership to help.",
        ["considering", "resolves to instruct*", "urges*"],
    ),
    (
        "resolves\nto invite Sector Members to look after cables,\ninstructs the Council\nto watch.",
        ["resolves to invite*", "instructs*"],
    ),
    ("resolves\nto encourage the care of cables,\ninvites the Council\nto watch.", ["resolves*", "invites*"]),
    (
        "_recalling_\n--\na) the sea;\n--\n**further instructs the Director of the "
        "Radiocommunication Bureau**\nto look.",
        ["recalling", "further instructs*"],
    ),
    (
        'recognizing\na) that the Council recalled it,\nwhich\ndecides "to paint" the cables;\nb) the sea,\n'
        "resolves\nto paint.",
        ["recognizing", "resolves*"],
    ),
    (
        "resolves\nto paint. ANNEX 1 TO RESOLUTION 139 (REV. DUBAI, 2018) Colours and more\n"
        "1 red, instructs the Council to sing.",
        ["resolves*", "annex"],
    ),
    ("resolves\nto paint.\nANNEX\nColours\nconsidering red", ["resolves*", "annex"]),
    ("resolves\nto paint.\nAnnex 1 to Resolution 2 (Rev. Kigali, 2022)\nColours", ["resolves*", "annex"]),
    ("resolves\nto paint.\nAnnex 1 to Resolution 2 says how to do it\nColours", ["resolves*"]),
    # A paragraph in bold below one that no mark ends.
    (
        "instructs the Council\n\n1. to buy tea\n\n**instructs ITU-T Study Group 20, in coordination with SG13**\n\n"
        "1. to drink it",
        ["instructs*", "instructs*"],
    ),
    ("instructs the Council\n1 to buy tea which\n**invites Member States**", ["instructs*"]),
    (
        "instructs the Council 1. to buy tea; 2. to drink it, resolves 1. to wash cups; 2. to dry them",
        ["instructs*", "resolves*"],
    ),
    ("instructs the Council\nto do what, in its text, resolves 1. The Council is to drink,", ["instructs*"]),
    # Behind an "and", where an order stands before it.
    ("instructs the Council\n1 to buy tea;\nand invites Member States\nto drink it", ["instructs*", "invites*"]),
    ("instructs the Council\n1 to buy tea\nand invites Member States\nto drink it", ["instructs*", "invites*"]),
    (
        "instructs the Council to buy tea, and further invites Member States to drink it",
        ["instructs*", "further invites*"],
    ),
    ("instructs the Council to buy tea; and invites painters to drink it", ["instructs*"]),
    ("instructs the Council\n1 to buy tea\nand invites Member States to it", ["instructs*"]),
    (
        "instructs the Council\nto buy what the Tea House, which sells tea, and invites Member States to drink",
        ["instructs*"],
    ),
    ("noting that the tea is good, and invites Member States to drink it", ["noting"]),
    # The head of a page between two clauses.
    (
        "instructs the Council\nto buy tea,\n132 Final Acts of the Tea House\ninvites Member States\nto drink it",
        ["instructs*", "invites*"],
    ),
    ("instructs the Council\n1 Tea for all,\ninvites Member States\nto drink it", ["instructs*", "invites*"]),
    ("instructs the Council\nto buy tea which\n132 Heads of State\ninvites Member States\nto drink", ["instructs*"]),
]
# Resolutions in one physical line, where only marks part the clauses; with the items of the operative ones.
ONE_LINE = [
    (
        "RESOLUTION 71 (REV. DUBAI, 2018) Tea The Plenipotentiary Conference of the ITU (Dubai, 2018), recalling "
        "a) the sea; b) the sky, considering that cables rust, resolves 1 to paint; 2 to dry, instructs the Council "
        "to watch.",
        ["recalling", "considering", "resolves* 1 2", "instructs*"],
    ),
    (
        "第71号决议（2018年，迪拜，修订版）茶叶 国际电信联盟全权代表大会（2018年，迪拜），忆及a)水，考虑到杯子，"
        "做出决议1饮茶；2洗杯子，责成秘书长1买茶；2设2个茶室，请成员国饮茶。",
        ["忆及", "考虑到", "做出决议* 1 2", "责成* 1 2", "请*"],
    ),
    (
        "第1301号决议 有关茶叶(C-1996)理事会,考虑到其茶叶,注意到 a) 水; b) 杯子,进一步注意到茶壶,"
        "做出决议,敦促成员国饮茶,责成秘书长 1 买茶, 2 报告。",
        ["考虑到", "注意到", "进一步注意到", "做出决议,敦促*", "责成* 1 2"],
    ),
    (
        "القرار 71 (المراجَع في دبي، 2018) الشاي إن مؤتمر المندوبين المفوضين (دبي، 2018)، "
        "إذ يذكِّر أ ) بالماء؛ ب) بالكأس، "
        "وإذ يضع في اعتباره الإبريق، يقرر 1 الشرب؛ 2 الغسل، يكلف الأمين العام 1 بالشراء؛ 2 بالطبخ، "
        "يدعو الدول الأعضاء إلى الشرب.",
        ["إذ يذكِّر", "وإذ يضع في اعتباره", "يقرر* 1 2", "يكلف* 1 2", "يدعو*"],
    ),
    (
        "RESOLUTION 7 (DUBAI, 2018) Tea The Plenipotentiary Conference (Dubai, 2018), recalling a) the tea; "
        "instructs the Council 1. to buy 2 cups a day; 2. to drink it; and 3) to wash the cups, 4. May included, "
        "invites Member States to come.",
        ["recalling", "instructs* 1 2 3", "invites*"],
    ),
]
# Text in which a verb stands that is no heading.
TOLD = [
    "recalling\na) that the General Assembly, in resolution 76/189, requests the Secretary-General to brew tea;",
    "recalling\na) that the Council, by its Decision 5 (Rev. Dubai, 2018), instructs the Director of BDT to paint;",
    "noting\na) Resolution 48 of this conference, which, inter alia, instructs the Director of BDT to paint;",
    "noting\na) the plan adopted by the Council, which recognizes the sea;",
    "instructs the Council\n1 to do what instructs the Secretary-General 2 above "
    "says;\n2 in line with resolves 5, to sing;",
    "invites Member States\nto be dry, in particular recognizing the concerns of some;",
    "noting\nthat the Council continues to invite painters, and, what is more, continues to care for cables;",
]


@pytest.mark.parametrize(("text", "verbs"), VERBS)
def test_verbs_of_clauses(text: str, verbs: list[str]) -> None:
    assert [clause.verb + "*" * clause.operative for clause in clauses(text)] == verbs


@pytest.mark.parametrize(("text", "verbs"), ONE_LINE)
def test_clauses_of_a_resolution_in_one_line(text: str, verbs: list[str]) -> None:
    made = made_up(text)
    found = clauses_of(made, outline_of(made))
    items = {each.char: each.items for each in duties(made, outline_of(made), found) if isinstance(each, Operative)}
    told = [" ".join([c.verb + "*" * c.operative, *items.get(c.start, ())]) for c in found.clauses]
    assert told == list(map(one_form, verbs))


@pytest.mark.parametrize("text", TOLD)
def test_a_verb_that_is_told_of_is_no_heading(text: str) -> None:
    assert len(clauses(text)) == 1


# Whole instruments in one line, and the verbs of their clauses. Only there "recognizing that" needs no line or mark.
RUNNING = [
    (
        "RESOLUTION 7 (DUBAI, 2018)\nTea\nThe Plenipotentiary Conference (Dubai, 2018), considering the tea, "
        "recognizing that it is hot, resolves to drink it.",
        ["considering", "recognizing", "resolves*"],
    ),
    (
        "RESOLUTION 7 (DUBAI, 2018)\nTea\nThe Plenipotentiary Conference (Dubai, 2018),\nconsidering\n"
        "a) that many drink tea, recognizing that it is hot;\nresolves to drink it.",
        ["considering", "resolves*"],
    ),
    (
        "RÉSOLUTION 7 (DUBAÏ, 2018) Du thé La Conférence de plénipotentiaires (Dubaï, 2018), considérant le thé, "
        "décide 1 d'en boire, charge la Commission d'études 5 de l'UIT-T d'en acheter, charge le Conseil d'y aller.",
        ["considérant", "décide*", "charge*", "charge*"],
    ),
    (
        "RESOLUCIÓN 7 (DUBÁI, 2018) Del té La Conferencia de Plenipotenciarios (Dubái, 2018), considerando el té, "
        "encarga al Secretario General que compre el té que se bebe, encarga al Consejo 1 que pague; 2 que beba.",
        ["considerando", "encarga*", "encarga*"],
    ),
    (
        "RESOLUCIÓN 7 (DUBÁI, 2018) Del té La Conferencia de Plenipotenciarios (Dubái, 2018), considerando a) el té; "
        "b) la leche, reconociendo el azúcar; reconociendo la Resolución 8 (Dubái, 2018), resuelve beberlo.",
        ["considerando", "reconociendo", "resuelve*"],
    ),
    (
        "РЕЗОЛЮЦИЯ 7 (ДУБАЙ, 2018 Г.) О чае Полномочная конференция (Дубай, 2018 г.), учитывая чай, решает 1 пить; "
        "2 ежедневно покупать чай, поручает Совету платить.",
        ["учитывая", "решает*", "поручает*"],
    ),
    (
        "RESOLUTION 7 (DUBAI, 2018) Tea The Plenipotentiary Conference (Dubai, 2018), considering the tea, instructs "
        "the Director of BDT to help those which need tea, instructs the Secretary-General to drink it.",
        ["considering", "instructs*", "instructs*"],
    ),
    (
        "RÉSOLUTION 7 (DUBAÏ, 2018) Du thé La Conférence de plénipotentiaires (Dubaï, 2018), considérant le thé, "
        "charge le Directeur du BDT de fournir les bols dont le thé a besoin, charge le Secrétaire général d'en boire.",
        ["considérant", "charge*", "charge*"],
    ),
    (
        "РЕЗОЛЮЦИЯ 7 (ДУБАЙ, 2018 Г.) О чае Полномочная конференция (Дубай, 2018 г.), учитывая чай, поручает Совету "
        "помогать странам, которые любят чай, поручает Генеральному секретарю пить чай.",
        ["учитывая", "поручает*", "поручает*"],
    ),
]


@pytest.mark.parametrize(("text", "verbs"), RUNNING)
def test_clauses_of_an_instrument_in_one_line(text: str, verbs: list[str]) -> None:
    made = Document("made-up", text, "txt", "")
    found = clauses_of(made, outline_of(made)).clauses
    assert [clause.verb + "*" * clause.operative for clause in found] == verbs


def test_a_heading_reaches_over_its_addressees() -> None:
    made = document("instructs\nthe Director of TSB, in collaboration with the Director of BDT\n1 to paint;\n2 to dry.")
    clause = clauses_of(made, outline_of(made)).clauses[0]
    assert made.text[clause.start : clause.verb_end] == "instructs"
    assert made.text[clause.start : clause.heading_end].endswith("the Director of BDT")


def test_text_on_the_line_of_a_heading_is_not_part_of_it() -> None:
    made = document("invites\nMember States and Sector Members to work with ITU-T on cables.")
    clause = clauses_of(made, outline_of(made)).clauses[0]
    assert made.text[clause.start : clause.heading_end] == "invites\nMember States and Sector Members"


def test_the_clause_of_a_place() -> None:
    made = document("recalling\na) the sea;\nresolves\nto paint.")
    found = clauses_of(made, outline_of(made))
    assert [getattr(found.at(made.text.index(words)), "verb", None) for words in ("Care of", "the sea", "paint")] == [
        None,
        "recalling",
        "resolves",
    ]


@given(st.text(alphabet="\n ,;.ab1)", max_size=60), st.text(alphabet="\n ,;.ab1)", max_size=60))
@settings(max_examples=100, deadline=None)
def test_clauses_stand_in_order_and_never_overlap(first: str, second: str) -> None:
    text = f"RESOLUTION 1 (DUBAI, 2018)\n{first}\nresolves\n{second}, instructs the Council\n{first}"
    made = Document("t", text, "txt", "")
    found = clauses_of(made, outline_of(made)).clauses
    assert all(one.start < one.verb_end <= one.heading_end <= one.end for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
