// Who stands where on a proposal, and how it moved.

import { get } from "../api.js";
import { changed, go } from "../address.js";
import { lineOf, bucketFor } from "../charts/lines.js";
import { colours, movementChart } from "../charts/movement.js";
import { positionMark, positionsPicture } from "../charts/positions.js";
import { positionsOn } from "../day.js";
import { afterPaint, h, put } from "../dom.js";
import { actorName, count, countryName, day, labelName, localized, saidOn, score } from "../format.js";
import { actorLink, choice, countryCode, downloads, select, stanceBadge, table, tableBeside } from "../parts.js";
import { openStatement } from "../statement/drawer.js";
import { t } from "../texts.js";

const SIDES = ["against", "neutral", "favor"];
// More lines than this are a thicket: those that said most are drawn.
const MOST_LINES = 40;

export async function proposalView(params, { proposals }) {
  const known = proposals.find((p) => p.id === params.proposal);
  const proposal = known ?? (await get(`/proposals/${encodeURIComponent(params.proposal)}`));
  const byCountry = params.group === "country";
  const { positions, at, chosen } = await positionsOn(proposal.id, params.at);
  const said = positions.items.map((p) => p.lastSaidOn).filter(Boolean).sort();
  const bucket = params.bucket ?? bucketFor(params.from ?? said[0], params.to ?? said.at(-1));
  const timeline = await get(`/proposals/${encodeURIComponent(proposal.id)}/timeline`, {
    at, bucket, from: params.from, to: params.to, groupBy: byCountry ? "country" : null,
  });

  const rows = sorted(byCountry ? countryRows(timeline) : actorRows(positions, timeline), params.sort);
  const shown = rows.filter((r) => (!params.country || r.country === params.country) && (!params.side || r.position?.label === params.side));
  const keys = new Set(shown.map((r) => r.key));
  const lines = timeline.items
    .map((item) => lineOf(item))
    .filter((line) => keys.has(line.key))
    .sort((a, b) => b.points.length - a.points.length)
    .slice(0, MOST_LINES);
  const title = localized(proposal.name);
  const strongOf = (now) => (now.mark ? now.mark.split(",").filter((key) => keys.has(key)) : defaultMarks(lines));
  const place = h("div", { class: "chart" });
  const legend = h("div", { class: "legend", role: "group", "aria-label": t("movement.marks") });
  let chart = null;
  const view = (now) => ({
    lines, at, title, from: params.from, to: params.to, strong: strongOf(now),
    open: (point) => openStatement(point.statementId),
  });

  const drawLegend = (now) => {
    const strong = strongOf(now);
    const colour = colours(view(now));
    put(
      legend,
      lines.map((line) => {
        const pressed = strong.includes(line.key);
        const next = pressed ? strong.filter((k) => k !== line.key) : [...strong, line.key];
        const chip = h(
          "button",
          {
            type: "button", class: "chip", "aria-pressed": String(pressed),
            onclick: () => go({ mark: next.join(",") || "none" }, { replace: true }),
            onmouseenter: () => chart?.emphasise(line.key),
            onmouseleave: () => chart?.emphasise(null),
          },
          h("span", { class: "swatch", "aria-hidden": "true" }),
          line.name,
          h("span", { class: "count" }, ` ${count(line.points.length)}`),
        );
        chip.style.setProperty("--swatch", colour.get(line.key));
        return chip;
      }),
    );
  };

  const element = h(
    "div",
    { class: "proposal-view" },
    h("header", { class: "view-head" }, h("h1", { tabindex: "-1" }, title), h("p", { class: "description" }, proposal.description ?? "")),
    controls(params, rows, bucket, byCountry),
    h(
      "div",
      { class: "panes" },
      h(
        "section",
        { class: "pane standing", "aria-labelledby": "standing" },
        h("h2", { id: "standing" }, t("positions.title"), " ", h("span", { class: "as-of" }, t("positions.as-of", { day: day(at) }))),
        chosen && h("p", { class: "note" }, t("positions.chosen-day", { day: day(at) }), " ", h("a", { href: changed({ at: "today" }) }, t("positions.show-today"))),
        summary(shown),
        standing(shown, at, (key) => chart?.emphasise(key)),
        shown.length === 0 && h("p", { class: "empty" }, t("positions.none")),
        h("p", { class: "key" }, t("positions.key")),
        downloads(
          () => `${proposal.id}-positions-${at}`,
          () => positionsPicture(title, at, shown),
          () => positionData(shown, at),
        ),
      ),
      h(
        "section",
        { class: "pane moved", "aria-labelledby": "moved" },
        h("h2", { id: "moved" }, t("movement.title")),
        place,
        legend,
        h("p", { class: "key" }, t("movement.key")),
        shifts(lines),
        downloads(
          () => `${proposal.id}-movement-${at}`,
          () => chart.picture(),
          () => movementData(lines),
        ),
        tableBeside(() => statementTable(lines)),
      ),
    ),
  );
  drawLegend(params);

  return {
    title,
    at,
    element,
    async shown() {
      chart = await movementChart(place, view(params));
    },
    absorb(now, before) {
      const rest = (p) => JSON.stringify({ ...p, mark: null });
      if (!chart || rest(now) !== rest(before)) return false;
      drawLegend(now);
      afterPaint(() => chart?.update(view(now)));
      return true;
    },
    hidden() {
      chart?.dispose();
      chart = null;
    },
  };
}

