"""What was asked for, checked: arguments of a question become the values that its query is run with.

UsageError says what would be right: the parameters that there are, near names of a code, the choices.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from typing import Final

from graph.designations import parse_words
from graph.errors import UsageError
from graph.stores.protocol import Argument, Reader
from queries.codes import codes, is_known
from queries.question import CODE_KINDS, Parameter, Question

# Besides the codes of verbs: any verb at all, or all verbs of one force.
ANY_VERB: Final = "any"
FORCES: Final = ("decide", "instruct", "request", "invite", "encourage")


def bind(store: Reader, question: Question, arguments: Mapping[str, Argument]) -> dict[str, Argument]:
    """Return a value for each parameter of the question: the checked argument, or the default.

    An argument "" counts as not given. Raises UsageError for unknown, missing or wrong arguments.
    """
    given = {name: value for name, value in arguments.items() if value != ""}
    for name in given:
        if name not in question.parameters:
            raise UsageError(_unknown_parameter(question, name))
    bound: dict[str, Argument] = {}
    for parameter in question.parameters.values():
        if parameter.name in given:
            bound[parameter.name] = _check(store, parameter, given[parameter.name])
        elif parameter.default is None:
            raise UsageError(
                f"{question.name} needs {parameter.name} ({parameter.words}), for example {parameter.example}"
            )
        else:
            bound[parameter.name] = parameter.default
    return bound


def _unknown_parameter(question: Question, name: str) -> str:
    """Return what to say about a parameter that the question does not have."""
    near = get_close_matches(name, question.parameters, n=1, cutoff=0.6)
    hint = f"did you mean {near[0]}?" if near else f"it has {', '.join(question.parameters) or 'none'}"
    return f"{question.name} has no parameter {name!r}; {hint}"


def _check(store: Reader, parameter: Parameter, value: Argument) -> Argument:
    """Return an argument as its type wants it."""
    if parameter.type == "integer":
        return _integer(parameter, value)
    text = str(value).strip()
    if parameter.choices:
        return _choice(parameter, text, parameter.choices)
    if parameter.type == "date":
        return _date(parameter, text)
    if parameter.type == "verb" and text in (ANY_VERB, *FORCES):
        return text
    if parameter.type in CODE_KINDS:
        return _code(store, parameter, text)
    return text


def _integer(parameter: Parameter, value: Argument) -> int:
    """Return a whole number."""
    try:
        return int(value)
    except ValueError as error:
        wanted = f"a whole number such as {parameter.example}"
        raise UsageError(f"{parameter.name} must be {wanted}, not {value!r}") from error


def _date(parameter: Parameter, text: str) -> str:
    """Return a date, 2018-11-16."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(f"{parameter.name} must be a date such as {parameter.example}, not {text!r}") from error


def _choice(parameter: Parameter, text: str, choices: tuple[str, ...]) -> str:
    """Return one of the choices."""
    if text not in choices:
        raise UsageError(f"{parameter.name} must be one of {', '.join(choices)}, not {text!r}")
    return text


def _code(store: Reader, parameter: Parameter, text: str) -> str:
    """Return a code that the graph knows, or the only one that `text` can mean."""
    kinds = CODE_KINDS[parameter.type]
    for spelling in _spellings(parameter.type, text):
        if is_known(store, kinds, spelling):
            return spelling
    known = codes(store, kinds)
    if parameter.type == "document":
        begun = [code for code in known if code.startswith(text)]
        if len(begun) == 1:
            return begun[0]
    raise UsageError(_unknown_code(parameter, text, known))


def _spellings(kind: str, text: str) -> list[str]:
    """Return the codes that a text can stand for: itself, in capitals, "9" for SDG-9, "PP Resolution 123"."""
    found = [text, text.upper()]
    if kind == "goal":
        number = text.upper().removeprefix("SDG").strip(" -").lower()
        found.append(f"SDG-{number}")
    if kind == "instrument":
        with contextlib.suppress(UsageError):
            found.append(str(parse_words(text)))
    return list(dict.fromkeys(spelling for spelling in found if spelling))


def _unknown_code(parameter: Parameter, text: str, known: list[str]) -> str:
    """Return what to say about a code that the graph does not know: the nearest ones that it knows."""
    upper = {code.upper(): code for code in known}
    near = [upper[name] for name in get_close_matches(text.upper(), upper, n=3, cutoff=0.6)]
    if not near:
        near = [code for code in known if text.upper() in code.upper()][:3]
    more = f" (or {', '.join((ANY_VERB, *FORCES))})" if parameter.type == "verb" else ""
    hint = f"did you mean {' or '.join(near)}?" if near else f"for example {parameter.example}{more}"
    return f"there is no {parameter.type} {text!r} in this graph; {hint}"
