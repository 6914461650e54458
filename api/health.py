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


@router.get("/v1/problems/{name}", summary="What a kind of problem means")
def problem(name: Annotated[str, Path(examples=["unknown-code"])]) -> ProblemType:
    """Explain a kind of problem: the `type` of a problem is the address of its explanation."""
    if name not in PROBLEM_TYPES:
        raise ProblemError(UNKNOWN_ADDRESS, f"There is no kind of problem {name!r}.", tuple(PROBLEM_TYPES))
    return PROBLEM_TYPES[name]
