// The list of actors.

import { actorLink, readActors } from "./codes.js";
import { h } from "./dom.js";
import { table } from "./table.js";

const KINDS = { Bureau: "bureau", Director: "office-holder", StudyGroup: "study group", Organization: "organization", Membership: "membership" };

export async function show(main) {
  document.title = "Actors – resgraph";
  const items = await readActors();
  const rows = items.toSorted ? items.toSorted((one, two) => two.duties - one.duties) : [...items].sort((one, two) => two.duties - one.duties);
  main.replaceChildren(
    h("div", { class: "head" }, h("h1", {}, "Actors"), h("p", { class: "lead" }, "Everybody whom a resolution can address, those with the most duties first.")),
    table({
      caption: "Actors",
      columns: [
        { label: "Code", head: true, value: (row) => row.code, render: (row) => actorLink(row.code) },
        { label: "Name", value: (row) => row.name },
        { label: "Kind", value: (row) => KINDS[row.kind] ?? row.kind },
        { label: "Duties", number: true, value: (row) => row.duties },
      ],
      rows,
      noun: ["actor", "actors"],
    }),
  );
}