// At first, those whose story has the most to tell.
const defaultMarks = (lines) => lines.filter((l) => l.points.length >= 4).slice(0, 4).map((l) => l.key);

function actorRows(positions, timeline) {
  const rows = positions.items.map((p) => ({
    key: p.actor.id, actor: p.actor, name: actorName(p.actor), country: p.actor.country, position: p,
    statements: p.statements, independent: p.independent, last: p.lastSaidOn,
  }));
  const placed = new Set(rows.map((r) => r.key));
  const silent = timeline.items
    .filter((item) => !placed.has(item.actor.id))
    .map((item) => ({ key: item.actor.id, actor: item.actor, name: actorName(item.actor), country: item.actor.country, position: null, statements: 0, independent: 0, last: null }));
  return [...rows, ...silent];
}

const countryRows = (timeline) =>
  timeline.items.map((item) => ({
    key: item.country, actor: null, name: countryName(item.country), country: item.country, position: item.position,
    statements: item.coverage.statements, independent: item.coverage.independent, last: item.coverage.to,
  }));

function sorted(rows, by) {
  const compare = {
    country: (a, b) => (a.country ?? "~").localeCompare(b.country ?? "~") || order(a, b),
    recent: (a, b) => (b.last ?? "").localeCompare(a.last ?? "") || order(a, b),
  }[by] ?? order;
  return [...rows].sort(compare);
}

// No data is not neutral: it comes last.
const order = (a, b) => (a.position?.score ?? 9) - (b.position?.score ?? 9) || a.key.localeCompare(b.key);

function controls(params, rows, bucket, byCountry) {
  const countries = [...new Set(rows.map((r) => r.country).filter(Boolean))].sort((a, b) => countryName(a).localeCompare(countryName(b)));
  return h(
    "div",
    { class: "controls", role: "group", "aria-label": t("filters") },
    choice(t("group"), [["actor", t("group.actor")], ["country", t("group.country")]], byCountry ? "country" : "actor", (v) => go({ group: v === "country" ? v : null, mark: null })),
    select(t("filter.country"), [["", t("all")], ...countries.map((c) => [c, countryName(c)])], params.country ?? "", (v) => go({ country: v })),
    select(t("filter.side"), [["", t("all")], ...SIDES.map((s) => [s, labelName(s)])], params.side ?? "", (v) => go({ side: v })),
    select(t("sort"), ["score", "country", "recent"].map((s) => [s, t(`sort.${s}`)]), params.sort ?? "score", (v) => go({ sort: v === "score" ? null : v })),
    select(t("bucket"), ["week", "month", "quarter", "year"].map((b) => [b, t(`bucket.${b}`)]), bucket, (v) => go({ bucket: v })),
    dayField("from", params.from),
    dayField("to", params.to),
  );
}

const dayField = (name, value) =>
  h("span", { class: "field" }, h("label", { for: `filter-${name}` }, t(`filter.${name}`)), h("input", { type: "date", id: `filter-${name}`, value: value ?? "", onchange: (e) => go({ [name]: e.target.value }) }));

