// A question as a form, and its answer as a table; on a page of its own and on the first page.

import { address, get, problemMessage } from "./api.js";
import { actorLink, documentLink, instrumentLink, nameOf, pathOf, readActors, sessionLink, yearOf } from "./codes.js";
import { freshId, h, plural } from "./dom.js";
import { pictureLinks } from "./pictures.js";
import { table } from "./table.js";

// Columns that stand in the passage, not in cells of their own.
const PLACE = ["document", "line", "char", "end", "quote"];
// The types of columns whose codes are nodes of a picture.
const DRAWN = new Set(["instrument", "actor", "body", "session", "goal", "recommendation", "node"]);
const FORCES = ["instruct", "any", "decide", "request", "invite", "encourage"];

/** The page of one question. */
export async function show(main, name) {
  const [found] = (await get("/v1/questions")).items.filter((question) => question.name === name);
  if (!found) {
    await get(`/v1/questions/${pathOf(name)}`);
    return;
  }
  document.title = `${found.words} – resgraph`;
  main.replaceChildren(
    h("div", { class: "head" }, h("p", { class: "eyebrow" }, h("a", { href: "/questions" }, "Questions"), found.name), h("h1", {}, found.words), h("p", { class: "lead" }, withCode(found.about))),
    await ask(found, exampleOf(found)),
  );
}

/** What a question is asked with where nobody says otherwise: the examples of what is required. */
export function exampleOf(question) {
  return Object.fromEntries(Object.values(question.parameters).filter(needed).map((each) => [each.name, each.example]));
}

/**
 * A form for a question with its answer below. It is asked with what the page's address says, else with `example`,
 * and keeps the address up to date. `step`: how many rows are shown at first.
 */
export async function ask(question, example, step = undefined) {
  const given = new URLSearchParams(window.location.search);
  const parameters = Object.values(question.parameters);
  const answer = h("div", { "aria-live": "off" });
  const choices = await choicesOf(parameters);
  const fields = parameters.map((parameter) => field(parameter, given.get(parameter.name) ?? example[parameter.name] ?? "", choices));
  // Where nothing is required, all fields stand open.
  const open = !parameters.some(needed);
  const required = fields.filter((_, index) => open || needed(parameters[index]));
  const optional = fields.filter((_, index) => !open && !needed(parameters[index]));
  const narrowed = parameters.some((parameter) => !needed(parameter) && given.get(parameter.name));
  const form = h(
    "form",
    { class: "ask", onsubmit: (event) => { event.preventDefault(); run(true); } },
    h("div", { class: "fields" }, required, h("div", { class: "submit" }, h("button", { class: "primary", type: "submit" }, "Ask"))),
    optional.length ? h("details", { open: narrowed }, h("summary", {}, "Narrow it"), h("div", { class: "fields" }, optional)) : null,
  );

  async function run(remember) {
    const asked = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
    if (remember) window.history.replaceState(null, "", address(window.location.pathname, asked));
    answer.setAttribute("aria-busy", "true");
    try {
      answer.replaceChildren(await answerOf(question, asked, step));
    } catch (error) {
      // An example may be of another graph: nobody asked for it yet.
      answer.replaceChildren(remember || given.size ? problemMessage(error) : "");
    }
    answer.setAttribute("aria-busy", "false");
  }

  if (parameters.filter(needed).every((parameter) => form.elements[parameter.name].value)) await run(false);
  return h("div", {}, form, answer);
}

function needed(parameter) {
  return parameter.default === null;
}

/** What can be chosen for each type of parameter. */
async function choicesOf(parameters) {
  const types = new Set(parameters.map((parameter) => parameter.type));
  const choices = { verb: FORCES.map((force) => [force, ""]) };
  if (types.has("actor")) choices.actor = (await readActors()).map((actor) => [actor.code, actor.name ?? ""]);
  if (types.has("document")) choices.document = (await get("/v1/documents")).items.map((each) => [each.code, each.title ?? ""]);
  if (types.has("body") || types.has("session")) {
    const bodies = (await get("/v1/bodies")).items;
    choices.body = bodies.map((body) => [body.code, body.name ?? ""]);
    choices.session = bodies.flatMap((body) => body.sessions.map((each) => [each.code, [each.place, each.year].filter(Boolean).join(" ")]));
  }
  return choices;
}

function field(parameter, value, choices) {
  const id = freshId("field");
  const shared = { id, name: parameter.name, required: needed(parameter), autocomplete: "off", "aria-describedby": `${id}-hint` };
  const label = h("label", { for: id }, title(parameter.name));
  const hint = h("span", { class: "hint", id: `${id}-hint` }, withCode(parameter.words));
  if (parameter.choices.length) {
    // Where none of the choices is the default, none of them is chosen.
    const choosable = needed(parameter) || parameter.choices.includes(parameter.default) ? parameter.choices : ["", ...parameter.choices];
    const options = choosable.map((choice) => h("option", { value: choice, selected: choice === (value || parameter.default) }, choice || "any"));
    return h("div", { class: "field" }, label, h("select", shared, options), hint);
  }
  const listed = choices[parameter.type];
  const list = listed ? h("datalist", { id: `${id}-list` }, listed.map(([code, words]) => h("option", { value: code }, words))) : null;
  const type = parameter.type === "date" ? "date" : parameter.type === "integer" ? "number" : "text";
  const placeholder = parameter.default || `for example ${parameter.example}`;
  return h("div", { class: "field" }, label, h("input", { ...shared, type, value, placeholder, list: list ? `${id}-list` : null }), hint, list);
}

