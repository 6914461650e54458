"""GET /v1/neighbourhood/{code}."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import CentreCode, GraphDep
from queries.resources.neighbourhood import DEEPEST, MOST_NODES, Neighbourhood, get_neighbourhood

router = APIRouter(prefix="/v1/neighbourhood", tags=["neighbourhood"])


@router.get("/{code:path}", summary="What stands around an instrument, actor or goal")
def neighbourhood(
    graph: GraphDep,
    code: CentreCode,
    depth: Annotated[int, Query(description="How many steps to go.", ge=1, le=DEEPEST)] = 1,
    nodes: Annotated[int, Query(description="How many nodes at most.", ge=1, le=MOST_NODES)] = 500,
) -> Neighbourhood:
    """Return nodes and edges in networkx's node-link form: `networkx.node_link_graph(answer, edges="edges")`.

    Edges lead from the instrument to what it cites or orders, from an actor to what it heads or belongs to.
    """
    return get_neighbourhood(graph, code, depth, nodes)
