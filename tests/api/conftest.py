"""The app over a small graph of our own making, as a test client, as a live server, and in a real browser."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from api.app import create_app
from graph.build import build
from graph.stores.oxigraph import OxigraphStore
from graph.stores.protocol import Store
from resgraph.serve import address_of, listen
from tests.api.records import records, texts


@pytest.fixture(scope="session")
def store() -> Store:
    """A store in memory with the graph of the records."""
    store = OxigraphStore()
    store.replace(build(records(), texts()))
    return store


@pytest.fixture(scope="session")
def client(store: Store) -> Iterator[TestClient]:
    """A client of the app, without a network."""
    with TestClient(create_app(store), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def site(store: Store) -> Iterator[str]:
    """The address of the app on a real port."""
    with serving(create_app(store)) as address:
        yield address


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """Serve an app on a real port, and give its address."""
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    yield address_of(listener)
    server.should_exit = True
    thread.join(timeout=10)
    listener.close()


@dataclass
class Tab:
    """A page in the browser, with what it asked for and what it complained about."""

    page: Page
    site: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Go to a page of the site and wait until it is shown."""
        self.page.goto(self.site + path)
        self.page.locator("h1").wait_for()
        return self.page

    def asked_elsewhere(self) -> list[str]:
        """Return the addresses outside the site that were asked for."""
        return [url for url in self.requests if not url.startswith((f"{self.site}/", "data:"))]


@pytest.fixture
def tab(browser: Browser, site: str) -> Iterator[Tab]:
    """A fresh tab; the test fails where the page complained or asked for anything elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(60_000)
    tab = Tab(context.new_page(), site)

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            tab.complaints.append(message.text)

    def on_request(request: Request) -> None:
        tab.requests.append(request.url)

    tab.page.on("console", on_console)
    tab.page.on("request", on_request)
    tab.page.on("pageerror", lambda error: tab.complaints.append(str(error)))
    yield tab
    context.close()
    assert tab.asked_elsewhere() == []
    assert tab.complaints == []
