"""GET /v1/questions, /v1/questions/{question}: the same rows as `resgraph ask`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal

from fastapi import APIRouter, Header, Query, Request, Response

from api.dependencies import GraphDep, QuestionName
from api.pictures import is_picture, picture_response
from graph.stores.protocol import Argument, Cell
from queries.ask import ask
from queries.catalogue import questions
from queries.exports.formats import draw_answer
from queries.question import Question
from queries.render import to_csv

router = APIRouter(prefix="/v1/questions", tags=["questions"])


@dataclass(frozen=True, slots=True)
class QuestionList:
    """The questions, by group and name."""

    items: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class AnswerRows:
    """The rows that answer a question: the same object as `resgraph ask --format json` prints."""

    question: str = field(metadata={"examples": ["joint-duties"]})
    parameters: dict[str, Argument] = field(
        metadata={"description": "What it was asked with, defaults included.",
                  "examples": [{"actor": "TSB", "with": "BDT", "verb": "instruct"}]}
    )  # fmt: skip
    columns: tuple[str, ...]
    rows: list[dict[str, Cell]]


@dataclass(frozen=True, slots=True)
class EmptyAnswer(AnswerRows):
    """An answer with a note: whether it is a fact that there are no rows, or a gap in the documents that are here."""

    note: str = field(metadata={"examples": ["nothing found, and that is a gap: no document about PP-98 was ingested"]})


@router.get("", summary="List questions")
def list_questions() -> QuestionList:
    """List the questions with their words, parameters, columns, and their queries in SPARQL and Cypher."""
    return QuestionList(tuple(questions()))


@router.get("/{question}", summary="Answer a question", response_model=AnswerRows | EmptyAnswer)
def answer(
    request: Request,
    response: Response,
    graph: GraphDep,
    question: QuestionName,
    format: Annotated[
        Literal["json", "csv", "svg", "html", "graphml", "gexf"] | None,
        Query(description="The form of the answer: its rows, or what its codes make as a picture, page or network."),
    ] = None,
    accept: Annotated[str, Header(include_in_schema=False)] = "",
) -> object:
    """Answer a question; its parameters are the query's, as GET /v1/questions tells."""
    arguments = {name: value for name, value in request.query_params.items() if name != "format"}
    found = ask(graph, question, arguments)
    if is_picture(format):
        return picture_response(draw_answer(graph, found, format), format, response)
    if format == "csv" or (format is None and "text/csv" in accept):
        return Response(to_csv(found), headers=dict(response.headers), media_type="text/csv; charset=utf-8")
    shown = (found.question.name, found.parameters, tuple(found.question.columns), found.rows)
    return AnswerRows(*shown) if found.note is None else EmptyAnswer(*shown, found.note)
