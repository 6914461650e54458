"""Errors as problem details (RFC 9457): one shape for everything that goes wrong, and what would be right."""

from __future__ import annotations

import logging
from dataclasses import asdict, dataclass, field
from typing import Final
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from graph.errors import ReplacedError, StoreError, UsageError

MEDIA_TYPE: Final = "application/problem+json"
_LOG: Final = logging.getLogger("resgraph.api")


@dataclass(frozen=True, slots=True)
class ProblemType:
    """A kind of problem; `name` ends its `type`, and /v1/problems/{name} explains it."""

    name: str = field(metadata={"examples": ["unknown-code"]})
    status: int = field(metadata={"examples": [404]})
    title: str
    about: str


UNKNOWN_CODE: Final = ProblemType(
    "unknown-code", 404, "Unknown code",
    "The graph holds nothing of this code. `suggestions` names codes that are near to it.",
)  # fmt: skip
UNKNOWN_QUESTION: Final = ProblemType(
    "unknown-question", 404, "Unknown question", "There is no question of this name. GET /v1/questions lists them."
)
UNKNOWN_ADDRESS: Final = ProblemType(
    "unknown-address", 404, "Unknown address", "Nothing is here. GET /openapi.json lists the addresses."
)
WRONG_PARAMETER: Final = ProblemType(
    "wrong-parameter", 400, "Wrong parameter",
    "A parameter is unknown, missing, or has a value that it cannot have; `detail` says what would be right.",
)  # fmt: skip
WRONG_METHOD: Final = ProblemType("wrong-method", 405, "Wrong method", "The API only reads: use GET.")
WRONG_MEDIA_TYPE: Final = ProblemType(
    "wrong-media-type", 415, "Wrong media type", "The body is of a kind that is not read here; `detail` says which is."
)
NOT_ACCEPTABLE: Final = ProblemType(
    "not-acceptable", 406, "Not acceptable", "There is no form of this that `Accept` admits; `detail` names the forms."
)
TOO_LONG: Final = ProblemType(
    "too-long", 503, "Query ended", "The query needed more time or memory than it may have. Narrow it."
)
BUSY: Final = ProblemType("busy", 503, "Busy", "As many queries are being answered as may be. Ask again in a moment.")
NO_SPARQL: Final = ProblemType(
    "no-sparql", 501, "No SPARQL", "The graph is served from a store that another program cannot query from here."
)
NO_STORE: Final = ProblemType(
    "no-store", 503, "The graph cannot be read", "The store is missing, damaged or away. Try again later."
)
FAILURE: Final = ProblemType(
    "failure", 500, "Failure of the program", "A fault of the program, not of the request. It was logged."
)
PROBLEM_TYPES: Final = {
    each.name: each
    for each in (
        UNKNOWN_CODE, UNKNOWN_QUESTION, UNKNOWN_ADDRESS, WRONG_PARAMETER, WRONG_METHOD,
        WRONG_MEDIA_TYPE, NOT_ACCEPTABLE, TOO_LONG, BUSY, NO_SPARQL, NO_STORE, FAILURE,
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, and what would be right."""

    type: str = field(metadata={"description": "Which kind of problem.", "examples": ["/v1/problems/unknown-code"]})
    title: str = field(metadata={"examples": ["Unknown code"]})
    status: int = field(metadata={"examples": [404]})
    detail: str = field(metadata={"examples": ["There is no instrument 'PP-RES-1230' in this graph."]})
    instance: str = field(metadata={"examples": ["/v1/instruments/PP-RES-1230"]})
    suggestions: tuple[str, ...] = field(
        default=(), metadata={"description": "What may have been meant.", "examples": [["PP-RES-123"]]}
    )


class ProblemError(Exception):
    """A request that is answered with a problem."""

    def __init__(self, kind: ProblemType, detail: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(detail)
        self.kind, self.detail, self.suggestions = kind, detail, suggestions


class NotModifiedError(Exception):
    """A request whose answer the client already has."""

    def __init__(self, headers: dict[str, str]) -> None:
        super().__init__("not modified")
        self.headers = headers


def problem_body(kind: ProblemType, detail: str, instance: str, suggestions: tuple[str, ...] = ()) -> dict[str, object]:
    """Return a problem as JSON holds it."""
    return asdict(Problem(f"/v1/problems/{kind.name}", kind.title, kind.status, detail, instance, suggestions))


def respond(request: Request, kind: ProblemType, detail: str, suggestions: tuple[str, ...] = ()) -> JSONResponse:
    """Return a problem as a response."""
    body = problem_body(kind, detail, quote(request.scope["path"]), suggestions)
    return JSONResponse(body, kind.status, {"Cache-Control": "no-store"}, MEDIA_TYPE)


def _on_problem(request: Request, error: ProblemError) -> Response:
    return respond(request, error.kind, error.detail, error.suggestions)


def _on_not_modified(_request: Request, error: NotModifiedError) -> Response:
    return Response(status_code=304, headers=error.headers)


def _on_usage(request: Request, error: UsageError) -> Response:
    return respond(request, WRONG_PARAMETER, str(error))


def _on_store(request: Request, error: StoreError) -> Response:
    _LOG.error("%s: %s", request.url.path, error)
    answer = respond(request, NO_STORE, str(error))
    answer.headers["Retry-After"] = "1" if isinstance(error, ReplacedError) else "60"
    return answer


def _on_validation(request: Request, error: RequestValidationError) -> Response:
    """Say of each wrong parameter what would be right."""
    said = [f"{each['loc'][-1]}: {each['msg']}, not {each.get('input')!r}" for each in error.errors()]
    return respond(request, WRONG_PARAMETER, "; ".join(said))


def _on_http(request: Request, error: HTTPException) -> Response:
    """Answer what the router refuses."""
    if error.status_code == 405 and request.method == "OPTIONS":
        return Response(status_code=204, headers={"Allow": _allowed(request)})
    if error.status_code == 405:
        answer = respond(request, WRONG_METHOD, f"{request.method} is not possible here; the API only reads, use GET")
        answer.headers["Allow"] = _allowed(request)
        return answer
    if error.status_code == 404:
        return respond(request, UNKNOWN_ADDRESS, f"Nothing is at {request.url.path}; /openapi.json lists the addresses")
    return respond(request, WRONG_PARAMETER, str(error.detail))


def _allowed(request: Request) -> str:
    """Return the methods of an address."""
    return "GET, HEAD, POST" if request.url.path == "/sparql" else "GET, HEAD"


def _on_failure(request: Request, _error: Exception) -> Response:
    return respond(request, FAILURE, "The program failed at this request; the log tells more")


def install(app: FastAPI) -> None:
    """Let the app answer every error with a problem."""
    app.exception_handler(ProblemError)(_on_problem)
    app.exception_handler(NotModifiedError)(_on_not_modified)
    app.exception_handler(UsageError)(_on_usage)
    app.exception_handler(StoreError)(_on_store)
    app.exception_handler(RequestValidationError)(_on_validation)
    app.exception_handler(HTTPException)(_on_http)
    app.exception_handler(Exception)(_on_failure)
