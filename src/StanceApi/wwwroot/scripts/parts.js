// Small pieces that several views are made of.

import { ApiError } from "./api.js";
import { viewAddress } from "./address.js";
import { saveCsv, savePng, saveSvg } from "./download.js";
import { freshId, h, put } from "./dom.js";
import { actorName, countryName, labelName, names, roles, score } from "./format.js";
import { t } from "./texts.js";
import { paint } from "./theme.js";

/** A stance in a word, its colour and its sign: never by colour alone. */
export const stanceBadge = (label, value) =>
  h(
    "span",
    { class: `stance ${label ?? "none"}` },
    label ? labelName(label) : t("no-data"),
    value === undefined ? null : h("span", { class: "number" }, ` ${score(value)}`),
  );

export const countryCode = (code) =>
  code ? h("abbr", { class: "country", title: countryName(code) }, code) : h("span", { class: "country" }, "–");

export function actorLink(actor, values = {}) {
  const [first, second] = names(actor);
  const id = actor.actorId ?? actor.id;
  return [
    id ? h("a", { href: viewAddress("actor", { actor: id, ...values }) }, first) : h("span", {}, first),
    second && h("span", { class: "other-name" }, ` ${second}`),
  ];
}

/** Whose office it was on the day, for the reader and as written. */
export function roleOf(speaker, statement) {
  const [title, written] = roles(speaker, statement);
  return [title && h("span", { class: "role" }, ` ${title}`), written && h("span", { class: title ? "role other-name" : "role", lang: statement.language }, title ? ` (${written})` : ` ${written}`)];
}

export const speakersOf = (statement) =>
  statement.speakers.length ? statement.speakers.map(actorName).join(", ") : t("speaker.unknown");

/**
 * A table that can be read aloud and copied.
 * @param {string} caption
 * @param {{head: string, cell: (row: any) => any, class?: string, header?: boolean}[]} columns
 */
export function table(caption, columns, rows, { hiddenCaption = false } = {}) {
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    h(
      "table",
      {},
      h("caption", { class: hiddenCaption ? "unseen" : null }, caption),
      h("thead", {}, h("tr", {}, columns.map((c) => h("th", { scope: "col", class: c.class }, c.head)))),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h("tr", {}, columns.map((c) => (c.header ? h("th", { scope: "row", class: c.class }, c.cell(row)) : h("td", { class: c.class }, c.cell(row))))),
        ),
      ),
    ),
  );
}

/** A table behind a button, beside its chart. */
export function tableBeside(make) {
  const details = h("details", { class: "beside" }, h("summary", {}, t("table.show")));
  details.addEventListener("toggle", () => details.open && details.childElementCount === 1 && details.append(make()), { once: false });
  return details;
}

/**
 * Buttons that take a chart along.
 * @param {() => {markup: string, width: number, height: number}} picture
 * @param {() => {head: string[], rows: any[][]}} data
 */
export function downloads(name, picture, data) {
  const file = () => name().replaceAll(/[^\p{L}\p{N}-]+/gu, "-");
  return h(
    "div",
    { class: "downloads", role: "group", "aria-label": t("download") },
    h("button", { type: "button", onclick: () => { const p = picture(); savePng(file(), p.markup, p.width, p.height, paint().paper); } }, "PNG"),
    h("button", { type: "button", onclick: () => saveSvg(file(), picture().markup) }, "SVG"),
    h("button", { type: "button", onclick: () => { const d = data(); saveCsv(file(), d.head, d.rows); } }, "CSV"),
  );
}

/** A choice between a few values, as radio buttons that look like one switch. */
export function choice(label, values, chosen, choose) {
  const name = freshId("choice");
  return h(
    "fieldset",
    { class: "choice" },
    h("legend", { class: "unseen" }, label),
    values.map(([value, text]) =>
      h(
        "label",
        {},
        h("input", { type: "radio", name, value, checked: value === chosen, onchange: () => choose(value) }),
        h("span", {}, text),
      ),
    ),
  );
}

/** A labelled drop-down list. */
export function select(label, values, chosen, choose) {
  const id = freshId("select");
  return h(
    "span",
    { class: "field" },
    h("label", { for: id }, label),
    h(
      "select",
      { id, onchange: (e) => choose(e.target.value) },
      values.map(([value, text]) => h("option", { value, selected: value === chosen }, text)),
    ),
  );
}

/** What went wrong, in the server's words where it has some. */
export const problem = (error) =>
  h(
    "div",
    { class: "problem", role: "alert" },
    h("strong", {}, error instanceof ApiError ? t("problem.server", { status: error.status }) : t("problem.unexpected")),
    h("p", {}, error.message),
    error.problem?.didYouMean?.length ? h("p", {}, t("problem.did-you-mean", { names: error.problem.didYouMean.join(", ") })) : null,
  );

const speaking = document.getElementById("spoken");

/** Told to those who do not see that something changed. */
export function say(text) {
  put(speaking, text);
}
