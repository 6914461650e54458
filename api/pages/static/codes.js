// Codes of instruments and actors: their names in words, and links to their pages.

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
  return `${body}${KINDS[match[2]]} ${match[3]}`;
}

/** "PP-RES-123@2018" as "2018". */
export function yearOf(version) {
  return version ? version.slice(version.lastIndexOf("@") + 1) : "";
}

export function instrumentLink(code, properties = {}) {
  return h("a", { href: `/instrument/${pathOf(code)}`, ...properties }, nameOf(code));
}

export function actorLink(code, properties = {}) {
  return h("a", { href: `/actor/${pathOf(code)}`, ...properties }, code);
}

export function documentLink(code, properties = {}) {
  return h("a", { href: `/document/${pathOf(code)}`, ...properties }, code);
}
