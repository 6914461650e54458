"""`resgraph serve`: the API and the pages, until Ctrl-C."""

from __future__ import annotations

import argparse
import socket
import sys
from pathlib import Path
from typing import Final

import uvicorn

from api.app import create_app
from graph.errors import ResgraphError, StoreError
from graph.rdf import version_of
from graph.resident.answering import Resident
from graph.settings import read_settings
from graph.stores.open import open_store
from graph.stores.oxigraph import OxigraphStore
from graph.stores.protocol import Store

HOST: Final = "127.0.0.1"
PORT: Final = 8000
# The version of a graph without nodes.
EMPTY: Final = version_of(())


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--host", default=HOST, help=f"the address to listen at (default: {HOST}, this machine only)")
    parser.add_argument("--port", type=int, default=PORT, help=f"the port; 0 takes a free one (default: {PORT})")
    parser.add_argument("--store", metavar="ADDRESS", help="a store's address (default: the data's)")
    parser.add_argument("--data", metavar="DIR", type=Path, help="the data directory")


def run(arguments: argparse.Namespace) -> int:
    """Open the store and serve it."""
    settings = read_settings(arguments.data)
    store = open_store(arguments.store or settings.store, settings.base)
    try:
        tell_what_is_missing(store)
        serve(store, arguments.host, arguments.port)
    finally:
        store.close()
    return 0


def tell_what_is_missing(store: Store) -> None:
    """Say why there will be nothing to see; a graph that comes later is served without a restart."""
    try:
        if store.version() == EMPTY:
            sys.stderr.write(f"{store.address}: there is no graph yet; `resgraph up` or `resgraph ingest` makes one\n")
    except StoreError as error:
        sys.stderr.write(f"{error}\n")


def serve(store: Store, host: str = HOST, port: int = PORT) -> None:
    """Serve a store's graph until the process is told to stop; ResgraphError where the port cannot be had."""
    listener = listen(host, port)
    if isinstance(store, OxigraphStore):
        store.answer_with(Resident)
    server = uvicorn.Server(uvicorn.Config(create_app(store), log_level="warning", access_log=False))
    where = address_of(listener)
    sys.stderr.write(f"pages  {where}/\nAPI    {where}/v1/  ({where}/reference)\nCtrl-C ends it\n")
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        sys.stderr.write("stopped\n")
    finally:
        listener.close()


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; ResgraphError says why it cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    if sys.platform != "win32":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(socket.SOMAXCONN)
    except (OSError, OverflowError) as error:
        listener.close()
        raise ResgraphError(f"cannot listen at {host}, port {port} ({error}); try another one with --port") from error
    return listener


def address_of(listener: socket.socket) -> str:
    """Return the address that a browser reaches a listening socket at."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
