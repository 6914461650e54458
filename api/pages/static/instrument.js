// The page of one instrument: its versions, what it orders, what it cites and who cites it.

import { get, ProblemError, problemMessage } from "./api.js";
import { actorLink, actorLinks, documentLink, instrumentLink, nameOf, pathOf, readActors, sessionLink, yearOf } from "./codes.js";
import { dutyColumns } from "./duties.js";
import { h, plural } from "./dom.js";
import { pictureLinks } from "./pictures.js";
import { table } from "./table.js";

export async function show(main, code) {
  let found;
  try {
    [found] = await Promise.all([get(`/v1/instruments/${pathOf(code)}`), readActors()]);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    document.title = `${nameOf(code)} – resgraph`;
    main.replaceChildren(h("div", { class: "head" }, h("h1", {}, nameOf(code))), problemMessage(error, instrumentLink));
    return;
  }
  document.title = `${nameOf(code)} – resgraph`;
  const sections = SECTIONS.map(([id, heading, make]) => [id, heading, make(found)]).filter(([, , made]) => made);
  main.replaceChildren(
    head(found, sections),
    ...sections.map(([id, heading, { about, content }]) =>
      h("section", { id, "aria-labelledby": `${id}-heading` }, h("h2", { id: `${id}-heading` }, heading), about ? h("p", { class: "about" }, about) : null, content),
    ),
  );
}

function head(found, sections) {
  const others = Object.entries(found.titles).filter(([language]) => language !== "en" || found.title !== found.titles.en[0]);
  return h(
    "div",
    { class: "head" },
    h("p", { class: "eyebrow" }, h("code", {}, found.code), found.ingested ? null : h("span", { class: "chip" }, "only cited: no document with its text was read"), found.suppressed_at.map((session) => h("span", { class: "chip" }, "suppressed by ", sessionLink(session)))),
    h("h1", {}, nameOf(found.code)),
    found.title ? h("p", { class: "lead" }, found.title) : null,
    others.map(([language, titles]) => titles.map((title) => h("p", { class: "muted", lang: language }, title))),
    h(
      "ul",
      { class: "jump", "aria-label": "On this page" },
      sections.map(([id, heading, { count }]) => h("li", {}, h("a", { href: `#${id}` }, heading), " ", h("b", {}, count))),
      pictureLinks(`/v1/neighbourhood/${pathOf(found.code)}`, {}, found.code).map((link) => h("li", {}, link)),
      h("li", {}, h("a", { href: `/v1/instruments/${pathOf(found.code)}` }, "JSON")),
    ),
  );
}

const SECTIONS = [
  ["versions", "Versions", (found) => made(found.versions, null, versions)],
  ["duties", "What it orders", (found) => made(found.duties, "Operative headings, and the items that name a partner or somebody to report to.", duties)],
  ["cites", "What it cites", (found) => made(found.cites, null, (rows) => citations(rows, "What it cites"))],
  ["cited-by", "Who cites it", (found) => made(found.cited_by, null, (rows) => citations(rows, "Who cites it"))],
  ["action-items", "Action items", (found) => made(found.action_items, "Rows of action plans that carry it out.", actionItems)],
  ["assignments", "Who carries it out", (found) => made(found.assignments, "Rows of implementation matrices.", assignments)],
  ["proposals", "Proposals", (found) => made(found.proposals, null, proposals)],
  ["mentions", "Goals, groups and works named in it", (found) => made(found.mentions, null, mentions)],
  ["provisions", "Provisions", (found) => made(found.provisions, null, provisions)],
  ["entries", "In documents", (found) => made(found.entries, "Where a document deals with it.", entries)],
];

function made(rows, about, make) {
  return rows.length ? { count: rows.length, about, content: make(rows) } : null;
}

function versions(rows) {
  return h(
    "ol",
    { class: "versions" },
    rows.map((version) =>
      h(
        "li",
        {},
        h("span", { class: "year" }, version.year ?? version.code),
        " ",
        h("span", {}, version.place ?? ""),
        h("span", { class: "sub" }, version.session ? sessionLink(version.session) : null, version.session && version.status ? ", " : null, version.status ?? (version.revised && !version.session ? "revision" : null)),
      ),
    ),
  );
}

function duties(rows) {
  return table({ caption: "What it orders", columns: dutyColumns(false), rows, passage: (row) => row.passage, noun: ["duty", "duties"], step: 25 });
}

