"""An exported page in a real browser with the network off: nothing is asked for, everything is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Request

from queries.exports.html import html
from queries.exports.view import View
from tests.queries.exports.views import large_view, small_view


@pytest.mark.parametrize("view", [small_view(), large_view(800)], ids=["small", "large"])
def test_the_page_shows_the_view_without_a_network(browser: Browser, tmp_path: Path, view: View) -> None:
    path = tmp_path / "view.html"
    path.write_text(html(view), encoding="utf-8")
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []

    def on_request(request: Request) -> None:
        asked.append(request.url)

    def on_console(message: ConsoleMessage) -> None:
        complaints.append(message.text)

    page.on("request", on_request)
    page.on("console", on_console)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(path.as_uri())
    page.wait_for_selector("#network canvas", timeout=60_000)
    drawn = page.evaluate("[network.body.data.nodes.length, network.body.data.edges.length]")
    assert drawn == [len(view.nodes), len(view.edges)]
    places = page.evaluate("Object.values(network.getPositions()).map(place => `${place.x} ${place.y}`)")
    assert len(set(places)) == len(view.nodes)
    legend = page.locator(".legend li").all_inner_texts()
    assert len(legend) == len(view.kinds) + len(view.roles)
    page.get_by_text("The same as a table").click()
    assert page.locator("tbody tr").count() == len(view.edges)
    assert page.locator("h1").inner_text() == view.title
    assert view.footnote in page.locator("footer").inner_text()
    assert asked == [path.as_uri()]
    assert complaints == []
    context.close()