function summary(rows) {
  const number = (side) => rows.filter((r) => r.position?.label === side).length;
  return h("p", { class: "summary" }, SIDES.map((side) => h("span", { class: `stance ${side}` }, t("positions.count", { number: number(side), label: labelName(side) }))));
}

function standing(rows, at, emphasise) {
  const columns = ["col.country", "col.who", "col.position", "col.score", "col.statements", "col.last"];
  return h(
    "table",
    { class: "standing-table" },
    h("caption", { class: "unseen" }, t("positions.as-of", { day: day(at) })),
    h(
      "thead",
      {},
      h("tr", {}, columns.map((c, i) => h("th", { scope: "col", class: `c${i}` }, i === 0 ? h("span", { class: "unseen" }, t(c)) : i === 2 ? h("span", { class: "scale" }, h("span", {}, t("label.against")), h("span", {}, t("label.neutral")), h("span", {}, t("label.favor"))) : t(c)))),
    ),
    h(
      "tbody",
      {},
      rows.map((row) =>
        h(
          "tr",
          { class: row.position ? null : "silent", onmouseenter: () => emphasise(row.key), onmouseleave: () => emphasise(null) },
          h("td", { class: "c0" }, countryCode(row.country)),
          h("th", { scope: "row", class: "c1" }, row.actor ? actorLink(row.actor) : h("a", { href: changed({ group: null, country: row.country, mark: null }) }, row.name)),
          h("td", { class: "c2" }, positionMark(row.position)),
          h("td", { class: `c3 number ${row.position?.label ?? ""}` }, row.position ? score(row.position.score) : ""),
          h("td", { class: "c4 number", title: t("col.independent-of", { count: row.independent }) }, row.statements ? count(row.statements) : ""),
          h("td", { class: "c5" }, row.last ? day(row.last) : ""),
        ),
      ),
    ),
  );
}

function shifts(lines) {
  const all = lines.flatMap((line) => line.shifts.map((shift) => ({ line, shift }))).sort((a, b) => b.shift.time - a.shift.time);
  return h(
    "div",
    { class: "shifts" },
    h("h3", {}, t("shifts.title")),
    all.length === 0
      ? h("p", { class: "empty" }, t("shifts.none"))
      : h("ul", {}, all.map(({ line, shift }) => h("li", {}, h("button", { type: "button", class: "link", onclick: () => openStatement(shift.after) }, t("shifts.one", { who: line.name, day: day(shift.on), from: labelName(shift.from), to: labelName(shift.to) }))))),
  );
}

/** Everything that was said, in the order of its days. */
export function statementTable(lines) {
  const rows = lines.flatMap((line) => line.points.map((point) => ({ line, point }))).sort((a, b) => b.point.time - a.point.time);
  return table(t("movement.table"), [
    { head: t("col.day"), cell: (r) => saidOn(r.point.saidOn) },
    { head: t("col.who"), cell: (r) => r.line.name },
    { head: t("col.stance"), cell: (r) => stanceBadge(r.point.label, r.point.score) },
    { head: t("col.words"), cell: (r) => h("button", { type: "button", class: "link words", onclick: () => openStatement(r.point.statementId) }, r.point.text) },
  ], rows, { hiddenCaption: true });
}

const positionData = (rows, at) => ({
  head: ["at", "country", "actorId", "name", "label", "score", "low", "high", "statements", "independent", "lastSaidOn"],
  rows: rows.map((r) => [at, r.country, r.actor?.id, r.name, r.position?.label, r.position?.score, r.position?.low, r.position?.high, r.statements, r.independent, r.last]),
});

/** Each statement on a chart as a row. */
export const movementData = (lines) => ({
  head: ["line", "saidOn", "saidOnEnd", "precision", "label", "score", "confidence", "text", "statementId", "articleId", "sourceUrl"],
  rows: lines.flatMap((line) => line.points.map((p) => [line.name, p.saidOn.date, p.saidOn.dateEnd, p.saidOn.precision, p.label, p.score, p.confidence, p.text, p.statementId, p.articleId, p.sourceUrl])),
});
