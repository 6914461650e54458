// The list of questions.

import { get } from "./api.js";
import { pathOf } from "./codes.js";
import { h } from "./dom.js";
import { title, withCode } from "./question.js";

export async function show(main) {
  document.title = "Questions – resgraph";
  const { items } = await get("/v1/questions");
  const groups = Map.groupBy ? Map.groupBy(items, (each) => each.group) : grouped(items);
  main.replaceChildren(
    h("div", { class: "head" }, h("h1", {}, "Questions"), h("p", { class: "lead" }, "What the graph can be asked. The same questions answer on the command line, through the API and here.")),
    ...[...groups].map(([group, questions]) =>
      h("section", {}, h("h2", {}, title(group)), h("div", { class: "cards" }, questions.map(card))),
    ),
  );
}

function grouped(items) {
  const groups = new Map();
  for (const each of items) groups.set(each.group, [...(groups.get(each.group) ?? []), each]);
  return groups;
}

function card(question) {
  return h(
    "article",
    { class: "card" },
    h("h3", {}, h("a", { href: `/question/${pathOf(question.name)}` }, question.words)),
    h("p", { class: "muted small" }, withCode(firstSentence(question.about))),
    h("p", { class: "small" }, h("code", {}, question.name)),
  );
}

function firstSentence(text) {
  return /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text;
}