/** The answer as a table, with links to the same rows in other forms. */
export async function answerOf(question, asked, step = undefined) {
  const path = `/v1/questions/${question.name}`;
  const found = await get(path, asked);
  const links = [
    h("a", { href: address(path, asked) }, "JSON"),
    h("a", { href: address(path, { ...asked, format: "csv" }), download: `${question.name}.csv` }, "CSV"),
    // Codes of one column alone have no edges between them.
    drawn(question).length > 1 ? pictureLinks(path, asked, question.name) : [],
  ].flat();
  if (!found.rows.length) {
    return h("div", { class: "note", role: "status" }, h("p", {}, "No row answers this: ", found.note, "."));
  }
  const columns = Object.values(question.columns);
  const placed = columns.some((column) => column.name === "line");
  const names = new Set(columns.map((column) => column.name));
  // The title of an instrument stands below it: `title` below the first one, `other_title` below `other`.
  const isTitle = (column) => (column.name === "title" && titled) || (column.name.endsWith("_title") && names.has(column.name.replace(/_title$/, "")));
  const titled = columns.find((column) => ["instrument", "version"].includes(column.type) && column.name !== "title");
  const below = (column) => (column === titled && !names.has(`${column.name}_title`) ? "title" : `${column.name}_title`);
  // A second passage beside the first: other_document, other_line, other_quote.
  const sides = columns.map((column) => /^(.+_)line$/.exec(column.name)?.[1]).filter((side) => side && names.has(`${side}document`));
  const inPassages = new Set(["", ...sides].flatMap((side) => (side || placed ? PLACE.map((name) => side + name) : [])));
  const shown = columns.filter((column) => !column.detail && !inPassages.has(column.name) && !isTitle(column));
  const works = columns[0].type === "instrument" ? new Set(found.rows.map((row) => row[shown[0].name])).size : 0;
  return table({
    caption: question.words,
    columns: shown.map((column, index) => tableColumn(column, index, below(column), columns.some(isWork))),
    rows: found.rows,
    passage: placed ? (row) => passageOf(row, "") : null,
    others: sides.map((side) => [title(`${side}passage`), (row) => passageOf(row, side)]),
    step,
    right: links,
    detail: works > 1 ? `in ${plural(works, "instrument")}` : "",
  });
}

/** The columns whose codes a picture joins. */
function drawn(question) {
  return Object.values(question.columns).filter((column) => DRAWN.has(column.type));
}

function passageOf(row, side) {
  const [document, line, char, end] = PLACE.map((name) => row[side + name] ?? null);
  return document && line !== null ? { document, line, char, end, quote: row[`${side}quote`] } : null;
}

function isWork(column) {
  return column.name === "instrument";
}

/** A column; what is called `below` stands below its codes, `beside` says that another one names the instrument. */
function tableColumn(column, index, below, beside) {
  const subtitle = (row) => row[below] ?? null;
  return {
    label: title(column.name),
    title: column.words,
    head: index === 0,
    optional: index !== 0,
    number: ["integer", "decimal"].includes(column.type),
    value: (row) => [[row[column.name]].flat().map((each) => words(column, each)), subtitle(row) ?? []].flat(),
    render: (row) => cell(column, row, subtitle(row), beside),
  };
}

/** What a value is sorted and searched by. */
function words(column, value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return yesNo(value);
  return column.type === "instrument" ? nameOf(value) : value;
}

function yesNo(value) {
  return value ? "yes" : "no";
}

/** One cell: codes as links, lists side by side, the instrument with its title. */
function cell(column, row, subtitle, beside) {
  const value = row[column.name];
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return h("span", { class: "list" }, value.map((each) => h("span", {}, one(column, each, beside))));
  return [one(column, value, beside), subtitle ? h("span", { class: "sub" }, subtitle) : null].filter(Boolean);
}

function one(column, value, beside) {
  if (typeof value === "boolean") return yesNo(value);
  if (column.type === "instrument") return instrumentLink(value);
  if (column.type === "actor") return actorLink(value);
  if (column.type === "session") return sessionLink(value);
  if (column.type === "document") return documentLink(value, { class: "short", title: value });
  if (column.type === "version") {
    const work = value.slice(0, value.lastIndexOf("@"));
    return h("a", { href: `/instrument/${pathOf(work)}` }, beside ? yearOf(value) : `${nameOf(work)} (${yearOf(value)})`);
  }
  return String(value);
}

/** A text whose words in backquotes are code. */
export function withCode(text) {
  return text.split("`").map((part, index) => (index % 2 ? h("code", {}, part) : part));
}

/** "report_to" as "Report to". */
export function title(name) {
  const words = name.replaceAll(/[_-]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
