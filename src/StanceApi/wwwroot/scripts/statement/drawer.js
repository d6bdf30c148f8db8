// One statement with everything behind it, opened from a dot, a row or an address.

import { actorBy } from "../actors.js";
import { find, get, introduce } from "../api.js";
import { current, go } from "../address.js";
import { h, put } from "../dom.js";
import { countryName, instant, percent, saidOn } from "../format.js";
import { actorLink, problem, roleOf, speakersOf, stanceBadge } from "../parts.js";
import { t } from "../texts.js";
import { citationPart } from "./citation.js";
import { correctPart } from "./correct.js";
import { evidencePart } from "./evidence.js";
import { historyPart } from "./history.js";
import { sourcePart } from "./source.js";

const dialog = h("dialog", { class: "drawer", id: "statement", "aria-labelledby": "statement-title" });
let shown = null;
let afterwards = () => {};

/** The address says which statement is open, so that it can be shared. */
export const openStatement = (id) => go({ statement: id });
const closeStatement = () => go({ statement: null });

/** @param {() => void} corrected called when a human has changed a statement */
export function startDrawer(corrected) {
  afterwards = corrected;
  put(dialog, h("h2", { id: "statement-title" }, t("statement.title")));
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    shown = null;
    if (current().statement) closeStatement();
  });
  // A click beside it closes it, as one expects.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}

/** Follows the address. */
export async function followDrawer({ statement: id, proposal }) {
  if (!id) {
    if (dialog.open) dialog.close();
    return;
  }
  if (shown === id) return;
  shown = id;
  put(dialog, closeButton(), h("h2", { id: "statement-title" }, t("statement.title")), h("p", { class: "busy" }, t("busy")));
  if (!dialog.open) dialog.showModal();
  await fillDrawer(id, proposal);
}

async function fillDrawer(id, proposalId) {
  try {
    const path = `/statements/${encodeURIComponent(id)}`;
    const statement = await get(path);
    const [article, citation, scores, corrections, duplicates] = await Promise.all([
      get(`/articles/${encodeURIComponent(statement.articleId)}`),
      get(`${path}/citation`),
      find(`${path}/scores`),
      find(`${path}/corrections`),
      find(`${path}/duplicates`),
      introduce(statement, { offices: true }),
    ]);
    await introduce(corrections?.items.flatMap((c) => c.speakers ?? []).map(actorBy), { offices: true });
    if (shown !== id) return;
    const stance = statement.stances.find((s) => s.proposalId === proposalId) ?? statement.stances[0] ?? null;
    const again = async () => {
      afterwards();
      await fillDrawer(id, proposalId);
    };
    put(
      dialog,
      closeButton(),
      head(statement, stance),
      evidencePart(statement, article, stance),
      stance && probabilities(stance),
      sourcePart(statement, article, citation, duplicates),
      historyPart(statement, stance, scores, corrections, again),
      citationPart(citation),
      correctPart(statement, stance, again),
    );
    dialog.querySelector(".article mark.said")?.scrollIntoView({ block: "center" });
    dialog.scrollTop = 0;
  } catch (error) {
    put(dialog, closeButton(), h("h2", { id: "statement-title" }, t("statement.title")), problem(error));
  }
}

const closeButton = () =>
  h("button", { type: "button", class: "close", "aria-label": t("close"), onclick: () => dialog.close() }, "×");

function head(statement, stance) {
  const speakers = statement.speakers.length
    ? statement.speakers.map((s) =>
        h("li", {}, actorLink(s), roleOf(s, statement), s.country && h("span", { class: "role" }, ` · ${countryName(s.country)}`), h("span", { class: "sure" }, ` · ${t("speaker.sure", { share: percent(s.confidence) })}`)),
      )
    : h("li", {}, t("speaker.unknown"));
  return h(
    "header",
    {},
    h("h2", { id: "statement-title", class: "unseen" }, t("statement.by", { who: speakersOf(statement) })),
    h("ul", { class: "speakers" }, speakers),
    h(
      "p",
      { class: "facts" },
      h("time", { datetime: statement.saidOn.date ?? null }, saidOn(statement.saidOn)),
      statement.saidOn.date && h("span", {}, ` (${t(`basis.${statement.saidOn.basis}`)})`),
      " · ",
      t(`kind.${statement.kind}`),
      stance && [" · ", stanceBadge(stance.label, stance.score), " ", h("span", {}, t(`act.${stance.act}`)), " · ", t(`source.${stance.source}`)],
    ),
    h("blockquote", { lang: statement.language }, statement.text),
  );
}

function probabilities(stance) {
  return h(
    "section",
    { class: "probabilities" },
    h("h3", {}, t("probabilities.title")),
    h(
      "dl",
      {},
      ["favor", "against", "neutral", "unrelated"].map((label) => {
        const share = stance.probabilities[label];
        return h("div", {}, h("dt", {}, t(`label.${label}`)), h("dd", {}, h("meter", { class: label, min: 0, max: 1, value: share, "aria-label": t(`label.${label}`) }), h("span", { class: "number" }, percent(share))));
      }),
    ),
    h("p", { class: "key" }, t("stance.made", { model: stance.modelVersion, time: instant(stance.scoredAt) })),
  );
}
