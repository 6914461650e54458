"""Linked data: the address that ends an IRI of the graph gives a page to a browser and RDF to a program.

A site whose base IRI is its own address, or one that forwards to it, has IRIs that answer.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import quote

import pyoxigraph as ox
from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse

from api.dependencies import current_graph, unknown
from api.negotiation import preferred
from api.pages.routes import PAGES, page
from api.problems import NO_SPARQL, NOT_ACCEPTABLE, ProblemError
from api.sparql.child import TRIPLES
from graph import entailment
from graph.schema import KINDS
from graph.stores.protocol import Reader, Row
from graph.vocabulary import PREFIXES, XSD

HTML: Final = "text/html"
# What the graph says of a node, and of the passage that it was read from.
_DESCRIBE: Final = """
PREFIX rg: <https://w3id.org/resgraph/ontology#>
SELECT $CODE ?subject ?predicate (STR(?object) AS ?value) (isIRI(?object) AS ?iri) (LANG(?object) AS ?language)
  (STR(DATATYPE(?object)) AS ?datatype)
WHERE {
  VALUES ?kind { %s }
  ?node rg:code $CODE ; a ?kind .
  { ?node ?predicate ?object BIND(?node AS ?subject) }
  UNION { ?node rg:evidence ?subject . ?subject ?predicate ?object }
}
"""
# Where a page shows what has none of its own.
_ELSEWHERE: Final[dict[str, Callable[[str], str]]] = {
    "version": lambda code: f"/instrument/{quote(code.rpartition('@')[0])}#versions",
    "source": lambda code: f"/document/{quote(code)}",
    "body": lambda code: "/sessions",
}
_VOCABULARY: Final = {"/ontology": entailment.FILE, "/shapes": entailment.FILE.with_name("shapes.ttl")}


def serve_linked_data(app: FastAPI) -> None:
    """Add an address for each kind of node, and for the vocabulary; before the pages, which some of them show."""
    for path in dict.fromkeys(kind.path for kind in KINDS.values()):
        app.add_api_route(f"/{path}/{{code:path}}", _node_route(path), include_in_schema=False)
    for address, file in _VOCABULARY.items():
        app.add_api_route(address, _file_route(file), include_in_schema=False)


def _node_route(path: str) -> Callable[[Request, Response, str], Response]:
    """Return what answers at the addresses of one path."""
    has_page = any(each.startswith(f"/{path}/") for each in PAGES)
    kinds = tuple(kind.name for kind in KINDS.values() if kind.path == path)

    def node(request: Request, response: Response, code: str) -> Response:
        """Show a page, or describe the node in RDF."""
        accept = request.headers.get("accept", "")
        offered = [HTML, *TRIPLES] if has_page else [*TRIPLES, HTML] if path in _ELSEWHERE else [*TRIPLES]
        form = _preferred(accept, offered)
        if form == HTML and not has_page:
            return RedirectResponse(_ELSEWHERE[path](code), 303, {"Vary": "Accept"})
        if form == HTML:
            shown = page()
            link = f'<{quote(request.scope["path"])}>; rel="alternate"; type="text/turtle"'
            shown.headers.update({"Link": link, "Vary": "Accept"})
            return shown
        graph = current_graph(request, response)
        return _rdf(_statements(graph, kinds, code), form, dict(response.headers))

    return node


def _file_route(file: Path) -> Callable[[Request], Response]:
    """Return what answers with a file of the vocabulary."""

    def vocabulary(request: Request) -> Response:
        """Give the vocabulary in RDF."""
        form = _preferred(request.headers.get("accept", "").replace(HTML, "text/turtle"), [*TRIPLES])
        return _rdf(_lines(file), form, {"Vary": "Accept", "Cache-Control": "no-cache"})

    return vocabulary


def _preferred(accept: str, offered: list[str]) -> str:
    """Return the media type to answer in; a problem names those that there are."""
    form = preferred(accept, offered)
    if form is None:
        raise ProblemError(NOT_ACCEPTABLE, f"this comes as {', '.join(offered)}", tuple(offered))
    return form


def _statements(graph: Reader, kinds: tuple[str, ...], code: str) -> bytes:
    """Return what the graph says of a node, in its own terms and in those of other vocabularies, as N-Triples."""
    if graph.language != "sparql":
        raise ProblemError(NO_SPARQL, f"{graph.address} is served without RDF; any other store offers it")
    rows = graph.select(_DESCRIBE % " ".join(f"rg:{kind}" for kind in kinds), {"CODE": code})
    if not rows:
        raise unknown(graph, " or ".join(kinds), kinds, code)
    return "".join(entailment.entailed({f"{_line(row)} .\n" for row in rows})).encode()


def _line(row: Row) -> str:
    """Return a row as a triple."""
    value, language = str(row["value"]), row["language"]
    term: ox.NamedNode | ox.Literal
    if row["iri"]:
        term = ox.NamedNode(value)
    elif language:
        term = ox.Literal(value, language=str(language))
    else:
        term = ox.Literal(value, datatype=ox.NamedNode(str(row["datatype"] or f"{XSD}string")))
    return str(ox.Triple(ox.NamedNode(str(row["subject"])), ox.NamedNode(str(row["predicate"])), term))


@cache
def _lines(file: Path) -> bytes:
    """Return a Turtle file as N-Triples."""
    content = ox.serialize(ox.parse(path=str(file), format=ox.RdfFormat.TURTLE), format=ox.RdfFormat.N_TRIPLES)
    assert content is not None
    return content


def _rdf(lines: bytes, form: str, headers: dict[str, str]) -> Response:
    """Return N-Triples as a response in another form of RDF."""
    output = io.BytesIO()
    quads = ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)
    ox.serialize((quad.triple for quad in quads), output, TRIPLES[form], prefixes=PREFIXES)
    return Response(output.getvalue(), headers=headers, media_type=form)
