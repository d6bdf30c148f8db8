// What a re-score run changed, or a dry run would change.

import { get, text } from "../api.js";
import { changed, viewAddress } from "../address.js";
import { h } from "../dom.js";
import { saveText } from "../download.js";
import { actorName, count, day, labelName, localized } from "../format.js";
import { actorLink, stanceBadge, table } from "../parts.js";
import { openStatement } from "../statement/drawer.js";
import { hasText, t } from "../texts.js";

export async function changesView({ run: id, cursor }, { proposals }) {
  const path = `/rescore-runs/${encodeURIComponent(id)}/diff`;
  const diff = await get(path, { limit: 100, cursor });
  const { run } = diff;
  const proposal = (name) => localized(proposals.find((p) => p.id === name)?.name) || name;
  const title = t(run.dryRun ? "changes.would" : "changes.did");
  const numbers = [
    { head: t("changes.flipped"), cell: (x) => count(x.flipped), class: "number" },
    { head: t("changes.moved"), cell: (x) => count(x.moved), class: "number" },
  ];
  return {
    title,
    element: h(
      "div",
      { class: "changes-view" },
      h(
        "header",
        { class: "view-head" },
        h("h1", { tabindex: "-1" }, title),
        h("p", { class: "description" }, run.proposalId ? proposal(run.proposalId) : t("changes.all"), " · ", run.modelVersion, " · ", t("changes.numbers", { scored: count(run.scored), flipped: count(run.flipped), kept: count(run.keptHuman) })),
        h("p", { class: "actions" }, h("a", { href: viewAddress("jobs") }, t("view.jobs")), h("button", { type: "button", onclick: async () => saveText(`run-${id}.csv`, await text(path, { format: "csv" })) }, t("changes.csv"))),
      ),
      part(t("changes.labels"), diff.labels, [
        { head: t("col.from-label"), cell: (x) => stanceBadge(x.from) },
        { head: t("col.to-label"), cell: (x) => stanceBadge(x.to) },
        { head: t("col.number"), cell: (x) => count(x.count), class: "number" },
      ]),
      part(t("changes.causes"), diff.causes, [{ head: t("col.why"), cell: (x) => cause(x.cause), header: true }, ...numbers]),
      part(t("changes.positions"), diff.positions, [
        { head: t("col.who"), cell: (x) => actorLink(x.actor), header: true },
        { head: t("proposal"), cell: (x) => proposal(x.proposalId) },
        { head: t("col.from-label"), cell: (x) => stanceBadge(x.fromLabel, x.fromScore ?? undefined) },
        { head: t("col.to-label"), cell: (x) => stanceBadge(x.toLabel, x.toScore ?? undefined) },
        { head: t("col.why"), cell: (x) => cause(x.cause) },
        { head: t("shifts.title"), cell: (x) => x.shifts.map((s) => h("div", {}, t(s.appears ? "changes.shift-new" : "changes.shift-gone", { day: day(s.on), from: labelName(s.from), to: labelName(s.to) }))) },
      ]),
      part(t("changes.actors"), diff.actors, [{ head: t("col.who"), cell: (x) => actorLink(x.actor), header: true }, ...numbers]),
      part(t("changes.statements"), diff.items, [
        { head: t("col.who"), cell: (x) => x.actors.map(actorName).join(", ") || t("speaker.unknown"), header: true },
        { head: t("col.day"), cell: (x) => day(x.saidOn) },
        { head: t("col.words"), cell: (x) => h("button", { type: "button", class: "link words", lang: x.language, onclick: () => openStatement(x.statementId) }, x.text) },
        { head: t("col.from-label"), cell: (x) => stanceBadge(x.fromLabel, x.fromScore ?? undefined) },
        { head: t("col.to-label"), cell: (x) => stanceBadge(x.toLabel, x.toScore) },
        { head: t("col.why"), cell: (x) => cause(x.cause) },
      ]),
      diff.nextCursor && h("p", { class: "actions" }, h("a", { href: changed({ cursor: diff.nextCursor }) }, t("search.more"))),
    ),
  };
}

const part = (title, rows, columns) =>
  h("section", { class: "pane" }, h("h2", {}, title), rows.length ? table(title, columns, rows, { hiddenCaption: true }) : h("p", { class: "empty" }, t("changes.none")));

const cause = (name) => (hasText(`cause.${name}`) ? t(`cause.${name}`) : name);
