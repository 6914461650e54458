// The page of one actor: its place in the house, and the duties that name it.

import { get, ProblemError, problemMessage } from "./api.js";
import { actorLink, pathOf, readActors } from "./codes.js";
import { dutyColumns } from "./duties.js";
import { h, plural } from "./dom.js";
import { pictureLinks } from "./pictures.js";
import { table } from "./table.js";

const ROLES = [["addressee", "Must act"], ["partner", "Acts together with others"], ["reportsTo", "Is reported to"]];
const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });
const KINDS = { Bureau: "bureau", Director: "office-holder", StudyGroup: "study group", Organization: "organization", Membership: "membership" };

export async function show(main, code) {
  let actor;
  document.title = `${code} – resgraph`;
  try {
    [actor] = await Promise.all([get(`/v1/actors/${pathOf(code)}`), readActors()]);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    main.replaceChildren(h("div", { class: "head" }, h("h1", {}, code)), problemMessage(error, actorLink));
    return;
  }
  main.replaceChildren(
    h(
      "div",
      { class: "head" },
      h("p", { class: "eyebrow" }, h("code", {}, actor.code), h("span", { class: "chip" }, KINDS[actor.kind] ?? actor.kind)),
      h("h1", {}, actor.name ?? actor.code),
      place(actor),
      h("p", { class: "list" }, h("a", { href: `/?${new URLSearchParams({ actor: actor.code })}#joint-duties` }, "Ask who is instructed together with it"), pictureLinks(`/v1/neighbourhood/${pathOf(code)}`, {}, code), h("a", { href: `/v1/actors/${pathOf(code)}` }, "JSON")),
    ),
    h("section", { "aria-labelledby": "duties-heading" }, h("h2", { id: "duties-heading" }, "Duties that name it"), duties(code)),
  );
}

function place(actor) {
  const rows = [["Heads", actor.head_of], ["Headed by", actor.headed_by], ["Part of", actor.part_of], ["Its parts", actor.parts]].filter(([, codes]) => codes.length);
  const names = Object.entries(actor.names).filter(([language]) => language !== "en");
  if (!rows.length && !names.length) return null;
  return h(
    "dl",
    { class: "facts" },
    rows.map(([label, codes]) => [h("dt", {}, label), h("dd", { class: "list" }, codes.map((code) => actorLink(code)))]),
    names.map(([language, name]) => [h("dt", {}, `In ${LANGUAGES.of(language)}`), h("dd", {}, h("bdi", { lang: language }, name))]),
  );
}

/** Buttons for the roles, and the duties of the one that is chosen, page by page. */
function duties(code) {
  const content = h("div", {});
  const buttons = ROLES.map(([role, label]) => h("button", { class: "plain", type: "button", "aria-pressed": "false", onclick: () => choose(role) }, label));
  let chosen = null;

  async function choose(role) {
    chosen = role;
    buttons.forEach((button, index) => button.setAttribute("aria-pressed", String(ROLES[index][0] === role)));
    content.setAttribute("aria-busy", "true");
    try {
      const rows = await all(`/v1/actors/${pathOf(code)}/duties`, role);
      if (chosen !== role) return;
      const empty = h("p", { class: "note", role: "status" }, `No duty names ${code} in this role.`);
      content.replaceChildren(rows.length ? table({ caption: `Duties that name ${code}`, columns: dutyColumns(true), rows, passage: (row) => row.passage, noun: ["duty", "duties"] }) : empty);
    } catch (error) {
      content.replaceChildren(problemMessage(error));
    }
    content.setAttribute("aria-busy", "false");
  }

  async function all(path, role) {
    const rows = [];
    let cursor = null;
    do {
      const page = await get(path, { role, limit: 200, cursor });
      rows.push(...page.items);
      cursor = page.next;
      if (cursor) content.replaceChildren(h("p", { class: "note", role: "status" }, `Reading: ${plural(rows.length, "duty", "duties")} so far.`));
    } while (cursor && chosen === role);
    return rows;
  }

  choose("addressee");
  return h("div", {}, h("div", { class: "chips", role: "group", "aria-label": "Role" }, buttons), h("div", { class: "more" }, content));
}
