// The documents that were read, with counts.

import { get } from "./api.js";
import { documentLink, sessionLink } from "./codes.js";
import { h } from "./dom.js";
import { table } from "./table.js";

export async function show(main) {
  document.title = "Documents – resgraph";
  const { items } = await get("/v1/documents");
  const content = items.length
    ? table({
      caption: "Documents",
      columns: [
        { label: "Document", head: true, value: (row) => `${row.code} ${row.title ?? ""}`, render: (row) => [documentLink(row.code), row.title ? h("span", { class: "sub" }, row.title) : null].filter(Boolean) },
        { label: "Session", value: (row) => row.session, render: (row) => (row.session ? sessionLink(row.session) : "") },
        { label: "Format", value: (row) => row.format },
        { label: "Lines", number: true, value: (row) => row.lines },
        { label: "Instruments", number: true, value: (row) => row.facts.Entry ?? 0 },
        { label: "Duties", number: true, value: (row) => row.facts.Duty ?? 0 },
        { label: "Citations", number: true, value: (row) => row.facts.Citation ?? 0 },
        { label: "Unresolved", number: true, value: (row) => total(row.unresolved) },
      ],
      rows: items,
      noun: ["document", "documents"],
    })
    : h("p", { class: "note", role: "status" }, "No document was read yet. ", h("code", {}, "resgraph ingest FILE..."), " reads some.");
  main.replaceChildren(
    h("div", { class: "head" }, h("h1", {}, "Documents"), h("p", { class: "lead" }, "What was read, how much was found, and what could not be resolved.")),
    content,
  );
}

export function total(counts) {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
