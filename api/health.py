"""GET /healthz, and what the kinds of problems mean: GET /v1/problems/{name}."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from fastapi import APIRouter, Path, Request

from api.problems import PROBLEM_TYPES, UNKNOWN_ADDRESS, ProblemError, ProblemType
from graph.stores.protocol import Store

router = APIRouter(tags=["service"])


@dataclass(frozen=True, slots=True)
class Health:
    """Whether the service works, and which graph it serves."""

    status: str = field(metadata={"examples": ["ok"]})
    version: str = field(metadata={"description": "The identifier of the graph: a hash of its content."})
    program: str = field(metadata={"description": "The version of the program.", "examples": ["0.1.0"]})


@router.get("/healthz", summary="Health")
def health(request: Request) -> Health:
    """Answer "ok" while the graph can be read; otherwise a problem with status 503."""
    store: Store = request.app.state.store
    return Health("ok", store.version(), request.app.version)


@dataclass(frozen=True, slots=True)
class Start:
    """Where everything begins."""

    resources: tuple[str, ...] = field(metadata={"examples": [["/v1/instruments", "/v1/questions"]]})
    description: str = field(metadata={"description": "The OpenAPI description."})
    reference: str = field(metadata={"description": "The same, to be read."})


@router.get("/v1", summary="Where everything begins")
def start() -> Start:
    """Name the resources and where they are described."""
    names = ("search", "instruments", "actors", "bodies", "questions", "neighbourhood", "documents")
    return Start(tuple(f"/v1/{name}" for name in names), "/openapi.json", "/reference")


@router.get("/v1/problems/{name}", summary="What a kind of problem means")
def problem(
    name: Annotated[str, Path(description="The end of a problem's `type`.", examples=["unknown-code"])],
) -> ProblemType:
    """Explain a kind of problem: the `type` of a problem is the address of its explanation."""
    if name not in PROBLEM_TYPES:
        raise ProblemError(UNKNOWN_ADDRESS, f"There is no kind of problem {name!r}.", tuple(PROBLEM_TYPES))
    return PROBLEM_TYPES[name]
