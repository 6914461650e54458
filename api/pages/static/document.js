// The page of one document: its counts, and the mentions that could not be resolved.

import { get, ProblemError, problemMessage } from "./api.js";
import { documentLink, pathOf, sessionLink } from "./codes.js";
import { total } from "./documents.js";
import { h } from "./dom.js";
import { title } from "./question.js";
import { table } from "./table.js";

export async function show(main, code) {
  let found;
  document.title = `${code} – resgraph`;
  try {
    found = await get(`/v1/documents/${pathOf(code)}`);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    main.replaceChildren(h("div", { class: "head" }, h("h1", {}, code)), problemMessage(error, documentLink));
    return;
  }
  const facts = [["Session", found.session ? sessionLink(found.session) : null], ["Format", found.format], ["Language", found.language], ["Characters", found.characters?.toLocaleString("en")], ["Lines", found.lines?.toLocaleString("en")]].filter(([, value]) => value);
  main.replaceChildren(
    h("div", { class: "head" }, h("p", { class: "eyebrow" }, h("a", { href: "/documents" }, "Documents"), h("code", {}, found.code)), h("h1", {}, found.title ?? found.code), h("dl", { class: "facts" }, facts.map(([label, value]) => [h("dt", {}, label), h("dd", {}, value)])), h("p", {}, h("a", { href: `/v1/documents/${pathOf(code)}` }, "JSON"))),
    h("section", {}, h("h2", {}, "What was read from it"), counts("Facts by kind", "Kind", found.facts, words)),
    h("section", {}, h("h2", {}, "What could not be resolved"), h("p", { class: "about" }, "Nothing is guessed: a mention that does not tell what it names is kept here with the reason."), await unresolved(code, found)),
  );
}

/** "ActionItem" as "Action item". */
function words(kind) {
  return title(kind.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase());
}

function counts(caption, label, found, render) {
  const rows = Object.entries(found);
  if (!rows.length) return h("p", { class: "note" }, "Nothing.");
  return table({
    caption,
    columns: [{ label, head: true, value: ([name]) => render(name) }, { label: "Count", number: true, value: ([, count]) => count }],
    rows,
    noun: ["kind", "kinds"],
  });
}

async function unresolved(code, found) {
  if (!total(found.unresolved)) return h("p", { class: "note" }, "Every mention was resolved.");
  const rows = [];
  let cursor = null;
  do {
    const page = await get(`/v1/documents/${pathOf(code)}/unresolved`, { limit: 200, cursor });
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return table({
    caption: "What could not be resolved",
    columns: [
      { label: "Mention", head: true, value: (row) => row.text ?? row.passage.quote ?? "(words not here)" },
      { label: "Reason", value: (row) => row.reason },
    ],
    rows,
    passage: (row) => row.passage,
    noun: ["mention", "mentions"],
  });
}
