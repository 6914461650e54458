"""The description of the API: one operation for each question, and problems on every route."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from api.problems import MEDIA_TYPE, NO_STORE, UNKNOWN_CODE, Problem, problem_body
from queries.catalogue import questions
from queries.question import Parameter, Question

Json = dict[str, object]

# Real answers, shortened; tests/api/examples.py writes them.
EXAMPLES: Final = Path(__file__).with_name("examples.json")

ABOUT: Final = """
Who cites, changes and instructs whom in the resolutions of the ITU's conferences; every fact with the passage that it
was read from.

- Everything is read with GET; no key, any origin. Queries in SPARQL may be sent to `/sparql` with POST.
- Codes are those of the instruments and actors: `PP-RES-123`, `UNGA-RES-70/1`, `TSB-DIR`. A slash stands as it is.
- Long lists come in pages: follow `next` with `cursor=`.
- Answers carry an `ETag` made from the graph's version; ask again with `If-None-Match` to get 304 while it is the same.
- Errors are problem details (RFC 9457, `application/problem+json`) that say what would be right.
"""
TAGS: Final = [
    {"name": "search", "description": "Find by designation or words."},
    {"name": "instruments", "description": "Resolutions, decisions, recommendations, opinions."},
    {"name": "actors", "description": "Who is addressed, and what they must do."},
    {"name": "bodies", "description": "Who adopts instruments, and when they met."},
    {"name": "questions", "description": "Named queries; the same rows as on the command line."},
    {"name": "neighbourhood", "description": "A part of the graph as nodes and edges."},
    {"name": "SPARQL", "description": "Queries of your own."},
    {"name": "documents", "description": "What was read, and what could not be resolved."},
    {"name": "service", "description": "Health, and what problems mean."},
]
_PROBLEMS: Final = {
    "4XX": (
        "What was asked for is unknown or wrong.",
        UNKNOWN_CODE,
        "There is no instrument 'PP-RES-1230' in this graph. Did you mean PP-RES-123?",
    ),
    "503": ("The graph cannot be read.", NO_STORE, "/data/store: damaged"),
}
_TYPES: Final = {"integer": "integer"}
_FORMATS: Final = {"date": "date"}


def describe(app: FastAPI) -> Json:
    """Return the OpenAPI description of the app."""
    described: Json = get_openapi(
        title=app.title, version=app.version, summary=app.summary, description=ABOUT, routes=app.routes, tags=TAGS
    )
    paths: dict[str, dict[str, Json]] = described["paths"]  # type: ignore[assignment]
    components: dict[str, Json] = described["components"]  # type: ignore[assignment]
    components["schemas"]["Problem"] = TypeAdapter(Problem).json_schema()
    for unused in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(unused, None)
    general = paths.pop("/v1/questions/{question}")["get"]
    for question in questions():
        paths[f"/v1/questions/{question.name}"] = {"get": _operation(general, question)}
    examples: dict[str, object] = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    for path, operations in paths.items():
        _add_problems(operations["get"])
        if path in examples:
            _add_example(operations["get"], examples[path])
    return described


def parameters_of(described: Json) -> dict[str, tuple[str, ...]]:
    """Return the names of the query parameters of each address that is described."""
    paths: dict[str, dict[str, dict[str, list[dict[str, str]]]]] = described["paths"]  # type: ignore[assignment]
    return {
        path: tuple(each["name"] for each in operations["get"].get("parameters", []) if each["in"] == "query")
        for path, operations in paths.items()
    }


def _operation(general: Json, question: Question) -> Json:
    """Return the operation of one question, made from that of all."""
    own = [_parameter(each) for each in question.parameters.values()]
    shared = [each for each in general["parameters"] if each["in"] == "query"]  # type: ignore[attr-defined]
    columns = "\n".join(f"- `{name}`: {column.words}" for name, column in question.columns.items())
    return {
        **general,
        "summary": question.words,
        "description": f"{question.about}\n\nColumns:\n\n{columns}",
        "operationId": f"question_{question.name.replace('-', '_')}",
        "parameters": [*own, *shared],
    }


def _parameter(parameter: Parameter) -> Json:
    """Return a question's parameter as OpenAPI describes it."""
    schema: Json = {"type": _TYPES.get(parameter.type, "string")}
    if parameter.type in _FORMATS:
        schema["format"] = _FORMATS[parameter.type]
    if parameter.choices:
        schema["enum"] = list(parameter.choices)
    if parameter.default not in (None, ""):
        schema["default"] = parameter.default
    return {
        "name": parameter.name,
        "in": "query",
        "required": parameter.required,
        "description": parameter.words,
        "schema": schema,
        "example": parameter.example,
    }


def _add_example(operation: Json, answer: object) -> None:
    """Show an answer of an operation."""
    responses: dict[str, dict[str, dict[str, Json]]] = operation["responses"]  # type: ignore[assignment]
    responses["200"]["content"]["application/json"]["example"] = answer


def _add_problems(operation: Json) -> None:
    """Say of an operation how it answers what it cannot do."""
    responses: dict[str, Json] = operation["responses"]  # type: ignore[assignment]
    responses.pop("422", None)
    schema = {"$ref": "#/components/schemas/Problem"}
    for status, (description, kind, detail) in _PROBLEMS.items():
        example = problem_body(kind, detail, "/v1/instruments/PP-RES-1230")
        responses[status] = {
            "description": description,
            "content": {MEDIA_TYPE: {"schema": schema, "example": example}},
        }
    if "service" not in operation["tags"]:  # type: ignore[operator]
        responses["304"] = {"description": "The client has this answer (If-None-Match)."}
        responses["200"]["headers"] = {
            "ETag": {"description": "The version of the graph.", "schema": {"type": "string"}}
        }
