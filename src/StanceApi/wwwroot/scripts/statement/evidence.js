// The words where they were written, with who says them, how, and what decides the stance.

import { get } from "../api.js";
import { h, put } from "../dom.js";
import { actorName, labelName, score } from "../format.js";
import { marked } from "../marks.js";
import { problem, stanceBadge, table } from "../parts.js";
import { t } from "../texts.js";

// Lighter words than this share of the heaviest are left unmarked, or everything would be.
const LIGHT = 0.12;

/** The spans of a statement in its article's text. */
export function spansOf(statement, stance) {
  const heaviest = Math.max(0.001, ...(stance?.evidence ?? []).map((e) => Math.abs(e.weight)));
  return [
    { start: statement.start, end: statement.end, kind: "said" },
    statement.cue && { ...statement.cue, kind: "cue", title: t("mark.cue") },
    ...statement.speakers.filter((s) => s.mention).map((s) => ({ ...s.mention, kind: "speaker", title: t("mark.speaker", { name: actorName(s) }) })),
    ...(stance?.evidence ?? [])
      .filter((e) => Math.abs(e.weight) >= LIGHT * heaviest)
      .map((e) => ({
        ...e,
        kind: `evidence ${e.weight > 0 ? "favor" : "against"} ${Math.abs(e.weight) > heaviest / 2 ? "strong" : "weak"}`,
        title: t("mark.evidence", { weight: score(e.weight) }),
      })),
  ].filter(Boolean);
}

export const markKey = () =>
  h(
    "p",
    { class: "key" },
    ["speaker", "cue", "said"].map((kind) => [h("mark", { class: kind }, t(`key.${kind}`)), " "]),
    h("mark", { class: "said evidence favor strong" }, t("key.evidence-favor")),
    " ",
    h("mark", { class: "said evidence against strong" }, t("key.evidence-against")),
  );

export function evidencePart(statement, article, stance) {
  const why = h("div", { class: "why" });
  const button = h(
    "button",
    {
      type: "button",
      onclick: async () => {
        button.disabled = true;
        put(why, h("p", { class: "busy" }, t("busy")));
        try {
          put(why, explanation(await get(`/statements/${encodeURIComponent(statement.id)}/explanation`, { proposal: stance.proposalId })));
        } catch (error) {
          put(why, problem(error));
        }
      },
    },
    t("why.ask"),
  );
  return h(
    "section",
    { class: "evidence" },
    h("h3", {}, t("evidence.title")),
    statement.context && h("p", { class: "context", lang: statement.language }, h("span", { class: "label" }, t("context")), " ", statement.context),
    h(
      "div",
      { class: "article", lang: article.language, tabindex: "0", role: "region", "aria-label": t("evidence.region") },
      marked(article.text, spansOf(statement, stance)),
    ),
    markKey(),
    stance && stance.source === "model" && [h("p", {}, button), why],
  );
}

function explanation(why) {
  const words = [...why.evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return [
    table(t("why.words"), [
      { head: t("col.words"), cell: (e) => e.text, header: true },
      { head: t("col.weight"), cell: (e) => score(e.weight), class: "number" },
    ], words.slice(0, 12)),
    why.parts?.length
      ? table(t("why.parts"), [
          { head: t("col.part"), cell: (p) => t(`part.${p.name}`), header: true },
          { head: t("col.weight"), cell: (p) => score(p.weight), class: "number" },
        ], why.parts)
      : null,
    h(
      "p",
      {},
      why.flip
        ? [t("why.flip", { words: why.flip.removed.map((r) => r.text).join(" … "), label: labelName(why.flip.label) }), " ", stanceBadge(why.flip.label, why.flip.score)]
        : t("why.no-flip"),
    ),
  ];
}
