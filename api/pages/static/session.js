// The page of one session: when it met, what it did with which instruments, and the documents about it.

import { get, ProblemError } from "./api.js";
import { documentLink } from "./codes.js";
import { h } from "./dom.js";
import { answerOf } from "./question.js";
import { days } from "./sessions.js";

const ACTS = "session-acts";

export async function show(main, code) {
  document.title = `${code} – resgraph`;
  const [bodies, documents, questions] = await Promise.all(["/v1/bodies", "/v1/documents", "/v1/questions"].map((path) => get(path)));
  const body = bodies.items.find((each) => each.sessions.some((session) => session.code === code));
  if (!body) throw new ProblemError({ title: "Unknown code", detail: `There is no session “${code}” in this graph.`, suggestions: [] });
  const session = body.sessions.find((each) => each.code === code);
  const about = documents.items.filter((each) => each.session === code);
  main.replaceChildren(
    h(
      "div",
      { class: "head" },
      h("p", { class: "eyebrow" }, h("a", { href: "/sessions" }, "Sessions"), h("code", {}, code)),
      h("h1", {}, [body.name ?? body.code, session.place, session.year].filter(Boolean).join(", ")),
      days(session) ? h("p", { class: "lead" }, days(session)) : null,
      h("p", { class: "list" }, about.length ? ["Read from ", about.map((each) => documentLink(each.code))] : "No document about it was read."),
    ),
    h("section", {}, h("h2", {}, "What it did with which instruments"), await answerOf(questions.items.find((each) => each.name === ACTS), { session: code })),
  );
}
