"""What the rules say that records name: words for `resgraph explain`, by record type and rule."""

from __future__ import annotations

from typing import Final

from graph.records import Record

_WORDS: Final[dict[str, dict[str, str]]] = {
    "citation": {
        "citation:body-before": "the body stands before the word or its number",
        "citation:body-before-its": 'the body stands before, with "its" or the like between',
        "citation:body-behind": "the body stands behind the number, or behind the list that holds it",
        "citation:body-infix": "the body stands between the word and its number",
        "citation:body-sector": "the Sector stands before the number, as ITU-R cites its own",
        "citation:body-symbol": "the symbol is one of that body's",
        "citation:own-body": 'it says "of this conference", and this is that body\'s text',
        "citation:place": "only one body met there in that year and can have adopted or revised it",
        "citation:place-and-section": "two bodies met there in that year, and this is the text of one of them",
        "citation:sector": "the Sector is named, and of its two bodies only this one has such a number or date",
        "citation:session": "the revision names the session",
        "citation:session-number": "the number begins with that of a session of the United Nations General Assembly",
        "citation:section": "no body is named, and this is a text of that body, which has such a number",
        "citation:antecedent": "the instrument of that number was cited before, of this body only",
        "citation:same-line": "the instrument of that number is cited on this line, of this body only",
        "citation:adopter": "the sentence says that this body adopted or revised it",
        "citation:context": "the sentence names the body, and it can have such a number",
        "citation:revision-number": "its number ends in that of a revision, as those of ITU-R do, and one was cited",
        "citation:only-named": "the text names the body in full or by a session, and no other one has such a number",
        "citation:subject": "it is the only body that the text before names, or of which it cites instruments",
        "citation:union": "it is called the Union's, and only this body of it has such a number",
        "citation:series": "no other body has such a number",
        "citation:body-unknown": "nothing tells the body",
        "citation:the-body-adopts-no-such-instruments": "the body that is named adopts none of this kind",
    },
    "operative": {
        "heading": "a verb phrase begins a line or runs on inside it, with whom it addresses",
        "heading.addressee": "an addressee below the heading has a text of its own",
        "heading.items": "an item names whom it addresses",
        "summary": "a summary tells whom the instrument addresses",
        "summary.addressee": "the verb of a summary addresses others behind a semicolon, too",
    },
    "item": {
        "item.partner": "the item names somebody to act together with",
        "item.report": "the item names a body to report to",
    },
    "provision": {"paragraph": "a paragraph under a heading"},
    "timing": {
        "timing.every": "words that say how often the paragraph is to be carried out",
        "timing.due": "words that say by when the paragraph is to be carried out",
    },
    "resolution": {
        "heading": "its heading",
        "row": "a row or an item of a list of instruments",
        "status row": "a row of a table of numbers, titles and states",
        "proposal": "the heading of the text that a proposal changes",
        "abrogated": "a list of what was abrogated",
    },
    "proposal": {"proposal": "a line with MOD, ADD, SUP or NOC and a number"},
    "matrix": {"matrix-row": "a row of a matrix of who acts on an instrument"},
    "action_item": {
        "action-item": "a row of a table of action items",
        "action-item-without-number": "a row of action items whose number a page break swallowed",
    },
    "target": {"strategic-target": "a target of a strategic goal"},
    "indicator": {"outcome": "an outcome of a Sector's objective"},
    "sdg": {
        "goal": "a Sustainable Development Goal by its number",
        "target": "a target of such a goal, by its number",
    },
    "group": {
        "study-group": "a study group by its number",
        "question": "a question by its number",
        "regional-group": "a regional group in letters, behind its study group",
        "regional-group-words": "a regional group in words, behind its study group",
        "named-group": "a focus group, joint coordination activity or the like, by its name",
        "working-group": "a working group of the Council",
        "advisory-rapporteur-group": "a rapporteur group of TSAG",
    },
    "recommendation": {
        "recommendation": "a series and a number, with the word or the Sector, or where the text is of the ITU's work",
        "supplement": "a supplement of a series",
    },
    "document": {
        "council": "a document of the Council",
        "letter": "a circular letter of the Council",
        "tsag": "a document of TSAG",
        "contribution": "a contribution to TSAG",
        "advisory": "a document of TDAG or RAG",
        "group_paper": "a document of a study group",
        "working_group": "a document of a working group of the Council",
        "paper": "a document of a conference",
        "conference": "a contribution to a conference",
        "circular": "a circular of TSB",
        "report": "a Report of ITU-R",
    },
    "unresolved": {
        "citation": "a mention of an instrument",
        "unresolved": "a mention of a group or paper",
        "action-item": "a row of a table of action items",
    },
}


def meaning(record: Record) -> str:
    """Return what the rule of a record says; "" for one without words."""
    return _WORDS.get(record.type, {}).get(record.rule, "")
