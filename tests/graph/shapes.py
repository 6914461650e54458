"""The part of graph/shapes.ttl that follows from graph/schema.py, below a line that says so.

`python -m tests.graph.shapes` writes it anew; a test compares. What stands above the line is written by hand: what
must be true beyond kinds, values and edges.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import graph
from graph.schema import ACTORS, KINDS, Kind, Property, Relation
from graph.vocabulary import CODE

FILE: Final = Path(graph.__file__).parent / "shapes.ttl"
LINE: Final = "# Below: from graph/schema.py, written by `python -m tests.graph.shapes`.\n"


def generated() -> str:
    """Return the shapes of all kinds as Turtle."""
    typed = (
        "<#Typed> a sh:NodeShape ;\n"
        f"    sh:targetSubjectsOf rg:{CODE} ;\n"
        '    sh:property [ sh:path rdf:type ; sh:minCount 1 ; sh:message "a node without a class" ] .\n'
    )
    return "\n".join([LINE, typed, *map(shape, KINDS.values())])


def shape(kind: Kind) -> str:
    """Return the shape of a kind: it has these properties and edges, so many, so typed, and no others."""
    rows = [
        f"[ sh:path rdf:type ; sh:maxCount 1 ; sh:hasValue rg:{kind.name} ]",
        _row(CODE, ("sh:datatype xsd:string",), required=True, many=False),
    ]
    rows += [
        _row(name, (_datatype(rule),), required=name in kind.required, many=rule.many)
        for name, rule in kind.properties.items()
    ]
    rows += [
        _row(name, _targets(relation), required=name in kind.required, many=relation.many)
        for name, relation in kind.edges.items()
    ]
    return (
        f"<#{kind.name}> a sh:NodeShape ;\n"
        f"    sh:targetClass rg:{kind.name} ;\n"
        "    sh:nodeKind sh:IRI ;\n"
        "    sh:closed true ;\n"
        "    sh:property\n        " + " ,\n        ".join(rows) + " .\n"
    )


def _row(name: str, rules: Iterable[str], *, required: bool, many: bool) -> str:
    counts = [*(["sh:minCount 1"] if required else []), *([] if many else ["sh:maxCount 1"])]
    return f"[ {' ; '.join([f'sh:path rg:{name}', *rules, *counts])} ]"


def _datatype(rule: Property) -> str:
    return "sh:datatype rdf:langString" if rule.language else f"sh:datatype xsd:{rule.type}"


def _targets(relation: Relation) -> tuple[str, ...]:
    """Return what an edge's targets must be; all kinds of actors are one class."""
    whole = set(ACTORS) <= set(relation.targets)
    names = [name for name in relation.targets if not whole or name not in ACTORS]
    found = [*(["Actor"] if whole else []), *names]
    if len(found) == 1:
        return (f"sh:class rg:{found[0]}",)
    return (f"sh:or ( {' '.join(f'[ sh:class rg:{name} ]' for name in found)} )",)


def main() -> int:
    """Write the file anew."""
    by_hand = FILE.read_text(encoding="utf-8").partition(LINE)[0]
    FILE.write_text(by_hand + generated(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
