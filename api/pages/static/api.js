// The API: GET with parameters, and problems as errors.

import { h } from "./dom.js";

/** A request that was answered with a problem, or not at all. */
export class ProblemError extends Error {
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The address of something in the API; parameters that are empty are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== "" && value !== null && value !== undefined) query.set(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Read JSON from the API; throws ProblemError. */
export async function get(path, parameters = {}, signal = undefined) {
  let response;
  try {
    response = await fetch(address(path, parameters), { signal, headers: { Accept: "application/json" } });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ProblemError({ title: "No answer", detail: "The server does not answer. Is it still running?", suggestions: [] });
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new ProblemError(body ?? { title: `Error ${response.status}`, detail: response.statusText, suggestions: [] });
  }
  return body;
}

/** A message for what went wrong; `link` makes a suggestion into a link. */
export function problemMessage(error, link = null) {
  const { title, detail, suggestions } = error.problem ?? { title: "A fault of this page", detail: String(error) };
  return h(
    "div",
    { class: "problem", role: "alert" },
    h("strong", {}, title),
    h("p", {}, detail),
    link && suggestions?.length ? h("p", { class: "list" }, "Near to it: ", suggestions.map((code) => link(code))) : null,
  );
}
