// The API's description, made from /openapi.json: every address with its parameters, and a link that tries it.

import { address, get } from "./api.js";
import { h } from "./dom.js";
import { title } from "./question.js";

export async function show(main) {
  document.title = "API – resgraph";
  const described = await get("/openapi.json");
  const operations = Object.entries(described.paths).map(([path, { get: operation }]) => ({ path, ...operation }));
  main.replaceChildren(
    h(
      "div",
      { class: "head" },
      h("h1", {}, "API"),
      h("p", { class: "lead prose" }, described.info.summary),
      about(described.info.description),
      h("p", {}, h("a", { href: "/openapi.json" }, "OpenAPI description")),
    ),
    ...described.tags.map((tag) =>
      h("section", {}, h("h2", {}, title(tag.name)), h("p", { class: "about" }, tag.description), operations.filter((each) => each.tags.includes(tag.name)).map(operationBlock)),
    ),
  );
}

/** The description's paragraphs and its list. */
function about(text) {
  const [first, list = ""] = text.trim().split("\n\n");
  const items = plain(list).split("\n").map((line) => h("li", {}, line.replace(/^- /, "")));
  return [h("p", { class: "prose" }, plain(first)), h("ul", { class: "bullets" }, items)];
}

/** Markdown's backquotes taken away; lines of one paragraph joined. */
function plain(text) {
  return text.trim().replaceAll("`", "").replaceAll(/([^\n.])\n(?!\n|- )/g, "$1 ");
}

function operationBlock(operation) {
  const parameters = operation.parameters ?? [];
  const example = exampleOf(operation.path, parameters);
  return h(
    "details",
    { class: "operation" },
    h("summary", {}, h("code", {}, `GET ${operation.path}`), h("span", { class: "muted" }, operation.summary)),
    h(
      "div",
      {},
      h("p", { class: "prose" }, plain(operation.description ?? "")),
      parameters.length ? h("dl", { class: "facts" }, parameters.map(parameterRow)) : null,
      h("p", {}, "For example ", h("a", { href: example }, h("code", {}, decodeURI(example)))),
    ),
  );
}

function parameterRow(parameter) {
  const { schema } = parameter;
  const kind = (schema.anyOf ?? [schema]).map((each) => each.enum?.filter(Boolean).join(" | ") ?? each.type).filter((each) => each && each !== "null").join(" or ");
  const facts = [parameter.required ? "required" : null, kind, schema.default ? `default ${schema.default}` : null].filter(Boolean).join(", ");
  return [h("dt", {}, h("code", {}, parameter.name)), h("dd", {}, parameter.description ?? "", " ", h("span", { class: "muted small" }, `(${facts})`))];
}

/** An address that works: the examples of what is required. */
function exampleOf(path, parameters) {
  const value = (parameter) => parameter.example ?? parameter.schema.examples?.[0] ?? "";
  const filled = parameters
    .filter((each) => each.in === "path")
    .reduce((text, each) => text.replace(new RegExp(`\\{${each.name}(:path)?\\}`), value(each)), path);
  const query = parameters.filter((each) => each.in === "query" && each.required);
  return encodeURI(filled) + address("", Object.fromEntries(query.map((each) => [each.name, value(each)])));
}
