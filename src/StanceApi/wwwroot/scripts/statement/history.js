// Every stance that the statement ever had, and what humans said of it.

import { actorBy } from "../actors.js";
import { post } from "../api.js";
import { h } from "../dom.js";
import { actorName, instant, labelName, percent, saidOn } from "../format.js";
import { problem, stanceBadge, table } from "../parts.js";
import { t } from "../texts.js";

export function historyPart(statement, stance, scores, corrections, changed) {
  const all = (scores?.items.map((past) => past.stance) ?? statement.stances).filter((s) => !stance || s.proposalId === stance.proposalId);
  return h(
    "section",
    { class: "history" },
    h("h3", {}, t("history.title")),
    table(t("history.caption"), [
      { head: t("col.when"), cell: (s) => instant(s.scoredAt) },
      { head: t("col.stance"), cell: (s) => stanceBadge(s.label, s.score) },
      { head: t("col.confidence"), cell: (s) => percent(s.confidence), class: "number" },
      { head: t("col.by"), cell: (s) => `${t(`source.${s.source}`)} · ${s.modelVersion}` },
    ], all, { hiddenCaption: true }),
    corrections?.items.length ? h("ul", { class: "corrections" }, corrections.items.map((c) => correction(statement, c, changed))) : null,
  );
}

function correction(statement, c, changed) {
  const answer = h("span", { role: "status" });
  const undo = async () => {
    try {
      await post(`/statements/${encodeURIComponent(statement.id)}/corrections/${encodeURIComponent(c.id)}/undo`);
      await changed();
    } catch (error) {
      answer.replaceChildren(problem(error));
    }
  };
  return h(
    "li",
    { class: c.state },
    h("strong", {}, t(`aspect.${c.aspect}`)),
    ": ",
    valueOf(c),
    " · ",
    t(`correction.${c.state}`),
    " · ",
    c.who,
    ", ",
    instant(c.at),
    c.reason && h("q", {}, c.reason),
    c.undo || c.state === "undone" ? null : h("button", { type: "button", class: "link", onclick: undo }, t("correction.undo")),
    answer,
  );
}

function valueOf(c) {
  if (c.label) return `${labelName(c.label)} (${t(`act.${c.act}`)})`;
  if (c.speakers) return c.speakers.map((id) => actorName(actorBy(id))).join(", ") || t("speaker.unknown");
  if (c.saidOn) return saidOn(c.saidOn);
  return `${c.start}–${c.end}`;
}
