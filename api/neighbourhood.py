"""GET /v1/neighbourhood/{code}."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from api.dependencies import CentreCode, GraphDep
from api.pictures import is_picture, picture_response
from queries.exports.formats import draw_neighbourhood
from queries.resources.neighbourhood import DEEPEST, MOST_NODES, Neighbourhood, get_neighbourhood

router = APIRouter(prefix="/v1/neighbourhood", tags=["neighbourhood"])


@router.get("/{code:path}", summary="What stands around an instrument, actor or goal", response_model=Neighbourhood)
def neighbourhood(
    response: Response,
    graph: GraphDep,
    code: CentreCode,
    depth: Annotated[int, Query(description="How many steps to go.", ge=1, le=DEEPEST)] = 1,
    nodes: Annotated[int, Query(description="How many nodes at most.", ge=1, le=MOST_NODES)] = 500,
    format: Annotated[
        Literal["json", "svg", "html", "graphml", "gexf"],
        Query(description="The form: node-link JSON, or a picture, page or network."),
    ] = "json",
) -> object:
    """Return nodes and edges in networkx's node-link form: `networkx.node_link_graph(answer, edges="edges")`.

    Edges lead from the instrument to what it cites or orders, from an actor to what it heads or belongs to.
    """
    if is_picture(format):
        return picture_response(draw_neighbourhood(graph, code, depth, format), format, response)
    return get_neighbourhood(graph, code, depth, nodes)
