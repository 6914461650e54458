"""The namespaces of the graph, and the names (IRIs) of its nodes, terms and named graphs.

Terms (classes and properties) have one namespace for everybody; nodes live under a base that a site may set.

>>> node_iri(Ref("Version", "PP-RES-123@2018"))
'https://w3id.org/resgraph/version/PP-RES-123%402018'
>>> node_iri(Ref("Goal", "SDG-9.c"))
'http://metadata.un.org/sdg/9.c'
>>> term_iri("reportsTo")
'https://w3id.org/resgraph/ontology#reportsTo'
"""

from __future__ import annotations

from typing import Final

from graph.designations import format_iri, parse_iri
from graph.errors import UsageError
from graph.model import Ref
from graph.schema import KINDS

BASE: Final = "https://w3id.org/resgraph/"
TERMS: Final = "https://w3id.org/resgraph/ontology#"
RDF_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
SDG: Final = "http://metadata.un.org/sdg/"
SDG_CODE: Final = "SDG-"
# The property that holds a node's code.
CODE: Final = "code"

PREFIXES: Final = {
    "rg": TERMS,
    "cito": "http://purl.org/spar/cito/",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "odrl": "http://www.w3.org/ns/odrl/2/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": XSD,
}


def check_base(base: str) -> str:
    """Return a base IRI that nodes can be named under; UsageError unless it is absolute and ends in "/"."""
    if not base.startswith(("http://", "https://")) or not base.endswith("/") or len(base.split("/")[2]) == 0:
        raise UsageError(f"the base IRI {base!r} must begin with http:// or https:// and end with /")
    if not base.isascii() or any(char in ' "<>\\^`{|}#?' or not char.isprintable() for char in base):
        raise UsageError(f"the base IRI {base!r} holds characters that must not stand in one")
    return base


def term_iri(name: str) -> str:
    """Return the IRI of a class, property or edge of the schema."""
    return TERMS + name


def node_iri(ref: Ref, base: str = BASE) -> str:
    """Return the IRI of a node; a Sustainable Development Goal has the one of the United Nations."""
    kind, code = ref
    if kind == "Goal" and code.startswith(SDG_CODE) and len(code) > len(SDG_CODE):
        return SDG + format_iri(code[len(SDG_CODE) :])
    return f"{base}{KINDS[kind].path}/{format_iri(code)}"


def node_code(iri: str, base: str = BASE) -> tuple[str, str]:
    """Return path and code of a node from its IRI, the inverse of `node_iri`; UsageError where it is none."""
    if iri.startswith(SDG):
        return KINDS["Goal"].path, SDG_CODE + parse_iri(iri[len(SDG) :])
    path, slash, segment = iri[len(base) :].partition("/")
    if not iri.startswith(base) or not slash or not segment:
        raise UsageError(f"{iri!r} is no name of a node under {base}")
    return path, parse_iri(segment)


def graph_iri(part: str, base: str = BASE) -> str:
    """Return the IRI of the named graph of a part of the graph."""
    return f"{base}graph/{format_iri(part)}"


def graph_part(iri: str, base: str = BASE) -> str:
    """Return the part that a named graph holds, the inverse of `graph_iri`."""
    prefix = f"{base}graph/"
    if not iri.startswith(prefix):
        raise UsageError(f"{iri!r} is no name of a part of the graph under {base}")
    return parse_iri(iri[len(prefix) :])
