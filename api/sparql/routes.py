"""GET and POST /sparql: queries in SPARQL 1.1, after its protocol (W3C, 2013)."""

from __future__ import annotations

from typing import Annotated, Final
from urllib.parse import parse_qs

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from api.dependencies import GraphDep
from api.negotiation import preferred
from api.problems import NO_SPARQL, WRONG_MEDIA_TYPE, WRONG_PARAMETER, ProblemError
from api.sparql.child import RESULTS, TRIPLES, Task
from api.sparql.run import run
from graph.stores.oxigraph import OxigraphReader
from graph.stores.protocol import Reader

router = APIRouter(tags=["SPARQL"])
FORM: Final = "application/x-www-form-urlencoded"
JSON: Final = ("application/sparql-results+json", "application/json")
QUERY: Final = "application/sparql-query"
_ANSWER: Final = {
    "head": {"vars": ["code"]},
    "results": {"bindings": [{"code": {"type": "literal", "value": "TSB"}}]},
}
_FORMS: Final[dict[str, object]] = {
    **{media_type: {"schema": {"type": "string"}} for media_type in (*RESULTS, *TRIPLES)},
    **{media_type: {"schema": {"type": "object"}, "example": _ANSWER} for media_type in JSON},
}


@router.get(
    "/sparql", summary="Answer a query in SPARQL", response_class=Response, responses={200: {"content": _FORMS}}
)
def by_get(
    graph: GraphDep,
    response: Response,
    query: Annotated[str, Query(description="The query.", examples=["SELECT * { ?s ?p ?o } LIMIT 3"])],
    default_graph_uri: Annotated[
        list[str], Query(alias="default-graph-uri", description="The named graphs that are the default graph.")
    ] = [],  # noqa: B006  # FastAPI copies it
    named_graph_uri: Annotated[
        list[str], Query(alias="named-graph-uri", description="The named graphs that GRAPH can name.")
    ] = [],  # noqa: B006
    accept: Annotated[str, Header(include_in_schema=False)] = "",
) -> Response:
    """Answer SELECT, ASK, CONSTRUCT and DESCRIBE; without a data set of its own a query sees all documents as one.

    POST takes the query as `application/sparql-query`, or as a form. SELECT and ASK come as SPARQL results in JSON,
    XML, CSV or TSV, the others as Turtle, N-Triples, RDF/XML or JSON-LD, as `Accept` says. Updates and SERVICE are not
    possible, and a query that takes too long is ended.
    """
    return _answer(graph, response, query, default_graph_uri, named_graph_uri, accept)


@router.post("/sparql", include_in_schema=False)
async def by_post(request: Request, graph: GraphDep, response: Response) -> Response:
    """Answer a query in the body."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    try:
        body = (await request.body()).decode()
    except UnicodeDecodeError as error:
        raise ProblemError(WRONG_PARAMETER, f"the body is not UTF-8: {error}") from error
    given = parse_qs(body, keep_blank_values=True) if media_type == FORM else {}
    if media_type == QUERY:
        given = {name: request.query_params.getlist(name) for name in request.query_params} | {"query": [body]}
    elif media_type != FORM:
        raise ProblemError(WRONG_MEDIA_TYPE, f"send the query as {QUERY} or {FORM}, not {media_type or 'nothing'!r}")
    if len(given.get("query", ())) != 1:
        raise ProblemError(WRONG_PARAMETER, "query: give one query; updates are not possible")
    graphs = (given.get("default-graph-uri", []), given.get("named-graph-uri", []))
    accept = request.headers.get("accept", "")
    return await run_in_threadpool(_answer, graph, response, given["query"][0], *graphs, accept)


def _answer(
    graph: Reader, response: Response, query: str, default: list[str], named: list[str], accept: str
) -> Response:
    """Return the answer to a query in the form that the client wants."""
    if not isinstance(graph, OxigraphReader) or graph.path is None:
        raise ProblemError(NO_SPARQL, f"{graph.address} is served without SPARQL; a store on disk offers it")
    task = Task(
        path=str(graph.path), query=query, default_graphs=tuple(default), named_graphs=tuple(named),
        results=preferred(accept, list(RESULTS)), triples=preferred(accept, list(TRIPLES)),
    )  # fmt: skip
    media_type, content = run(task)
    return Response(content, headers=dict(response.headers), media_type=media_type)
