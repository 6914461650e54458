"""The page and the picture of the data model are those of the schema and the ontology."""

from __future__ import annotations

from graph.schema import KINDS
from tests.docs.data_model import PAGE, PICTURE, page, picture


def test_the_page_is_that_of_the_ontology() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.docs.data_model writes it anew"


def test_the_picture_is_that_of_the_schema() -> None:
    assert PICTURE.read_text(encoding="utf-8") == picture(), "python -m tests.docs.data_model writes it anew"


def test_the_page_tells_of_every_kind_property_and_edge() -> None:
    told = page()
    for kind in KINDS.values():
        assert f"### {kind.name}\n" in told
        assert all(f"| `{name}` " in told for name in [*kind.properties, *kind.edges])
