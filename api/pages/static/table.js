// Tables that can be sorted, narrowed and read by a screen reader; passages open below their row.

import { documentLink } from "./codes.js";
import { freshId, h, plural } from "./dom.js";

const ORDER = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
const STEP = 100;

/**
 * Make a table.
 *
 * columns: [{label, value(row), render(row)?, head?, title?, optional?}]; `value` is what is sorted and searched by,
 * `head` marks the column that names the row, an `optional` column is left out where all its cells are empty, a
 * `number` column stands to the right.
 * passage(row): {document, line, char, end, quote}, or null for a table without; `others` are more of these, each with
 * the label of its column. `right` are elements beside the
 * count, `noun` what a row is, `detail` words behind the count of all rows, `step` how many rows are shown at first.
 */
export function table({ caption, columns, rows, passage = null, others = [], right = [], noun = ["row", "rows"], detail = "", step = STEP }) {
  const state = { column: null, down: false, filter: "", shown: step };
  const all = columns.filter((column) => !column.optional || rows.some((row) => plainText(column.value(row)) !== ""));
  const passages = [...(passage ? [["Passage", passage]] : []), ...others];
  const width = all.length + passages.length;
  all.push(...passages.map(([label, of]) => passageColumn(label, of, width)));
  const body = h("tbody", { role: "rowgroup" });
  const count = h("p", { class: "count", role: "status" });
  const more = h("button", { class: "plain more", type: "button", onclick: () => { state.shown = rows.length; fill(); } });
  const heads = all.map((column, index) => head(column, () => sort(index)));

  function sort(index) {
    state.down = state.column === index && !state.down;
    state.column = index;
    fill();
  }

  function selected() {
    const words = state.filter.toLowerCase().split(/\s+/).filter(Boolean);
    const found = rows.filter((row) => {
      const text = all.map((column) => plainText(column.value(row))).join(" ").toLowerCase();
      return words.every((word) => text.includes(word));
    });
    if (state.column === null) return found;
    const { value } = all[state.column];
    const sign = state.down ? -1 : 1;
    // Empty cells come last in both directions; rows that are equal keep their order.
    return found
      .map((row) => [plainText(value(row)), row])
      .sort(([one], [two]) => (one === "") - (two === "") || sign * ORDER.compare(one, two))
      .map(([, row]) => row);
  }

  function fill() {
    const found = selected();
    heads.forEach((element, index) => {
      if (state.column === index) element.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      else element.removeAttribute("aria-sort");
      element.querySelector(".arrow").textContent = state.column === index && state.down ? "▼" : "▲";
    });
    const named = all.find((column) => column.head);
    const name = (row) => (row && named ? plainText(named.value(row)) : "");
    body.replaceChildren(...found.slice(0, state.shown).map((row, index) => line(row, all, name(row) !== "" && name(row) === name(found[index - 1]))));
    count.textContent = found.length === rows.length ? plural(rows.length, ...noun) : `${found.length} of ${plural(rows.length, ...noun)}`;
    if (detail && found.length === rows.length) count.append(" ", h("span", { class: "muted" }, detail));
    more.hidden = found.length <= state.shown;
    more.textContent = `Show all ${plural(found.length, ...noun)}`;
  }

  const narrow = h("input", {
    type: "search", placeholder: "Narrow these rows", "aria-label": `Narrow the rows: ${caption}`, autocomplete: "off",
    oninput: (event) => { state.filter = event.target.value; fill(); },
  });
  fill();
  const element = h(
    "div",
    {},
    h("div", { class: "tools" }, count, h("div", { class: "right" }, rows.length > 8 ? narrow : null, right)),
    h(
      "div",
      { class: "scroll", role: "region", "aria-label": caption },
      h(
        "table",
        { role: "table" },
        h("caption", { class: "unseen" }, caption),
        h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, heads)),
        body,
      ),
    ),
    more,
  );
  // Only what can be scrolled is a stop for the keyboard.
  const scroll = element.querySelector(".scroll");
  new ResizeObserver(() => {
    if (scroll.scrollWidth > scroll.clientWidth) scroll.setAttribute("tabindex", "0");
    else scroll.removeAttribute("tabindex");
  }).observe(scroll);
  return element;
}

/** A cell's value as text. */
function plainText(value) {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.join(" ") : String(value);
}

function head(column, onclick) {
  return h(
    "th",
    { scope: "col", role: "columnheader", title: column.title ?? null, class: column.number ? "number" : null },
    h("button", { type: "button", onclick }, column.label, h("span", { class: "arrow", "aria-hidden": "true" }, "▲")),
  );
}

/** A row; `again` where it is of the same thing as the one above. */
function line(row, columns, again) {
  const cells = columns.map((column) => {
    const value = column.value(row);
    const content = column.render ? column.render(row) : plainText(value);
    const empty = plainText(value) === "";
    return column.head
      ? h("th", { scope: "row", role: "rowheader" }, content)
      : h("td", { role: "cell", "data-label": column.label, class: [empty ? "empty" : "", column.number ? "number" : ""].join(" ").trim() || null }, content);
  });
  return h("tr", { role: "row", class: again ? "again" : null }, cells);
}

/** The column of buttons that open passages, sorted by where these stand. */
function passageColumn(label, passage, width) {
  return {
    label,
    value: (row) => (passage(row) ? `${passage(row).document} ${passage(row).line}` : ""),
    render: (row) => (passage(row) ? [passageButton(passage(row), width), h("span", { class: "source" }, passage(row).document)] : ""),
  };
}

/** A button that opens the passage in a row of its own below, and closes it. */
function passageButton(passage, width) {
  const id = freshId("passage");
  const button = h(
    "button",
    { class: "cell-button", type: "button", "aria-expanded": "false", "aria-controls": id, onclick: toggle },
    `Line ${passage.line}`,
  );
  let opened = null;
  function toggle() {
    if (opened) {
      opened.remove();
      opened = null;
    } else {
      opened = h("tr", { role: "row", class: "of-passage", id }, h("td", { role: "cell", colspan: width }, passageBlock(passage)));
      // Below those that stand open already.
      let last = button.closest("tr");
      while (last.nextElementSibling?.classList.contains("of-passage")) last = last.nextElementSibling;
      last.after(opened);
    }
    button.setAttribute("aria-expanded", String(opened !== null));
  }
  return button;
}

/** The words of a passage and where they stand. */
export function passageBlock(passage) {
  return h(
    "div",
    { class: "passage" },
    // Without a word on the quote nobody asked for it.
    passage.quote === undefined ? null : passage.quote === null
      ? h("p", { class: "muted" }, "The words are not here: only the facts of this document were loaded, not its text. Ingest the document to see them.")
      : h("blockquote", {}, passage.quote),
    h("p", { class: "where" }, documentLink(passage.document), `, line ${passage.line}`, passage.char === null ? null : `, characters ${passage.char}–${passage.end}`),
  );
}
