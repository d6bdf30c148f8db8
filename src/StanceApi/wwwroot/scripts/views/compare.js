// Some actors side by side on one proposal.

import { actorBy } from "../actors.js";
import { get, introduce } from "../api.js";
import { go } from "../address.js";
import { bucketFor, lineOf } from "../charts/lines.js";
import { colours, movementChart } from "../charts/movement.js";
import { positionMark, positionsPicture } from "../charts/positions.js";
import { combobox } from "../combobox.js";
import { positionsOn } from "../day.js";
import { h } from "../dom.js";
import { actorName, count, day, localized } from "../format.js";
import { actorLink, countryCode, downloads, select, stanceBadge, table, tableBeside } from "../parts.js";
import { openStatement } from "../statement/drawer.js";
import { suggestActors } from "../suggestions.js";
import { t } from "../texts.js";
import { movementData, statementTable } from "./proposal.js";

const MOST = 8;

export async function compareView(params, { proposals }) {
  const proposal = proposals.find((p) => p.id === params.proposal) ?? proposals[0];
  const { positions, at } = await positionsOn(proposal.id, params.at);
  const ids = (params.actors?.split(",").filter(Boolean) ?? telling(positions.items)).slice(0, MOST);
  const said = positions.items.map((p) => p.lastSaidOn).filter(Boolean).sort();
  const bucket = params.bucket ?? bucketFor(params.from ?? said[0], params.to ?? said.at(-1));
  const query = { proposal: proposal.id, at, bucket, from: params.from, to: params.to };
  await introduce(ids.map(actorBy));
  const timelines = await Promise.all(ids.map((id) => get(`/actors/${encodeURIComponent(id)}/timeline`, query)));
  const lines = timelines.map((timeline) => lineOf(timeline));
  const title = localized(proposal.name);
  const place = h("div", { class: "chart tall" });
  const view = { lines, strong: ids, at, from: params.from, to: params.to, title, open: (p) => openStatement(p.statementId) };
  const colour = colours(view);
  let chart = null;
  const set = (actors) => go({ actors: actors.join(","), proposal: proposal.id });
  const add = combobox({ label: t("compare.add"), suggest: suggestActors, choose: ({ actor }) => set([...new Set([...ids, actor.id])]) });

  return {
    title: t("compare.title"),
    at,
    element: h(
      "div",
      { class: "compare-view" },
      h("header", { class: "view-head" }, h("h1", { tabindex: "-1" }, t("compare.title"), h("span", { class: "as-of" }, ` ${title} · ${t("positions.as-of", { day: day(at) })}`))),
      h(
        "div",
        { class: "controls" },
        select(t("proposal"), proposals.map((p) => [p.id, localized(p.name)]), proposal.id, (id) => go({ proposal: id })),
        select(t("bucket"), ["week", "month", "quarter", "year"].map((b) => [b, t(`bucket.${b}`)]), bucket, (v) => go({ bucket: v })),
        add.element,
      ),
      h(
        "ul",
        { class: "chips legend" },
        timelines.map(({ actor }, i) => {
          const swatch = h("span", { class: "swatch", "aria-hidden": "true" });
          const item = h("li", { class: "chip" }, swatch, actorName(actor), h("button", { type: "button", class: "link", "aria-label": t("correct.remove", { name: actorName(actor) }), onclick: () => set(ids.filter((id) => id !== ids[i])) }, "×"));
          item.style.setProperty("--swatch", colour.get(lines[i].key));
          return item;
        }),
      ),
      lines.length === 0 && h("p", { class: "empty" }, t("compare.none")),
      place,
      downloads(() => `compare-${proposal.id}-${at}`, () => chart.picture(), () => movementData(lines)),
      table(t("compare.table"), [
        { head: t("col.country"), cell: ({ actor }) => countryCode(actor.country) },
        { head: t("col.who"), cell: ({ actor }) => actorLink(actor), header: true },
        { head: t("col.position"), cell: (x) => positionMark(x.position), class: "c2" },
        { head: t("col.stance"), cell: (x) => stanceBadge(x.position?.label, x.position?.score) },
        { head: t("col.statements"), cell: (x) => count(x.coverage.statements), class: "number" },
        { head: t("col.last"), cell: (x) => (x.coverage.to ? day(x.coverage.to) : "") },
      ], timelines, { hiddenCaption: true }),
      downloads(
        () => `compare-${proposal.id}-positions-${at}`,
        () => positionsPicture(title, at, timelines.map(({ actor, position }) => ({ name: actorName(actor), country: actor.country, position }))),
        () => ({ head: ["at", "actorId", "name", "label", "score", "low", "high"], rows: timelines.map(({ actor, position: p }) => [at, actor.id, actorName(actor), p?.label, p?.score, p?.low, p?.high]) }),
      ),
      tableBeside(() => statementTable(lines)),
    ),
    async shown() {
      chart = await movementChart(place, view);
    },
    hidden: () => chart?.dispose(),
  };
}

// Without a choice: the two ends and whoever said most.
function telling(items) {
  const most = [...items].sort((a, b) => b.statements - a.statements)[0];
  return [...new Set([items[0], items.at(-1), most].filter(Boolean).map((p) => p.actor.id))];
}
