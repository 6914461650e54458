"""Finds the footnotes of a page: a mark that links to a block, whose own link leads back to the mark.

Word, LibreOffice, pandoc and markdown converters all write footnotes so, each with classes and names of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from ingest.readers.xml import local_name

_MARK = re.compile(r"[\[(]?(?:\d{1,3}|\*{1,3}|[ivx]{1,5}|[a-z])[\])]?")
_LONGEST = 8
# A raised word of figures alone is a mark too, wherever it leads.
_RAISED = re.compile(r"[\[(]?(?:\d{1,3}|\*{1,3})[\])]?")


@dataclass(slots=True)
class Notes:
    """The notes of a page: the block for each mark's link, the blocks, and the links in them that lead back."""

    of_mark: dict[etree._Element, etree._Element] = field(default_factory=dict)
    blocks: set[etree._Element] = field(default_factory=set)
    back: set[etree._Element] = field(default_factory=set)

    def words(self, block: etree._Element) -> str:
        """Return the words of a note without the link back to its mark."""
        return " ".join("".join(map(str, self._pieces(block))).split())

    def _pieces(self, block: etree._Element) -> list[str]:
        pieces: list[str] = []
        inside = 0
        for event, element in etree.iterwalk(block, events=("start", "end")):
            if event == "start":
                inside += element in self.back
                pieces.append("" if inside else element.text or "")
            else:
                inside -= element in self.back
                pieces.append("" if inside or element is block else element.tail or "")
        return pieces


def find_notes(root: etree._Element, block_names: frozenset[str]) -> Notes:
    """Return the footnotes of a page; notes stand behind what they are notes to."""
    notes = Notes()
    links = [(link, href[1:]) for link in root.iter("a") if (href := link.get("href") or "").startswith("#")]
    if not links:
        return notes
    places: dict[str, etree._Element] = {}
    for element in root.iter(etree.Element):
        for name in (element.get("id"), element.get("name")):
            if name:
                places.setdefault(name, element)
    leading_back: dict[etree._Element, dict[etree._Element, etree._Element]] = {}
    for link, target in links:
        if link in notes.back or target not in places or not _MARK.fullmatch(_short(link)):
            continue
        block = _block(places[target], block_names)
        if block is None or block in notes.blocks:
            continue
        if block not in leading_back:
            inner = ((other, places.get((other.get("href") or "#")[1:])) for other in block.iter("a"))
            leading_back[block] = {place: other for other, place in inner if place is not None}
        back = next((leading_back[block][each] for each in _around(link) if each in leading_back[block]), None)
        if back is not None and back is not link:
            notes.of_mark[link] = block
            notes.blocks.add(block)
            notes.back.add(back)
    return notes


def is_raised_mark(element: etree._Element) -> bool:
    """Tell whether an element is a raised figure or asterisk: the mark of a note, no part of what it hangs on."""
    raised = local_name(element) == "sup" or "vertical-align:super" in (element.get("style") or "").replace(" ", "")
    return raised and bool(_RAISED.fullmatch(_short(element)))


def _short(element: etree._Element) -> str:
    """Return an element's words if they may be a mark, "" if they are too long for one."""
    pieces = [str(piece).strip() for piece in islice(element.itertext(), _LONGEST + 1)]
    return "".join(pieces) if len(pieces) <= _LONGEST else ""


def _block(element: etree._Element, names: frozenset[str]) -> etree._Element | None:
    """Return the innermost block that an element is or stands in; the page itself is none."""
    current: etree._Element | None = element
    while current is not None and local_name(current) not in names:
        current = current.getparent()
    return None if current is None or local_name(current) in ("body", "html") else _only(current)


def _only(block: etree._Element) -> etree._Element:
    """Return a paragraph's item or division where it holds nothing else, so that no empty item stays behind."""
    parent = block.getparent()
    if parent is None or local_name(parent) not in ("li", "div") or (parent.text or "").strip():
        return block
    return parent if block.getprevious() is None and block.getnext() is None else block


def _around(link: etree._Element) -> list[etree._Element]:
    """Return where a link back may lead: to the mark's link, what it stands in or what it holds."""
    around = [link, *islice(link.iter("a", "span", "sup"), _LONGEST)]
    parent = link.getparent()
    if parent is not None and local_name(parent) in ("sup", "span"):
        around.append(parent)
    return around
