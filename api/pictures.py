"""Views of the graph as responses: a picture for a slide, an interactive page, files for other programs."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, TypeGuard, get_args

from fastapi import Response

from queries.exports.formats import FORMATS

Picture: TypeAlias = Literal["svg", "html", "graphml", "gexf"]
# The interactive page brings its script along, and must not be able to do more than draw and save.
_POLICY: Final = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; "
    "sandbox allow-scripts allow-downloads"
)


def is_picture(form: str | None) -> TypeGuard[Picture]:
    """Whether a form of an answer is drawn."""
    return form in get_args(Picture)


def picture_response(content: str, form: str, headers: Response) -> Response:
    """Return a drawn view with the headers that its request has earned so far."""
    return Response(
        content,
        headers={**headers.headers, "Content-Security-Policy": _POLICY, "X-Content-Type-Options": "nosniff"},
        media_type=FORMATS[form].media_type,
    )
