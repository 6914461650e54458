"""The words of all languages that the simple mentions need, gathered from the [mentions] sections of the lexicon.

A text is read with the words of every language at once: documents mix languages, and no word of one means
something else here in another.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ingest.languages.language import languages, lexicon
from ingest.named.scan import GAP, alternatives

SECTORS = ("T", "D", "R")

# Keys of the section whose words stand before what they name, and those whose words stand behind it.
KEYS = (
    "and", "range", "of", "goes_on", "ordinal", "ordinal_ending",
    "study_group", "study_groups", "study_group_after", "question", "questions", "question_after",
    "regional_group", "working_group",
    "recommendation", "recommendations", "recommendation_after", "series", "supplement", "draft", "former",
    "forerunner", "subject", "council",
    "report", "reports", "report_after", "circular", "circulars", "circular_before", "circular_of",
    "document", "documents",
    "goal", "goals", "goal_after", "goal_weak", "goal_target", "goal_context",
    "goal_context_not",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """The words by key; `sectors` and `hints` (names of its bodies) by the Sector's letter, `regions` by their code.

    `stems` are what a Sector is of ("radiocommunications"); `working_groups` are the codes of the Council's working
    groups by how a language abbreviates them.
    """

    by_key: dict[str, tuple[str, ...]]
    sectors: dict[str, tuple[str, ...]]
    hints: dict[str, tuple[str, ...]]
    regions: dict[str, tuple[str, ...]]
    working_groups: dict[str, str]
    stems: dict[str, tuple[str, ...]]
    clitics: str

    def __getitem__(self, key: str) -> tuple[str, ...]:
        return self.by_key[key]

    def any_of(self, *keys: str) -> str:
        """Return a pattern, a group without capture, that fits any word of these keys."""
        return f"(?:{alternatives(word for key in keys for word in self.by_key[key])})"

    @property
    def link(self) -> str:
        """A pattern of up to four little words ("of the", "du", "из") with the space about them."""
        return f"(?:{GAP}{{0,2}}{self.any_of('of')}(?![^\\W\\d_])){{0,4}}{GAP}{{0,2}}"


@cache
def words() -> Words:
    """Return the words of all languages that have a lexicon."""
    by_key: dict[str, dict[str, None]] = {key: {} for key in KEYS}
    sectors: dict[str, dict[str, None]] = {sector: {} for sector in SECTORS}
    hints: dict[str, dict[str, None]] = {sector: {} for sector in SECTORS}
    regions: dict[str, dict[str, None]] = {}
    working_groups: dict[str, str] = {}
    stems: dict[str, dict[str, None]] = {sector: {} for sector in SECTORS}
    clitics: list[str] = []
    for language in languages():
        section = lexicon(language).section("mentions")
        for key in KEYS:
            by_key[key].update(dict.fromkeys(section.words(key)))
        for sector, names in section.table("sectors").items():
            sectors.setdefault(sector, {}).update(dict.fromkeys(names))
        for sector, names in section.table("hints").items():
            hints.setdefault(sector, {}).update(dict.fromkeys(names))
        for region, names in section.table("regions").items():
            regions.setdefault(region, {}).update(dict.fromkeys(names))
        for sector, names in lexicon(language).section("actors").table("stems").items():
            stems[sector].update(dict.fromkeys(names))
        for code, forms in lexicon(language).section("actors").table("names").items():
            working_groups.update((form, code) for form in forms if code.startswith("CWG-") and " " not in form)
        clitics.append(section.word("clitics", ""))
    return Words(
        {key: tuple(found) for key, found in by_key.items()},
        {sector: tuple(found) for sector, found in sectors.items()},
        {sector: tuple(found) for sector, found in hints.items()},
        {region: tuple(found) for region, found in regions.items()},
        working_groups,
        {sector: tuple(found) for sector, found in stems.items()},
        "".join(sorted(set("".join(clitics)))),
    )
