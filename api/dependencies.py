"""What routes depend on, as Annotated types: the store, the actor or instrument that an address names, paging."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Path, Query, Request, Response

from api.problems import UNKNOWN_CODE, UNKNOWN_QUESTION, WRONG_PARAMETER, NotModifiedError, ProblemError
from graph.schema import ACTORS
from graph.stores.protocol import Reader, Store
from queries.catalogue import names
from queries.codes import codes, is_known
from queries.resources.neighbourhood import CENTRES
from queries.resources.pages import MOST
from queries.resources.suggestions import suggest


def current_graph(request: Request, response: Response) -> Reader:
    """Return the newest graph, the same one for the whole request; end here if the client has this answer already."""
    store: Store = request.app.state.store
    graph = store.pinned()
    tag = f'W/"{graph.version()[:32]}-{request.app.version}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept, Accept-Encoding"}
    known = request.headers.get("if-none-match", "")
    if request.method != "GET":
        known = ""
    if known.strip() == "*" or tag in (each.strip() for each in known.split(",")):
        raise NotModifiedError(headers)
    response.headers.update(headers)
    return graph


GraphDep = Annotated[Reader, Depends(current_graph)]


def known_parameters_only(request: Request) -> None:
    """Refuse a query parameter that the route does not have, so that a typing error is no silent "all"."""
    parameters: dict[str, tuple[str, ...]] = request.app.state.parameters
    allowed = parameters.get(request.scope["route"].path_format)
    for name in request.query_params:
        if allowed is not None and name not in allowed:
            there = f"there are {', '.join(allowed)}" if allowed else "there are none"
            raise ProblemError(WRONG_PARAMETER, f"There is no parameter {name!r} here; {there}.", allowed)


def _known(graph: Reader, what: str, kinds: tuple[str, ...], code: str) -> str:
    """Return a code that the graph holds; otherwise end with a problem that names near ones."""
    if is_known(graph, kinds, code):
        return code
    raise unknown(graph, what, kinds, code)


def unknown(graph: Reader, what: str, kinds: tuple[str, ...], code: str) -> ProblemError:
    """Return the problem of a code that the graph does not hold; it names near ones."""
    near = suggest(graph, kinds, code)
    hint = f"Did you mean {' or '.join(near[:3])}?" if near else "Nothing is near to it."
    return ProblemError(UNKNOWN_CODE, f"There is no {what} {code!r} in this graph. {hint}", near)


def _filter(graph: Reader, what: str, kinds: tuple[str, ...], code: str) -> str:
    """Return a code that a list may be narrowed to; otherwise end with a problem that names near ones."""
    if is_known(graph, kinds, code):
        return code
    there = codes(graph, kinds)
    near = suggest(graph, kinds, code) or tuple(there)
    raise ProblemError(WRONG_PARAMETER, f"There is no {what} {code!r}; there are {', '.join(there)}.", near)


def known_instrument(
    graph: GraphDep,
    code: Annotated[str, Path(description="The instrument's code.", examples=["PP-RES-123", "UNGA-RES-70/1"])],
) -> str:
    """Return the instrument's code of the address."""
    return _known(graph, "instrument", ("Instrument",), code)


def known_actor(
    graph: GraphDep, code: Annotated[str, Path(description="The actor's code.", examples=["TSB-DIR", "T-SG17"])]
) -> str:
    """Return the actor's code of the address."""
    return _known(graph, "actor", ACTORS, code)


def known_document(
    graph: GraphDep, code: Annotated[str, Path(description="The document's name.", examples=["001_cb605667d0fa8ef2"])]
) -> str:
    """Return the document's name of the address."""
    return _known(graph, "document", ("Source",), code)


def known_centre(
    graph: GraphDep,
    code: Annotated[str, Path(description="An instrument's, actor's or goal's code.", examples=["PP-RES-123"])],
) -> str:
    """Return the code of the node in the middle."""
    return _known(graph, "instrument, actor or goal", CENTRES, code)


def known_body(
    graph: GraphDep, body: Annotated[str, Query(description="Only those of this body.", examples=["PP"])] = ""
) -> str:
    """Return the body to narrow a list to, "" for any."""
    return body and _filter(graph, "body", ("Body",), body)


def known_session(
    graph: GraphDep,
    session: Annotated[str, Query(description="Only those with a version of this session.", examples=["PP-18"])] = "",
) -> str:
    """Return the session to narrow a list to, "" for any."""
    return session and _filter(graph, "session", ("Session",), session)


def known_question(
    question: Annotated[str, Path(description="The question's name.", examples=["joint-duties"])],
) -> str:
    """Return the question's name of the address."""
    if question in names():
        return question
    raise ProblemError(UNKNOWN_QUESTION, f"There is no question {question!r}; there are {', '.join(names())}.", names())


InstrumentCode = Annotated[str, Depends(known_instrument)]
ActorCode = Annotated[str, Depends(known_actor)]
DocumentCode = Annotated[str, Depends(known_document)]
CentreCode = Annotated[str, Depends(known_centre)]
BodyFilter = Annotated[str, Depends(known_body)]
SessionFilter = Annotated[str, Depends(known_session)]
QuestionName = Annotated[str, Depends(known_question)]
Limit = Annotated[int, Query(description="How many entries a page has.", ge=1, le=MOST)]
Cursor = Annotated[str | None, Query(description="`next` of the page before; leave it out for the first page.")]