function citations(rows, caption) {
  const other = (row) => row.instrument;
  return table({
    caption,
    columns: [
      {
        label: "Instrument", head: true,
        value: (row) => (other(row) ? `${nameOf(other(row))} ${row.title ?? ""}` : `Document ${row.passage.document}`),
        render: (row) => other(row)
          ? [instrumentLink(other(row)), row.title ? h("span", { class: "sub" }, row.title) : null].filter(Boolean)
          : ["A document’s own text", h("span", { class: "sub" }, documentLink(row.passage.document), row.about ? [", on ", instrumentLink(row.about)] : null)],
      },
      { label: "Clause", optional: true, value: (row) => row.clause },
      { label: "Version cited", optional: true, value: (row) => yearOf(row.version) },
      { label: "State", optional: true, value: (row) => (row.deleted ? "struck" : "") },
    ],
    rows,
    passage: (row) => row.passage,
    noun: ["citation", "citations"],
    step: 25,
  });
}

function actionItems(rows) {
  return table({
    caption: "Action items",
    columns: [
      { label: "Number", head: true, value: (row) => row.number ?? "without" },
      { label: "Clauses", optional: true, value: (row) => row.clauses.join(", ") },
      { label: "Milestone", optional: true, value: (row) => row.milestone },
      { label: "Goals met", value: (row) => (row.goals_met ? "yes" : "no") },
      { label: "Completed", value: (row) => (row.completed ? "yes" : "no") },
    ],
    rows,
    passage: (row) => row.passage,
    noun: ["action item", "action items"],
  });
}

function assignments(rows) {
  return table({
    caption: "Who carries it out",
    columns: [
      { label: "Who acts", head: true, value: (row) => [...row.action_for, ...row.others], render: (row) => h("span", { class: "list" }, row.action_for.map((code) => actorLink(code)), row.others.map((name) => h("span", { class: "muted" }, name))) },
      { label: "With", optional: true, value: (row) => row.partners, render: (row) => actorLinks(row.partners) },
      { label: "Reports to", optional: true, value: (row) => row.report_to, render: (row) => actorLinks(row.report_to) },
      { label: "Version", optional: true, value: (row) => yearOf(row.version) },
    ],
    rows,
    passage: (row) => row.passage,
    noun: ["row", "rows"],
  });
}

function proposals(rows) {
  return table({
    caption: "Proposals",
    columns: [
      { label: "Number", head: true, value: (row) => row.number },
      { label: "Action", value: (row) => row.action },
      { label: "From", optional: true, value: (row) => yearOf(row.from_version) },
      { label: "To", optional: true, value: (row) => yearOf(row.to_version) },
      { label: "Title", optional: true, value: (row) => row.title },
    ],
    rows,
    passage: (row) => row.passage,
    noun: ["proposal", "proposals"],
  });
}

const KINDS = { Goal: "goal", StudyGroup: "study group", Organization: "organization", Recommendation: "Recommendation", ItuDocument: "document" };

function mentions(rows) {
  return table({
    caption: "Goals, groups and works named in it",
    columns: [
      { label: "Name", head: true, value: (row) => row.code, render: (row) => (["StudyGroup", "Organization"].includes(row.kind) ? actorLink(row.code) : row.code) },
      { label: "Kind", value: (row) => KINDS[row.kind] ?? row.kind },
    ],
    rows,
    passage: (row) => row.passage,
    noun: ["mention", "mentions"],
    step: 25,
  });
}

function provisions(rows) {
  return h(
    "details",
    {},
    h("summary", {}, `Show ${plural(rows.length, "provision")}`),
    table({
      caption: "Provisions",
      columns: [
        { label: "Clause", head: true, value: (row) => row.clause ?? "" },
        { label: "Number", optional: true, value: (row) => row.number },
        { label: "Part", value: (row) => (row.operative ? "operative" : "preamble") },
        { label: "Version", optional: true, value: (row) => `${yearOf(row.version)}${row.proposed ? " (proposed)" : ""}`.trim() },
      ],
      rows,
      passage: (row) => row.passage,
      noun: ["provision", "provisions"],
    }),
  );
}

function entries(rows) {
  return table({
    caption: "In documents",
    columns: [
      { label: "Document", head: true, value: (row) => row.passage.document, render: (row) => documentLink(row.passage.document) },
      { label: "Version", optional: true, value: (row) => yearOf(row.version) },
      { label: "Status", optional: true, value: (row) => row.status },
      { label: "Title there", optional: true, value: (row) => row.title },
    ],
    rows,
    passage: (row) => row.passage,
    noun: ["entry", "entries"],
  });
}
