// The first page: search, and the flagship question with its answer.

import { get, problemMessage } from "./api.js";
import { nameOf, pathOf } from "./codes.js";
import { h, plural } from "./dom.js";
import { ask, exampleOf } from "./question.js";

const FLAGSHIP = "joint-duties";
const EXAMPLES = ["Res 123", "WTSA Resolution 44", "PP-RES-200", "SG17", "cybersecurity"];
const WAIT = 150;
const FIRST_ROWS = 25;

export async function show(main) {
  document.title = "resgraph – who cites, changes and instructs whom";
  const { form, results } = search();
  const flagship = h("section", { id: "joint-duties" });
  main.replaceChildren(
    h(
      "div",
      { class: "head" },
      h("h1", {}, "Who cites, changes and instructs whom"),
      h("p", { class: "lead" }, "The resolutions of the ITU’s conferences as a graph. Every fact names the passage it was read from."),
      form,
      results,
    ),
    flagship,
  );
  const { items } = await get("/v1/questions");
  const question = items.find((each) => each.name === FLAGSHIP);
  if (!question) return;
  flagship.append(
    h("h2", {}, question.words),
    h("p", { class: "about" }, "A bureau stands for itself or its director. Only verbs that instruct count, unless you narrow or widen it. ", h("a", { href: "/questions" }, "More questions")),
    await ask(question, exampleOf(question), FIRST_ROWS),
  );
}

function search() {
  const results = h("div", { class: "hits" });
  const input = h("input", { id: "q", name: "q", type: "search", autocomplete: "off", spellcheck: "false", placeholder: "Res 123, PP-RES-123, or words of a title", value: new URLSearchParams(window.location.search).get("q") ?? "" });
  const form = h(
    "form",
    { role: "search", onsubmit: submit },
    h("div", { class: "big-search" }, h("label", { class: "unseen", for: "q" }, "Search instruments and actors"), input, h("button", { class: "primary", type: "submit" }, "Search")),
    h("p", { class: "examples" }, "Try", EXAMPLES.map((example) => h("button", { type: "button", onclick: () => { input.value = example; input.focus(); run(); } }, example))),
  );
  let timer = 0;
  let running = null;

  async function run() {
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    const q = input.value.trim();
    window.history.replaceState(null, "", q ? `/?${new URLSearchParams({ q })}` : "/");
    if (!q) {
      results.replaceChildren();
      return;
    }
    try {
      show(await get("/v1/search", { q }, signal));
    } catch (error) {
      if (error.name !== "AbortError") results.replaceChildren(problemMessage(error));
    }
  }

  function show(found) {
    const count = found.items.length;
    const words = count === 0 ? `Nothing is found for “${found.query}”. Try a number such as “Res 123”, or one word of a title.` : `${found.more ? "The first " : ""}${plural(count, "hit")}`;
    results.replaceChildren(h("p", { class: "count", role: "status" }, words), h("ul", {}, found.items.map(hit)));
  }

  async function submit(event) {
    event.preventDefault();
    clearTimeout(timer);
    await run();
    const links = results.querySelectorAll("a");
    if (links.length === 1) links[0].click();
    else links[0]?.focus();
  }

  function move(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [input, ...results.querySelectorAll("a")];
    const next = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    if (next >= 0 && next < stops.length) {
      event.preventDefault();
      stops[next].focus();
    }
  }

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(run, WAIT); });
  form.addEventListener("keydown", move);
  results.addEventListener("keydown", move);
  if (input.value) run();
  return { form, results };
}

function hit(found) {
  const isInstrument = found.type === "instrument";
  const kind = isInstrument ? (found.ingested ? "" : "only cited") : "actor";
  return h(
    "li",
    {},
    h(
      "a",
      { href: `/${found.type}/${pathOf(found.code)}` },
      h("span", { class: "name" }, isInstrument ? nameOf(found.code) : found.code),
      h("span", { class: "title" }, isInstrument ? found.title ?? "" : found.name),
      h("span", { class: "kind" }, kind),
    ),
  );
}
