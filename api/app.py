"""The HTTP service: `create_app(store)` puts routes, problems and pages together."""

from __future__ import annotations

from importlib.metadata import version
from typing import Final

from fastapi import Depends, FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.responses import JSONResponse

from api import actors, bodies, documents, health, instruments, neighbourhood, questions, search
from api.dependencies import known_parameters_only
from api.head import HeadAsGet
from api.linked import serve_linked_data
from api.openapi import describe, parameters_of
from api.pages.routes import serve_pages
from api.problems import install
from api.sparql import routes as sparql
from graph.stores.protocol import Store

ROUTERS: Final = (
    search.router,
    instruments.router,
    actors.router,
    bodies.router,
    questions.router,
    neighbourhood.router,
    documents.router,
    sparql.router,
    health.router,
)


def create_app(store: Store) -> FastAPI:
    """Return the app that serves a store's graph; it follows the store when a newer graph is written."""
    app = FastAPI(
        title="resgraph",
        summary="The cross-references between ITU resolutions: who cites, changes and instructs whom.",
        version=version("resgraph"),
        openapi_url=None,
    )
    app.state.store = store
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "POST"],
        allow_headers=["If-None-Match"],
        expose_headers=["ETag"],
    )
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    app.add_middleware(HeadAsGet)
    install(app)
    for router in ROUTERS:
        app.include_router(router, dependencies=[Depends(known_parameters_only)])
    serve_linked_data(app)
    serve_pages(app)
    described = describe(app)
    app.state.parameters = parameters_of(described)
    app.add_api_route("/openapi.json", lambda: JSONResponse(described), include_in_schema=False)
    return app
