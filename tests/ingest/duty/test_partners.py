"""Who acts together with whom, and who reports to whom."""

from __future__ import annotations

import pytest

from ingest.duty.actor_list import Context
from ingest.duty.partners import mean_the_same, related, relations
from ingest.duty.phrases import phrases
from ingest.languages.letters import one_form

TSB = Context(sector="T", addressed=("TSB-DIR",), body="WTSA")
MEMBERS = Context(addressed=("MS",), body="PP")

# Text under "instructs the Director of TSB", partners, bodies that are reported to.
DUTIES = [
    ("to buy paint, having first consulted TSAG", "TSAG", ""),
    ("to see that the paint is closely coordinated with ITU-D", "ITU-D", ""),
    ("to buy the paint coordinated with ITU-D", "", ""),
    ("to find, with the support and assistance of ITU-R and in time, painters", "ITU-R", ""),
    ("to share their paint, working to this end with ITU-D", "ITU-D", ""),
    ("to work in this building with painters and ITU-D paint", "", ""),
    (
        "to submit, through the commission on paint and cables of the town, the report on the paint to ECOSOC",
        "",
        "ECOSOC",
    ),
    (
        "to paint, in close collaboration with the Director of BDT and ITU regional offices, the cables",
        "BDT-DIR RO",
        "",
    ),
    ("to work in coordination and collaboration with the Directors of the other two Bureaux", "BDT-DIR BR-DIR", ""),
    ("to work closely, as appropriate, with WHO on cables", "WHO", ""),
    ("to work with ITU-D on cables", "ITU-D", ""),
    ("to work on cables that come with ITU-D paint", "", ""),
    ("to work collaboratively on cables with ITU-R, ITU-T and ITU-D, taking care", "ITU-R ITU-T ITU-D", ""),
    ("to continue its collaborative activities on cables with ISOC/IETF", "ISOC IETF", ""),
    ("to coordinate the cables' care with that of the ITU-D study groups", "D-SGS", ""),
    ("to consult with painters, dealers and other bodies related to cables, such as GSMA and 3GPP", "GSMA 3GPP", ""),
    ("to paint together with TSAG, as appropriate, the masts of the Union", "TSAG", ""),
    ("with the assistance of the ITU regional offices, to paint", "RO", ""),
    ("to work with the Partnership on Painting ICT for Development, UNESCO and OECD", "UNESCO OECD", ""),
    ("to paint with the Brush Commission for Sustainable Development and UNESCO", "", ""),
    ("to cooperate with the Brush Commission for Sustainable Development and UNESCO", "UNESCO", ""),
    ("to collaborate with the Working Group on Brushes and WIPO", "WIPO", ""),
    ("to support BDT in painting cables", "BDT", ""),
    ("to assist Study Group 5 to paint", "T-SG5", ""),
    ("to support the work of ITU-D study groups on paint", "D-SGS", ""),
    ("to support ITU-T activities on paint", "", ""),
    ("to provide support to ISCG in painting", "", ""),
    ("to assist Member States in painting", "", ""),
    ("to promote collaboration between ITU-T and ITU-D", "", ""),
    ("to inform the Council of the paint", "", ""),
    ("to bring it to the attention of TSAG and RAG", "", ""),
    ("in accordance with the rules of the Council, to paint", "", ""),
    ("to use the plan which was adopted by many, together with the United Nations, in 2014", "", ""),
    ("to paint cables with the Union", "", ""),
    ("to work in collaboration with relevant organizations", "", ""),
    (
        "to report annually to the Council on cables, and to the next plenipotentiary conference on masts",
        "",
        "COUNCIL PP",
    ),
    ("to submit each year to the Council and to TSAG a report", "", "COUNCIL TSAG"),
    ("to provide the Council with progress reports", "", "COUNCIL"),
    ("to provide annually to the Council a report on paint", "", "COUNCIL"),
    ("to give the Council paint", "", ""),
    ("to provide advice to the Secretary-General and to submit a report to the Council", "", "COUNCIL"),
    ("to report on the effect of paint on cables of all kinds and lengths to Council", "", "COUNCIL"),
    ("to make proposals to the Council as appropriate", "", "COUNCIL"),
    ("to submit the case of the paint to the subsequent meeting of RRB for review", "", "RRB"),
    (
        "to submit a draft report on any cable whose paint is too old to be seen by anybody, to the second session of "
        "the CPM",
        "",
        "CPM",
    ),
    ("to report to the Conference Preparatory Meeting", "", "CPM"),
    ("to include in the TSB budget proposal to Council funds for paint", "", ""),
    ("to include in the above report to the Council a list of paints", "", "COUNCIL"),
    ("to include the cost of paint in its annual report to the Council", "", "COUNCIL"),
    ("in preparing the Director's report to WTSA, to include a list of paints", "", "WTSA"),
    ("to include the report of the painters in the papers that are sent to TSAG", "", ""),
    ("to include in the report an account of paint", "", ""),
    ("to consider the report of the Secretary-General to the Council", "", ""),
    ("to send contributions to TSAG", "", ""),
    ("by submitting contributions to the ITU Radiocommunication Sector", "", ""),
    (
        "to regularly provide reports to the Sector advisory groups, as appropriate, and "
        "to inform the Directors of BR and TSB",
        "",
        "TSAG TDAG RAG",
    ),
    ("to report to the next assembly on paint", "", "WTSA"),
    ("to prepare an annual report for the Council on paint", "", "COUNCIL"),
    ("to submit, for WTSA-24, what was found", "", "WTSA"),
    ("to prepare reports for Member States and for Council members", "", ""),
    ("to develop a report for ITU-D Study Group 1", "", ""),
    ("to submit for decision by the Council new colours", "", "COUNCIL"),
    ("to paint, through consultation with, and inviting colours from, Member States", "MS", ""),
    ("to paint after consultation and inviting views from Member States and painters", "MS", ""),
    ("to consult Member States on paint", "MS", ""),
    ("to consult painters, as appropriate, with ITU-D paint", "", ""),
    ("to maintain regular contacts with UNESCO on paint", "UNESCO", ""),
    ("to lead the painting, along with UNESCO and UNDP, as agreed", "UNESCO UNDP", ""),
    ("to paint cables along with Member States' masts", "", ""),
    ("to prepare, with the Director of BDT, a plan", "BDT-DIR", ""),
    ("to prepare a plan, with Member States having their say", "", ""),
    ("to support and participate in the work of BDT on paint", "BDT", ""),
    ("to coordinate paint with that of the ITU-D study groups, and with the painters and TSAG", "D-SGS TSAG", ""),
    ("to work with ITU-D on paint, and with the painters and TSAG", "ITU-D TSAG", ""),
    ("to work with ITU-D on paint that dries, and with TSAG", "ITU-D", ""),
    ("to work with ITU-D on paint, and with due care for Member States", "ITU-D", ""),
    ("to work with ITU-D on paint, and with the aim of helping Member States", "ITU-D", ""),
    (
        "to work with WHO and other painters foreign to ITU that have masts to paint, as well as ITU-R and ITU-D, and "
        "to dry",
        "WHO ITU-R ITU-D",
        "",
    ),
    ("to work with WHO and other painters who know masts, as well as with TSAG", "WHO TSAG", ""),
    ("to work with WHO on paint that lasts, as well as ITU-T Recommendations", "WHO", ""),
    ("to work with WHO and other painters that like TSAG, as well as ITU-T Recommendations", "WHO", ""),
    ("to work with WHO on paint that dries, as well as Member States", "WHO", ""),
    ("to thank Member States for having painted, in collaboration with UNESCO, their masts", "", ""),
    ("to paint through the support of ITU regional offices", "RO", ""),
    ("to work with CWGCOP, EG- ITR and the Secretary- General", "CWG-COP EG-ITR SG", ""),
    ("to keep a list; colours received will be submitted to TSAG", "", ""),
    ("that Study Group 5 should report to TSAG", "", "TSAG"),
    ("to review the paint and report to the Council", "", "COUNCIL"),
    ("to submit a report in this regard to both TSAG and the Council", "", "TSAG COUNCIL"),
    ("to report on paint at the next assembly", "", "WTSA"),
    ("to report on the progress on paint at subsequent world radiocommunication conferences", "", "WRC"),
    ("to submit a programme for paint at the first meeting of TSAG or a study group", "", "TSAG T-SGS"),
    ("to consider reports presented by painters to TSAG", "", ""),
    ("to paint in coordination with TSAG and, where appropriate, with ITU-D", "TSAG ITU-D", ""),
    (
        "to paint with the assistance of the Office for Disaster Risk Reduction and World Food Programme",
        "UNDRR WFP",
        "",
    ),
    ("to paint collaboratively with BDT and in cooperation, inter alia, with WHO", "BDT WHO", ""),
    ("to keep in contact with ISO", "ISO", ""),
    ("to work in collaboration with the Staff Council", "", ""),
    ("to lay down colours, to be submitted to TSAG", "", "TSAG"),
    ("to provide its proposals on colours to the Council", "", "COUNCIL"),
    ("to send it to the Council for publication and subsequent submission to the next assembly", "", "WTSA"),
    ("to paint with BDT paint, reporting findings to the Council", "", "COUNCIL"),
    (
        "to collaborate on supporting the use of paint, as required, with bodies/agencies within the United Nations",
        "UN",
        "",
    ),
    ("to cooperate in assisting painters, together with TSAG", "TSAG", ""),
    (
        "to encourage, with support from the ITU regional offices, the IETF and other painters in choosing colours",
        "RO",
        "",
    ),
    ("to invite, in collaboration with the Director of BDT, Member States and Sector Members to paint", "BDT-DIR", ""),
    ("to list the colours of other United Nations organizations in this field and to coordinate with them", "UN", ""),
    ("to list the colours of UNESCO and WHO and to work closely with them on new ones", "UNESCO WHO", ""),
    ("to list the colours of UNESCO, to help Member States and to work closely with them", "", ""),
    ("to list colours and to work with them", "", ""),
    ("to tell TSAG and RAG of the colours and to brew tea together with them", "TSAG RAG", ""),
    ("to keep ITU-T Study Groups 2 and 3 informed and to coordinate with them", "T-SG2 T-SG3", ""),
    ("to choose, in collaboration with ITU-D, ITU-R and WHO, new colours", "ITU-D ITU-R WHO", ""),
    ("to strengthen cooperation between ITU and WHO on paint", "WHO", ""),
    ("to strengthen cooperation between ITU, Member States and WHO on paint", "", ""),
    ("to strengthen cooperation between UNESCO and WHO on paint", "", ""),
    ("to see to the paint between ITU and WHO", "", ""),
]
OTHERS = [
    ("fr", "à boire du thé, en travaillant à cet effet avec l'OIT", "ILO", ""),
    ("fr", "de veiller à ce que le thé soit étroitement coordonné avec l'UIT-D", "ITU-D", ""),
    ("es", "a beber té, trabajando a tal efecto con la OIT", "ILO", ""),
    ("es", "identifique, con el apoyo y la asistencia de la UIT-D, té", "ITU-D", ""),
    ("fr", "de peindre en étroite collaboration avec le Directeur du BDT et les bureaux régionaux", "BDT-DIR RO", ""),
    (
        "fr",
        "de coopérer avec l'UIT-D et de soumettre un rapport au Conseil et à la "
        "prochaine Conférence de plénipotentiaires",
        "ITU-D",
        "COUNCIL PP",
    ),
    (
        "fr",
        "d'inviter, avec l'appui des bureaux régionaux, les États Membres et les Membres de Secteur à peindre",
        "RO",
        "",
    ),
    (
        "es",
        "invitar, en colaboración con el Director de la BDT, a los Estados Miembros y a la UNESCO a pintar",
        "BDT-DIR",
        "",
    ),
    ("fr", "de recenser les couleurs d'autres organismes des Nations Unies et de coopérer avec eux", "UN", ""),
    ("es", "que identifique los colores de la UNESCO y colabore con ella", "UNESCO", ""),
    ("ru", "определить цвета ЮНЕСКО и сотрудничать с ними", "UNESCO", ""),
    ("es", "que pinte conjuntamente con la UNESCO y presente un informe anual al Consejo", "UNESCO", "COUNCIL"),
    ("ru", "красить совместно с Директором БРЭ и представлять ежегодный отчет Совету", "BDT-DIR", "COUNCIL"),
    ("ru", "красить в сотрудничестве с ВОЗ и другими малярами, которые знают мачты, а также с МСЭ-D", "WHO ITU-D", ""),
    ("ru", "отчитываться перед будущими всемирными ассамблеями по стандартизации электросвязи", "", "WTSA"),
    ("es", "que entregue al Consejo un informe sobre los colores", "", "COUNCIL"),
    ("ru", "передавать Совету отчет о красках", "", "COUNCIL"),
    ("fr", "de peindre en consultation avec la Secrétaire générale de l'UIT", "SG", ""),
    ("fr", "d'entretenir des liens étroits avec l'UNESCO", "UNESCO", ""),
    ("fr", "de préparer, avec le Directeur du BDT, un plan", "BDT-DIR", ""),
    ("fr", "de peindre les câbles, avec l'UIT-D comme témoin", "", ""),
    ("es", "que mantenga estrechos vínculos con la UNESCO", "UNESCO", ""),
    ("es", "que prepare, con el Director de la BDT, un plan", "BDT-DIR", ""),
    ("es", "que pinte los cables, con el UIT-D en calidad de testigo", "", ""),
    ("es", "que refuerce las alianzas con el Banco Mundial y la OCDE", "WB OECD", ""),
    ("ru", "поддерживать тесные связи с ЮНЕСКО", "UNESCO", ""),
    ("ru", "поддерживать работу исследовательских комиссий МСЭ-D", "D-SGS", ""),
    ("ru", "содействовать диалогу с Членами Сектора", "SM", ""),
    ("ru", "проводить совместные мероприятия с ЮНИСЕФ", "UNICEF", ""),
    ("fr", "d'inclure les couleurs dans son rapport annuel au Conseil", "", "COUNCIL"),
    ("es", "que incluya en su informe a la Conferencia de Plenipotenciarios los colores", "", "PP"),
    ("ru", "включать сведения о красках в свой ежегодный отчет Совету", "", "COUNCIL"),
    ("fr", "d'examiner son rapport au Conseil", "", ""),
    ("fr", "de soumettre un rapport au Conseil et d'informer le GCNT", "", "COUNCIL"),
    ("ru", "представлять Совету отчет и информировать КГСЭ", "", "COUNCIL"),
    ("fr", "de collaborer, selon qu'il conviendra, avec l'UNESCO", "UNESCO", ""),
    (
        "fr",
        "de coordonner la peinture avec celles d'autres institutions des Nations Unies, dont l'UNICEF et l'ONUDC",
        "UN UNICEF UNODC",
        "",
    ),
    ("ru", "красить в сотрудничестве с другими Секторами МСЭ и малярами", "ITU-D ITU-R", ""),
    ("fr", "de travailler en étroite collaboration avec le GTC-COP et le GTC-Internet", "CWG-COP CWG-Internet", ""),
    ("es", "que trabaje con el GTC-CMSI&ODS", "CWG-WSIS&SDG", ""),
    ("ru", "тесно взаимодействовать с РГС-Интернет и ИНТЕРПОЛом", "CWG-Internet INTERPOL", ""),
    ("fr", "de renforcer la coopération étroite entre l'UIT et l'OMS en matière de peinture", "WHO", ""),
    ("fr", "de renforcer la coopération entre l'UIT-T et l'UIT-D", "", ""),
    ("es", "que fomente la colaboración entre la Unión, la UNESCO y la OMS", "UNESCO WHO", ""),
    ("ru", "укреплять сотрудничество между МСЭ и ВОЗ в области красок", "WHO", ""),
    ("zh", "与电信发展局主任和世界卫生组织（WHO）密切协作，并每年向理事会提交报告", "BDT-DIR WHO", "COUNCIL"),
    ("zh", "与本决议一同发布", "", ""),
    ("ar", "بالتعاون الوثيق مع مدير مكتب تنمية الاتصالات وبتقديم تقرير سنوي إلى المجلس", "BDT-DIR", "COUNCIL"),
]


