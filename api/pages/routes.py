"""Serves the pages: one shell for all of them, which asks the API for what it shows, and its static files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fastapi import FastAPI
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles
from starlette.responses import Response
from starlette.types import Scope

FOLDER: Final = Path(__file__).parent
# A browser must not load or send anything elsewhere, whatever stands in a title or a quote.
POLICY: Final = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
PAGES: Final = (
    "/",
    "/instrument/{code:path}",
    "/actor/{code:path}",
    "/actors",
    "/questions",
    "/question/{name}",
    "/sessions",
    "/session/{code}",
    "/documents",
    "/document/{code}",
    "/reference",
)


class _Static(StaticFiles):
    """Static files with the pages' policy."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return one file."""
        response = await super().get_response(path, scope)
        response.headers.update(POLICY)
        return response


def page() -> FileResponse:
    """Return the shell; its script shows what the address names."""
    return FileResponse(FOLDER / "page.html", headers=POLICY)


def serve_pages(app: FastAPI) -> None:
    """Add the pages to the app."""
    for path in PAGES:
        app.add_api_route(path, page, methods=["GET"], include_in_schema=False)
    app.mount("/static", _Static(directory=FOLDER / "static"), name="static")
