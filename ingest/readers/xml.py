"""Parses XML safely: no network, no external entities, no entity bombs; and tells names without namespaces."""

from __future__ import annotations

from lxml import etree

from graph.errors import DocumentError


def parse_xml(data: bytes, path: str) -> etree._Element:
    """Return the root of an XML document. Raises DocumentError for what is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        beyond = "XML_PARSE_HUGE" in str(error.msg)
        reason = (
            "is XML of longer texts or deeper elements than can be read safely" if beyond else "is not well-formed XML"
        )
        raise DocumentError(path, f"{reason} ({error.msg})") from error


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace; "" for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
