"""The pages in a real browser. The fixture `tab` fails a test whose page complains or asks anything elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect

from api.app import create_app
from graph.build import build
from graph.records import Citation, Item, Provision
from graph.stores.oxigraph import OxigraphStore
from tests.api.conftest import Tab, serving
from tests.api.records import TEXT, records, texts

FLAGSHIP = "#joint-duties"


def column(page: Page, label: str, within: str = FLAGSHIP) -> list[str]:
    """Return the texts of a column's cells."""
    return page.locator(f"{within} tbody tr:not(.of-passage) [data-label='{label}']").all_inner_texts()


def instruments(page: Page, within: str = FLAGSHIP) -> list[str]:
    """Return the names of the rows."""
    return page.locator(f"{within} tbody tr:not(.of-passage) th a").all_inner_texts()


def test_search_finds_while_typing(tab: Tab) -> None:
    page = tab.open("/")
    page.get_by_label("Search instruments and actors").type("Res 123")
    hit = page.locator(".hits a")
    expect(hit).to_have_count(1)
    expect(hit).to_contain_text("PP Resolution 123")
    expect(hit).to_contain_text("Bridging the gap between countries")
    hit.click()
    expect(page.locator("h1")).to_have_text("PP Resolution 123")


def test_search_says_when_nothing_is_found(tab: Tab) -> None:
    page = tab.open("/?q=xyzzy")
    expect(page.locator(".hits")).to_contain_text("Nothing is found")


def test_the_small_search_of_the_other_pages_leads_to_the_hits(tab: Tab) -> None:
    page = tab.open("/actors")
    page.get_by_role("searchbox", name="Search", exact=True).fill("WTSA Resolution 44")
    page.keyboard.press("Enter")
    expect(page.locator(".hits a")).to_contain_text("WTSA Resolution 44")


def test_the_flagship_answers_at_once_and_sorts_by_each_column(tab: Tab) -> None:
    page = tab.open("/")
    expect(page.locator(f"{FLAGSHIP} .count")).to_have_text("3 rows in 2 instruments")
    assert instruments(page) == ["WTSA Resolution 2", "WTSA Resolution 44", "WTSA Resolution 44"]
    head = page.locator(f"{FLAGSHIP} thead th").filter(has_text="Instrument")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert instruments(page) == ["WTSA Resolution 2", "WTSA Resolution 44", "WTSA Resolution 44"]
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert instruments(page)[-1] == "WTSA Resolution 2"
    page.locator(f"{FLAGSHIP} thead th").filter(has_text="Item").get_by_role("button").click()
    # Rows without a number come last.
    assert column(page, "Item") == ["1", "", ""]
    expect(head).not_to_have_attribute("aria-sort", "descending")


def test_the_flagship_is_asked_anew_and_the_address_remembers(tab: Tab) -> None:
    page = tab.open("/")
    page.get_by_label("With", exact=True).fill("BDT-DIR")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(f"{FLAGSHIP} .count")).to_have_text("2 rows in 2 instruments")
    assert "with=BDT-DIR" in page.url
    page.reload()
    expect(page.locator(f"{FLAGSHIP} .count")).to_have_text("2 rows in 2 instruments")


def test_a_passage_opens_and_closes(tab: Tab) -> None:
    page = tab.open("/")
    button = page.locator(f"{FLAGSHIP} .cell-button").first
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    passage = page.locator(f"{FLAGSHIP} .passage")
    expect(passage.locator("blockquote")).to_have_text(
        "instructs the Director of TSB together with the Director of BDT"
    )
    expect(passage).to_contain_text("assembly, line 7")
    button.click()
    expect(passage).to_have_count(0)


def test_the_same_rows_as_json_and_csv(tab: Tab) -> None:
    page = tab.open("/")
    links = page.locator(f"{FLAGSHIP} .tools a")
    for name, kind in (("JSON", "application/json"), ("CSV", "text/csv; charset=utf-8")):
        address = links.filter(has_text=name).get_attribute("href")
        response = page.request.get(tab.site + str(address))
        assert response.headers["content-type"] == kind


