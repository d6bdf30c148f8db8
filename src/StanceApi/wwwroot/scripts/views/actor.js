// Everything that one actor said, proposal by proposal.

import { get, list } from "../api.js";
import { go, viewAddress } from "../address.js";
import { bucketFor, lineOf } from "../charts/lines.js";
import { movementChart } from "../charts/movement.js";
import { positionMark } from "../charts/positions.js";
import { positionsOn } from "../day.js";
import { h } from "../dom.js";
import { countryName, day, localized, names, saidOn } from "../format.js";
import { downloads, stanceBadge, table, tableBeside } from "../parts.js";
import { openStatement } from "../statement/drawer.js";
import { t } from "../texts.js";
import { movementData, statementTable } from "./proposal.js";

export async function actorView(params, { proposals }) {
  const actor = await get(`/actors/${encodeURIComponent(params.actor)}`);
  const days = await Promise.all(proposals.map((p) => positionsOn(p.id, params.at)));
  const parts = await Promise.all(proposals.map((p, i) => onProposal(actor, p, days[i], params)));
  const spoken = parts.filter((part) => part.timeline.coverage.statements > 0);
  // What was asked for comes first.
  spoken.sort((a, b) => (b.proposal.id === params.proposal) - (a.proposal.id === params.proposal));
  const [first, second] = names(actor);
  const charts = [];

  return {
    title: first,
    element: h(
      "div",
      { class: "actor-view" },
      h(
        "header",
        { class: "view-head" },
        h("h1", { tabindex: "-1" }, first, second && h("span", { class: "other-name" }, ` ${second}`)),
        h("p", { class: "description" }, t(`type.${actor.type}`), actor.country && ` · ${countryName(actor.country)}`, " · ", h("a", { href: viewAddress("compare", { actors: actor.id }) }, t("actor.compare"))),
      ),
      spoken.length === 0 && h("p", { class: "empty" }, t("actor.silent")),
      spoken.map((part) => section(actor, part, charts)),
      h(
        "div",
        { class: "panes" },
        offices(actor),
        h("section", { class: "pane", "aria-labelledby": "names" }, h("h2", { id: "names" }, t("actor.names")), h("ul", { class: "names" }, actor.names.map((n) => h("li", { lang: n.language }, n.text, h("span", { class: "hint" }, ` ${n.language}`))))),
      ),
      await others(actor, params),
    ),
    async shown() {
      for (const chart of charts) chart.drawn = await movementChart(chart.place, chart.view);
    },
    hidden: () => charts.forEach((chart) => chart.drawn?.dispose()),
  };
}

async function onProposal(actor, proposal, { at }, params) {
  const path = `/actors/${encodeURIComponent(actor.id)}/timeline`;
  const query = { proposal: proposal.id, at, from: params.from, to: params.to };
  const timeline = await get(path, { ...query, bucket: params.bucket ?? "quarter" });
  const fitting = params.bucket ?? bucketFor(timeline.coverage.from, timeline.coverage.to);
  return { proposal, at, timeline: fitting === "quarter" ? timeline : await get(path, { ...query, bucket: fitting }) };
}

function section(actor, { proposal, at, timeline }, charts) {
  const line = lineOf(timeline);
  const title = localized(proposal.name);
  const chart = {
    place: h("div", { class: "chart" }),
    view: { lines: [line], strong: [line.key], at, title: `${names(actor)[0]} · ${title}`, open: (p) => openStatement(p.statementId) },
  };
  charts.push(chart);
  const id = `on-${proposal.id}`;
  return h(
    "section",
    { class: "pane", "aria-labelledby": id },
    h("h2", { id }, h("a", { href: viewAddress("proposal", { proposal: proposal.id }) }, title), " ", h("span", { class: "as-of" }, t("positions.as-of", { day: day(at) }))),
    h("div", { class: "where" }, stanceBadge(timeline.position?.label, timeline.position?.score), positionMark(timeline.position), h("span", { class: "hint" }, t("actor.statements", { count: timeline.coverage.statements, independent: timeline.coverage.independent }))),
    chart.place,
    downloads(() => `${actor.id}-${proposal.id}-${at}`, () => chart.drawn.picture(), () => movementData([line])),
    tableBeside(() => statementTable([line])),
  );
}

const offices = (actor) =>
  h(
    "section",
    { class: "pane", "aria-labelledby": "offices" },
    h("h2", { id: "offices" }, t("actor.offices")),
    actor.offices.length
      ? table(t("actor.offices"), [
          { head: t("col.office"), cell: (o) => localized(o.title), header: true },
          { head: t("col.from"), cell: (o) => (o.from ? day(o.from) : "") },
          { head: t("col.to"), cell: (o) => (o.to ? day(o.to) : "") },
          { head: t("col.known-from"), cell: (o) => o.source ?? "" },
        ], actor.offices, { hiddenCaption: true })
      : h("p", { class: "empty" }, t("actor.no-offices")),
  );

async function others(actor, params) {
  const query = { actor: actor.id, q: params.q, saidFrom: params.from, saidTo: params.to, sort: params.q ? "saidOn" : null };
  const statements = await list("/statements", query, 200);
  const field = h("input", { type: "search", value: params.q ?? "", "aria-label": t("actor.search"), placeholder: t("actor.search"), onchange: (e) => go({ q: e.target.value.trim() }) });
  return h(
    "section",
    { class: "pane", "aria-labelledby": "all-statements" },
    h("h2", { id: "all-statements" }, t("actor.all")),
    h("p", {}, field),
    statements.length === 0
      ? h("p", { class: "empty" }, t("search.none"))
      : table(t("actor.all"), [
          { head: t("col.day"), cell: (s) => saidOn(s.saidOn) },
          { head: t("col.stance"), cell: (s) => s.stances.filter((x) => x.label !== "unrelated").map((x) => stanceBadge(x.label, x.score)) },
          { head: t("col.words"), cell: (s) => h("button", { type: "button", class: "link words", lang: s.language, onclick: () => openStatement(s.id) }, s.text) },
        ], statements, { hiddenCaption: true }),
  );
}
