"""Files of every format with damage in their markup or bytes, by a seed; `benchmarks/fuzz.py --files` reads them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from random import Random

from tests.ingest.fuzzing import excerpt, mutate
from tests.ingest.readers.test_pdf import lines, pdf
from tests.ingest.readers.word import deleted, docx, inserted, paragraph, run, table

_TAGS = re.compile(r"<[^>]*>")
# What XML cannot hold: a file with it is refused at once, and nothing behind it is tried.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def files(texts: Sequence[str], seed: int, start: int, end: int) -> Iterator[tuple[int, str, bytes]]:
    """Yield number, ending and bytes of damaged files: each depends on the seed and its number alone."""
    makers = {".docx": _docx, ".html": _html, ".xml": _akn, ".pdf": _pdf, ".txt": _txt}
    for number in range(start, end):
        random = Random(f"files/{seed}/{number}")
        ending = random.choice(sorted(makers))
        yield number, ending, makers[ending](texts, random)


def _paragraphs(texts: Sequence[str], random: Random) -> list[str]:
    text = mutate(excerpt(texts, random), texts, random)
    return [html.escape(_CONTROLS.sub("", line)) for line in text.split("\n")][:40]


def _markup(text: str, random: Random) -> str:
    """Damage markup: drop, double or move whole tags, so that it stays well-formed now and then."""
    for _ in range(random.choice((0, 0, 1, 3))):
        found = list(_TAGS.finditer(text))
        if not found:
            break
        tag, place = random.choice(found), random.choice(found).start()
        match random.randrange(4):
            case 0:
                text = text[: tag.start()] + text[tag.end() :]
            case 1:
                text = text[:place] + tag[0] + text[place:]
            case 2:
                text = (
                    text[:place]
                    + random.choice(("<w:p/>", "<p/>", "<table><tr><td/></tr></table>", "<num/>"))
                    + text[place:]
                )
            case _:
                text = text.replace(tag[0], random.choice(found)[0], 1)
    return text


def _bytes(data: bytes, random: Random) -> bytes:
    """Damage a few bytes."""
    spoilt = bytearray(data)
    for _ in range(random.choice((0, 1, 4, 20))):
        spoilt[random.randrange(len(spoilt))] = random.randrange(256)
    return bytes(spoilt[: random.choice((len(spoilt), len(spoilt), random.randrange(1, len(spoilt) + 1)))])


def _docx(texts: Sequence[str], random: Random) -> bytes:
    body = []
    for line in _paragraphs(texts, random):
        pieces = re.split(r"(?<=\s)", line)
        runs = [random.choice((run, run, run, deleted, lambda text: inserted(run(text))))(piece) for piece in pieces]
        shown = paragraph(*runs, properties=random.choice(("", "", '<w:numPr><w:numId w:val="1"/></w:numPr>')))
        body.append(table([shown, paragraph(run("x"))]) if random.random() < 0.1 else shown)
    return docx(_markup("".join(body), random))


def _html(texts: Sequence[str], random: Random) -> bytes:
    tags = ("p", "div", "li", "h1", "td", "del", "table", "b", "pre", "a")
    rows = "".join(f"<{(tag := random.choice(tags))}>{line}</{tag}>" for line in _paragraphs(texts, random))
    return _markup(f"<html><body>{rows}</body></html>", random).encode("utf-8", "surrogatepass")


def _akn(texts: Sequence[str], random: Random) -> bytes:
    tags = ("p", "num", "heading", "block", "content", "paragraph")
    rows = "".join(
        f'<{(tag := random.choice(tags))} eId="e{number}">{line}</{tag}>'
        for number, line in enumerate(_paragraphs(texts, random))
    )
    return _markup(f"<akomaNtoso><act><body>{rows}</body></act></akomaNtoso>", random).encode("utf-8", "surrogatepass")


def _pdf(texts: Sequence[str], random: Random) -> bytes:
    rows = [line[:110].encode("latin-1", "replace").decode("latin-1") for line in _paragraphs(texts, random)]
    return _bytes(pdf(lambda canvas: lines(canvas, rows, size=random.choice((5, 11, 30)))), random)


def _txt(texts: Sequence[str], random: Random) -> bytes:
    text = mutate(excerpt(texts, random), texts, random).encode(random.choice(("utf-8", "utf-16")), "surrogatepass")
    return _bytes(text or b"x", random)