def test_the_page_of_an_instrument(tab: Tab) -> None:
    page = tab.open("/instrument/WTSA-RES-44")
    expect(page).to_have_title("WTSA Resolution 44 – resgraph")
    expect(page.locator("#versions")).to_contain_text("2022")
    assert column(page, "Who must act", "#duties") == ["TSB-DIR", "TSB-DIR", "MS"]
    expect(page.locator("#cites")).to_contain_text("Bridging the gap between countries")
    page.locator("#cites tbody a").first.click()
    expect(page.locator("h1")).to_have_text("PP Resolution 123")
    assert page.locator("#assignments tbody th").all_inner_texts() == ["TSB-DIR\nthe others"]
    assert column(page, "With", "#assignments") == ["BDT"]
    # Of this document only the facts are at hand.
    page.locator("#action-items .cell-button").click()
    expect(page.locator("#action-items .passage")).to_contain_text("only the facts")


def test_text_is_never_markup(tab: Tab) -> None:
    page = tab.open("/instrument/WTSA-RES-2")
    expect(page.locator(".lead")).to_have_text('Work of <b>study groups</b> & "others"')
    page.locator("#entries .cell-button").click()
    expect(page.locator("#entries blockquote")).to_contain_text("<b>of our own")


def test_a_code_with_a_slash_has_a_page(tab: Tab) -> None:
    page = tab.open("/instrument/UNGA-RES-70/1")
    expect(page.locator("h1")).to_have_text("UNGA Resolution 70/1")
    expect(page.locator(".chip")).to_contain_text("only cited")
    page.locator("#cited-by tbody a").first.click()
    expect(page.locator("h1")).to_have_text("WTSA Resolution 2")


def test_the_page_of_an_actor(tab: Tab) -> None:
    page = tab.open("/actor/TSB-DIR")
    expect(page.locator("dl.facts")).to_contain_text("TSB")
    expect(page.locator(".tools .count")).to_have_text("3 duties")
    page.get_by_role("button", name="Is reported to").click()
    expect(page.get_by_text("No duty names TSB-DIR in this role.")).to_be_visible()
    page.get_by_role("link", name="Ask who is instructed together with it").click()
    expect(page.get_by_label("Actor", exact=True)).to_have_value("TSB-DIR")


OTHERS = ["/actors", "/questions", "/sessions", "/documents", "/document/assembly", "/reference"]


@pytest.mark.parametrize("path", OTHERS)
def test_the_other_pages_are_shown(tab: Tab, path: str) -> None:
    page = tab.open(path)
    expect(page.locator("main")).not_to_contain_text("Loading")
    expect(page.locator(".problem")).to_have_count(0)
    expect(page.locator("nav [aria-current]")).to_have_count(1)


def test_what_could_not_be_resolved_is_on_the_documents_page(tab: Tab) -> None:
    page = tab.open("/document/assembly")
    expect(page.get_by_role("table", name="What could not be resolved")).to_contain_text("body unknown")


def test_every_question_has_a_form_with_an_example(browser: Browser, site: str) -> None:
    # Examples are of the graph that ships: of this one the API refuses some, and the browser complains of that.
    page = browser.new_page()
    for question in page.request.get(f"{site}/v1/questions").json()["items"]:
        page.goto(f"{site}/question/{question['name']}")
        expect(page.locator("h1")).to_have_text(question["words"])
        expect(page.locator("form.ask [name]")).to_have_count(len(question["parameters"]))
        for parameter in question["parameters"].values():
            if parameter["default"] is None:
                expect(page.locator(f"form.ask [name='{parameter['name']}']")).to_have_value(str(parameter["example"]))
        expect(page.locator("[aria-busy=true], .problem")).to_have_count(0)
    page.close()


def test_what_need_not_be_chosen_is_not(tab: Tab) -> None:
    page = tab.open("/question/proposals")
    expect(page.get_by_label("Action", exact=True)).to_have_value("")
    expect(page.locator("tbody tr")).to_have_count(1)


def test_both_passages_of_a_pair_stand_side_by_side(browser: Browser) -> None:
    known = records()
    item = next(each for each in known if isinstance(each, Item))
    place = next(each for each in known if isinstance(each, Citation) and each.instrument == "WTSA-RES-2")
    other = replace(item, instrument="WTSA-RES-2", line=place.line, char=place.char, end=place.end)
    store = OxigraphStore()
    paragraphs = [
        Provision(
            doc=each.doc, line=each.line, char=each.char, end=each.end, rule="paragraph",
            instrument=each.instrument, clause=each.verb, n=each.n, operative=True,
        )
        for each in (item, other)
    ]  # fmt: skip
    store.replace(build([*known, other, *paragraphs], texts()))
    with serving(create_app(store)) as site:
        page = browser.new_page()
        page.goto(f"{site}/question/same-task?instrument=WTSA-RES-44&least=0")
        row = page.locator("tbody tr").first
        expect(row.get_by_role("link", name="WTSA Resolution 2")).to_have_count(1)
        expect(row).to_contain_text('Work of <b>study groups</b> & "others"')
        for button in row.locator(".cell-button").all():
            button.click()
        quotes = page.locator(".of-passage blockquote").all_inner_texts()
        page.close()
    assert quotes == [TEXT[each.char : each.end] for each in (item, place)]


