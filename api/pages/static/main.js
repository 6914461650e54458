// Shows the page that the address names; each page is a module with `show(main, rest of the path)`.

import { get, ProblemError, problemMessage } from "./api.js";
import { h } from "./dom.js";

const PAGES = [
  [/^\/$/, "./home.js", "/"],
  [/^\/instrument\/(.+)$/, "./instrument.js", null],
  [/^\/actor\/(.+)$/, "./actor.js", "/actors"],
  [/^\/actors$/, "./actors.js", "/actors"],
  [/^\/questions$/, "./questions.js", "/questions"],
  [/^\/question\/([^/]+)$/, "./question.js", "/questions"],
  [/^\/sessions$/, "./sessions.js", "/sessions"],
  [/^\/session\/([^/]+)$/, "./session.js", "/sessions"],
  [/^\/documents$/, "./documents.js", "/documents"],
  [/^\/document\/([^/]+)$/, "./document.js", "/documents"],
  [/^\/reference$/, "./reference.js", "/reference"],
];

const main = document.getElementById("main");

async function show() {
  const path = window.location.pathname;
  const [pattern, module, section] = PAGES.find(([each]) => each.test(path)) ?? PAGES[0];
  document.querySelector(`nav a[href="${section}"]`)?.setAttribute("aria-current", "page");
  document.querySelector(".small-search").hidden = path === "/";
  const rest = (pattern.exec(path)?.[1] ?? "").split("/").map(decodeURIComponent).join("/");
  try {
    const page = await import(module);
    await page.show(main, rest);
  } catch (error) {
    main.replaceChildren(h("div", { class: "head" }, h("h1", {}, "This cannot be shown")), problemMessage(error));
    if (!(error instanceof ProblemError)) throw error;
  }
  const { hash } = window.location;
  if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
}

async function showVersion() {
  const health = await get("/healthz");
  document.getElementById("graph-version").append("Graph ", h("code", {}, health.version.slice(0, 12)), `, resgraph ${health.program}. To cite: resgraph ${health.program}, graph ${health.version.slice(0, 12)}, ${new Date().toISOString().slice(0, 10)}.`);
}

await show();
showVersion().catch(() => {});
