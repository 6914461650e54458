// Codes of instruments and actors: their names in words, and links to their pages.

import { get } from "./api.js";
import { h } from "./dom.js";

const KINDS = { RES: "Resolution", DEC: "Decision", REC: "Recommendation", OPI: "Opinion" };
const BODIES = { COUNCIL: "Council" };

/** A code as part of a path: a slash stays a slash, everything else is encoded. */
export function pathOf(code) {
  return code.split("/").map(encodeURIComponent).join("/");
}

/** "PP-RES-123" as "PP Resolution 123"; what is no such code stays as it is. */
export function nameOf(code) {
  const match = /^([^-]+)-(RES|DEC|REC|OPI)-(.+)$/s.exec(code);
  if (!match) return code;
  const body = match[1] === "?" ? "" : `${BODIES[match[1]] ?? match[1]} `;
  // One that has no number yet is named by its title.
  const number = match[3].startsWith("NEW:") ? `(new): ${match[3].slice(4)}` : match[3];
  return `${body}${KINDS[match[2]]} ${number}`;
}

/** "PP-RES-123@2018" as "2018". */
export function yearOf(version) {
  return version ? version.slice(version.lastIndexOf("@") + 1) : "";
}

export function instrumentLink(code, properties = {}) {
  return h("a", { href: `/instrument/${pathOf(code)}`, ...properties }, nameOf(code));
}

const names = new Map();

/** Read the names of all actors once, so that links to them can show these. */
export async function readActors() {
  if (!names.size) for (const actor of (await get("/v1/actors")).items) names.set(actor.code, actor);
  return [...names.values()];
}

export function actorLink(code, properties = {}) {
  return h("a", { class: "whole", href: `/actor/${pathOf(code)}`, title: names.get(code)?.name ?? null, ...properties }, code);
}

export function sessionLink(code, properties = {}) {
  return h("a", { class: "whole", href: `/session/${pathOf(code)}`, ...properties }, code);
}

export function actorLinks(codes) {
  return h("span", { class: "list" }, codes.map((code) => actorLink(code)));
}

export function documentLink(code, properties = {}) {
  return h("a", { href: `/document/${pathOf(code)}`, ...properties }, code);
}
