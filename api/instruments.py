"""GET /v1/instruments, /v1/instruments/{code}."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from api.dependencies import BodyFilter, Cursor, GraphDep, InstrumentCode, Limit, SessionFilter
from queries.resources.instrument import Instrument, get_instrument
from queries.resources.instruments import Filters, InstrumentPage, list_instruments, words_of

router = APIRouter(prefix="/v1/instruments", tags=["instruments"])


@router.get("", summary="List instruments")
def instruments(
    graph: GraphDep,
    body: BodyFilter,
    session: SessionFilter,
    year: Annotated[int, Query(description="Only those with a version of this year.", examples=[2018], ge=0)] = 0,
    status: Annotated[
        Literal["", "new", "revised", "unchanged", "suppressed", "proposed"],
        Query(description="Only those with a version of this status."),
    ] = "",
    text: Annotated[str, Query(description="Words that stand in the title.", examples=["standardization gap"])] = "",
    limit: Limit = 50,
    cursor: Cursor = None,
) -> InstrumentPage:
    """List resolutions, decisions and recommendations that the documents deal with or cite, by body and number.

    `session`, `year` and `status` must hold of one and the same version.
    """
    filters = Filters(body=body, session=session, year=year, status=status, words=words_of(text))
    return list_instruments(graph, filters, limit, cursor)


@router.get("/{code:path}", summary="One instrument")
def instrument(graph: GraphDep, code: InstrumentCode) -> Instrument:
    """Describe one instrument: its versions, provisions and duties, and its citations in both directions.

    Every fact has the passage that it was read from.
    """
    return get_instrument(graph, code)