def test_the_page_of_a_session(tab: Tab) -> None:
    page = tab.open("/sessions")
    page.get_by_role("link", name="WTSA-20", exact=True).click()
    expect(page.locator("h1")).to_have_text("World Telecommunication Standardization Assembly, Geneva, 2022")
    assert page.locator("tbody th a").all_inner_texts() == ["WTSA Resolution 2", "WTSA Resolution 44"]
    page.get_by_role("link", name="assembly").first.click()
    expect(page.locator("h1")).to_have_text("Proceedings of an assembly")


def test_a_picture_is_saved_for_a_slide(tab: Tab) -> None:
    page = tab.open("/")
    tools = page.locator(f"{FLAGSHIP} .tools")
    with page.expect_download() as saved:
        tools.get_by_role("link", name="PNG").click()
    assert saved.value.suggested_filename == "joint-duties.png"
    assert saved.value.path().read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    tools.get_by_role("link", name="Interactive view").click()
    page.locator("#network canvas").wait_for()
    with page.expect_download() as drawn:
        page.get_by_role("button", name="Save as PNG").click()
    assert drawn.value.path().read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


def test_keyboard_alone(tab: Tab) -> None:
    page = tab.open("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Search instruments and actors")).to_be_focused()
    page.keyboard.type("gap")
    expect(page.locator(".hits a")).to_have_count(2)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hits a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("PP Resolution 123")


def test_the_table_by_keyboard(tab: Tab) -> None:
    page = tab.open("/")
    head = page.locator(f"{FLAGSHIP} thead button").first
    head.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert instruments(page)[-1] == "WTSA Resolution 2"
    button = page.locator(f"{FLAGSHIP} .cell-button").first
    button.focus()
    page.keyboard.press("Space")
    expect(page.locator(f"{FLAGSHIP} .passage")).to_be_visible()
    assert button.evaluate("element => element.matches(':focus-visible')")
    assert button.evaluate("element => getComputedStyle(element).outline").endswith("solid 3px")


@pytest.mark.parametrize("path", ["/instrument/PP-RES-124", "/actor/TBS", "/document/asembly"])
def test_an_unknown_code_says_what_may_be_meant(browser: Browser, site: str, path: str) -> None:
    # The browser itself complains of the API's 404, so that this is no test for `tab`.
    page = browser.new_page()
    page.goto(site + path)
    expect(page.get_by_role("alert")).to_contain_text("Unknown code")
    page.get_by_role("alert").get_by_role("link").first.click()
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator("h1")).to_be_visible()
    page.close()


def test_a_wrong_question_is_told(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(f"{site}/?actor=TSB&with=NOBODY")
    expect(page.get_by_role("alert")).to_contain_text("NOBODY")
    page.get_by_label("With", exact=True).fill("MS")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(FLAGSHIP)).to_contain_text("No row answers this")
    page.close()


PHONE = ["/", "/instrument/WTSA-RES-44", "/actor/TSB-DIR", "/documents", "/questions", "/session/WTSA-20"]


@pytest.mark.parametrize("path", PHONE)
def test_a_phone_shows_everything_without_scrolling_aside(browser: Browser, site: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(site + path)
    page.locator("h1").wait_for()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(browser: Browser, site: str, scheme: str) -> None:
    """Contrast of at least 4.5 (WCAG 2.2 AA) for every text on the first page, in both colour schemes."""
    context = browser.new_context(color_scheme="light" if scheme == "light" else "dark")
    page = context.new_page()
    page.goto(site + "/")
    page.locator(f"{FLAGSHIP} .cell-button").first.click()
    assert page.evaluate(_CONTRAST) == []
    context.close()


_CONTRAST = """() => {
  const channel = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const read = (colour) => colour.match(/[0-9.]+/g).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = read(getComputedStyle(each).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.checkVisibility({visibilityProperty: true})) continue;
    const [one, two] = [light(read(getComputedStyle(element).color)), light(ground(element))];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (ratio < 4.5) found.push(`${element.tagName}.${element.className}: ${ratio.toFixed(2)} ${element.textContent}`);
  }
  return found;
}"""
