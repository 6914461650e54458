"""Compiles a query to a function that answers it from a graph's tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias, cast

from graph.resident.index import Index
from graph.resident.narrowing import narrowed
from graph.resident.parser import parse
from graph.resident.selects import Selects
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import Kind
from graph.resident.writer import Module
from graph.stores.protocol import Row

Answerer: TypeAlias = Callable[..., list[Row]]


def compiled(query: str, arguments: Mapping[str, Kind], index: Index) -> Answerer:
    """Return the function of a query: of the values of these arguments, which are of these kinds, it makes rows.

    The rows are those of `Reader.select`. Raises UnsupportedError for a query beyond what is compiled, and so may the
    function for values beyond it.
    """
    module = Module()
    Selects(module, index, arguments).query(narrowed(parse(query), frozenset(arguments)))
    source = module.source(tuple(f"a_{name}" for name in arguments))
    try:
        code = compile(source, "<question>", "exec")
    except SyntaxError as error:
        # Python nests no more than twenty loops.
        raise UnsupportedError(str(error)) from error
    exec(code, module.namespace)
    return cast("Answerer", module.namespace["answer"])
