// The bodies and their sessions, the newest first.

import { get } from "./api.js";
import { sessionLink } from "./codes.js";
import { h } from "./dom.js";
import { table } from "./table.js";

export async function show(main) {
  document.title = "Sessions – resgraph";
  const bodies = (await get("/v1/bodies")).items.filter((body) => body.sessions.length);
  main.replaceChildren(
    h("div", { class: "head" }, h("h1", {}, "Sessions"), h("p", { class: "lead" }, "The conferences and assemblies that adopt instruments, and when they met.")),
    ...bodies.map((body) =>
      h(
        "section",
        {},
        h("h2", {}, body.name ?? body.code),
        table({
          caption: body.name ?? body.code,
          columns: [
            { label: "Session", head: true, value: (row) => row.code, render: (row) => sessionLink(row.code) },
            { label: "Place", value: (row) => row.place },
            { label: "Year", number: true, value: (row) => row.year },
            { label: "Days", optional: true, value: days },
          ],
          rows: [...body.sessions].reverse(),
          noun: ["session", "sessions"],
        }),
      ),
    ),
  );
}

/** "2018-10-29 to 2018-11-16", where the registry knows the days. */
export function days(session) {
  return session.start && session.end ? `${session.start} to ${session.end}` : "";
}
