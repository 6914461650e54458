from __future__ import annotations

import pytest

from api.negotiation import preferred

OFFERED = ["text/html", "text/turtle", "application/ld+json"]


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "text/html"),
        ("*/*", "text/html"),
        ("text/turtle", "text/turtle"),
        ("TEXT/Turtle ; q=0.3", "text/turtle"),
        ("text/turtle;q=0.5, application/ld+json", "application/ld+json"),
        ("text/turtle, application/ld+json", "text/turtle"),
        ("application/*, text/*;q=0.9", "application/ld+json"),
        ("*/*, text/html;q=0", "text/turtle"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("image/png", None),
        ("text/turtle;q=0", None),
        ("text/turtle;q=much", None),
        (", ;,", None),
    ],
)
def test_the_form_that_a_client_wants(accept: str, chosen: str | None) -> None:
    assert preferred(accept, OFFERED) == chosen
