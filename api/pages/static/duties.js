// The columns of a table of duties.

import { actorLinks, instrumentLink, nameOf } from "./codes.js";
import { h } from "./dom.js";

/** The columns; `withInstrument` where the duties are of more than one. */
export function dutyColumns(withInstrument) {
  const instrument = {
    label: "Instrument", head: true,
    value: (duty) => `${nameOf(duty.instrument)} ${duty.title ?? ""}`,
    render: (duty) => [instrumentLink(duty.instrument), duty.title ? h("span", { class: "sub" }, duty.title) : null].filter(Boolean),
  };
  return [
    withInstrument ? instrument : null,
    { label: "Verb", head: !withInstrument, value: (duty) => `${duty.verb}${duty.proposed ? " (proposed)" : ""}` },
    { label: "Item", optional: true, value: (duty) => duty.item ?? range(duty.items) },
    { label: "Who must act", value: (duty) => duty.addressees, render: (duty) => actorLinks(duty.addressees) },
    { label: "With", optional: true, value: (duty) => duty.partners, render: (duty) => actorLinks(duty.partners) },
    { label: "Reports to", optional: true, value: (duty) => duty.report_to, render: (duty) => actorLinks(duty.report_to) },
  ].filter(Boolean);
}

/** The numbers under a heading: "1–4". */
function range(items) {
  return items.length > 1 ? `${items[0]}–${items.at(-1)}` : items[0] ?? "";
}