@pytest.mark.parametrize(("text", "partners", "bodies"), DUTIES)
def test_partners_and_reports(text: str, partners: str, bodies: str) -> None:
    found = relations(text, 0, len(text), TSB)
    assert (" ".join(found.partners), " ".join(found.report_to)) == (partners, bodies)


@pytest.mark.parametrize(("language", "text", "partners", "bodies"), OTHERS)
def test_partners_and_reports_in_other_languages(language: str, text: str, partners: str, bodies: str) -> None:
    text = one_form(text)
    found = relations(text, 0, len(text), Context(language, "T", ("TSB-DIR",), "WTSA"))
    assert (" ".join(found.partners), " ".join(found.report_to)) == (partners, bodies)


ADDRESSED = [("SG",), ("TSB-DIR",), ("BDT-DIR", "BR-DIR"), ("MS",), ("D-SG1",), ("SG", "SM")]


@pytest.mark.parametrize("codes", ADDRESSED)
def test_whom_a_text_names_may_hang_on_whom_it_addresses(codes: tuple[str, ...]) -> None:
    others = "to promote cooperation between ITU and WHO"
    for text in (others, *(text for text, _, _ in DUTIES)):
        for context in (TSB, MEMBERS, Context()):
            other = context.addressing(codes)
            found = list(phrases("en").trigger.find(text, 0, len(text)))
            one, another = (related(text, 0, len(text), each, found) for each in (context, other))
            assert one == another or not mean_the_same(context, other)


def test_members_work_together_with_the_union() -> None:
    text = "to paint with the assistance of ITU"
    assert relations(text, 0, len(text), MEMBERS).partners == ("UNION",)


def test_members_are_none_between_whom_and_others_the_union_cooperates() -> None:
    text = "to promote cooperation between ITU and WHO"
    assert relations(text, 0, len(text), MEMBERS).partners == ()


def test_nobody_is_his_own_partner() -> None:
    text = "to work with Member States and Sector Members"
    assert relations(text, 0, len(text), MEMBERS).partners == ("SM",)


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("to work in close collaboration with the Secretary-General and other Member States on paint", "SG MS"),
        ("to work with other Member States, Sector Members and dealers", "MS SM"),
        ("to work with other dealers, Member States and Sector Members", "SM"),
        ("to work with other dealers", ""),
    ],
)
def test_others_of_his_kind_are_partners(text: str, partners: str) -> None:
    assert " ".join(relations(text, 0, len(text), MEMBERS).partners) == partners
