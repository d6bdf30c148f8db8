// What waits for a human, worked through by keyboard.

import { get, post } from "../api.js";
import { current, go } from "../address.js";
import { h, put } from "../dom.js";
import { actorName, labelName, localized, percent, saidOn } from "../format.js";
import { countryCode, problem, say, select, speakersOf, stanceBadge } from "../parts.js";
import { openStatement } from "../statement/drawer.js";
import { markKey, spansOf } from "../statement/evidence.js";
import { marked } from "../marks.js";
import { hasText, t } from "../texts.js";

const LABEL_KEYS = { f: "favor", a: "against", n: "neutral", u: "unrelated" };
const REASONS = ["conflict", "doubtful-speaker", "undated", "disagreement", "uncertain", "influential"];
const AROUND = 240;

export async function reviewView(params) {
  const page = await get("/review", { reason: params.reason, limit: 50 });
  const queue = page.items;
  const articles = new Map();
  let at = 0;
  let last = null;

  const list = h("ol", { class: "queue", "aria-label": t("review.queue") });
  const detail = h("section", { class: "pane detail", "aria-live": "polite", "aria-label": t("review.one") });
  const answer = h("div", {});

  const stanceOf = (item) => {
    const asked = item.proposalId ?? current().proposal;
    return item.statement.stances.find((s) => s.proposalId === asked) ?? item.statement.stances[0] ?? null;
  };
  const drawList = () =>
    put(
      list,
      queue.map((item, i) =>
        h(
          "li",
          { class: [i === at && "now", item.done && "done"].filter(Boolean).join(" "), "aria-current": i === at ? "true" : null },
          h("button", { type: "button", class: "link", onclick: () => show(i) }, h("span", { class: "who" }, speakersOf(item.statement)), " ", h("span", { lang: item.statement.language }, item.statement.text)),
          item.done && h("span", { class: "hint" }, ` ✓ ${item.done}`),
        ),
      ),
    );

  const show = async (index) => {
    at = Math.max(0, Math.min(queue.length - 1, index));
    drawList();
    list.children[at]?.scrollIntoView({ block: "nearest" });
    put(answer);
    const item = queue[at];
    if (!item) return put(detail, h("p", { class: "empty" }, t("review.empty")));
    const { statement } = item;
    if (!articles.has(statement.articleId)) articles.set(statement.articleId, get(`/articles/${encodeURIComponent(statement.articleId)}`));
    const article = await articles.get(statement.articleId);
    if (queue[at] !== item) return;
    const stance = stanceOf(item);
    const [from, to] = [Math.max(0, statement.start - AROUND), Math.min(article.text.length, statement.end + AROUND)];
    put(
      detail,
      h("p", { class: "facts" }, (item.reasons ?? [item.reason]).map((r) => h("span", { class: "reason" }, reasonText(r.reason ?? r))), " ", speakersOf(statement), " · ", saidOn(statement.saidOn), " · ", article.publisher ?? article.title ?? ""),
      h("div", { class: "article", lang: article.language }, from > 0 && "… ", marked(article.text.slice(from, to), spansOf(statement, stance), from), to < article.text.length && " …"),
      markKey(),
      stance && h("p", {}, stanceBadge(stance.label, stance.score), " ", t("confidence.is", { share: percent(stance.confidence) })),
      stance &&
        h("div", { class: "actions", role: "group", "aria-label": t("correct.label") }, Object.entries(LABEL_KEYS).map(([key, label]) => h("button", { type: "button", onclick: () => judge(label) }, h("kbd", {}, key), " ", labelName(label)))),
      candidates(item).length > 0 && h("h3", {}, t("review.who")),
      h("ol", { class: "candidates" }, candidates(item).map((c, i) => h("li", {}, h("button", { type: "button", onclick: () => name(c) }, h("kbd", {}, i + 1), " ", countryCode(c.actor.country), " ", actorName(c.actor), c.office && ` · ${localized(c.office.title)}`), " ", h("span", { class: "hint" }, percent(c.confidence), " · ", c.reasons.join(", "))))),
      h("p", { class: "actions" }, h("button", { type: "button", onclick: () => show(at + 1) }, h("kbd", {}, "j"), " ", t("review.next")), h("button", { type: "button", onclick: () => show(at - 1) }, h("kbd", {}, "k"), " ", t("review.back")), h("button", { type: "button", onclick: () => openStatement(statement.id) }, h("kbd", {}, "o"), " ", t("review.open")), last && h("button", { type: "button", onclick: undo }, h("kbd", {}, "z"), " ", t("correction.undo"))),
      answer,
    );
  };

  const send = async (item, body, done) => {
    try {
      const { corrections } = await post(`/statements/${encodeURIComponent(item.statement.id)}/corrections`, body);
      last = { item, ids: corrections.map((c) => c.id), index: at };
      item.done = done;
      say(t("correct.done"));
      await show(at + 1);
    } catch (error) {
      put(answer, problem(error));
    }
  };
  const judge = (label) => {
    const stance = queue[at] && stanceOf(queue[at]);
    return stance && send(queue[at], { proposalId: stance.proposalId, label }, labelName(label));
  };
  const name = (candidate) => {
    const item = queue[at];
    const known = item.statement.speakers.map((s) => s.actorId).filter(Boolean);
    return send(item, { speakers: [...new Set([...known, candidate.actor.id])] }, actorName(candidate.actor));
  };
  const undo = async () => {
    if (!last) return;
    const { item, ids, index } = last;
    try {
      for (const id of ids) await post(`/statements/${encodeURIComponent(item.statement.id)}/corrections/${encodeURIComponent(id)}/undo`);
      item.done = null;
      last = null;
      await show(index);
    } catch (error) {
      put(answer, problem(error));
    }
  };

  const keys = (event) => {
    if (event.target.closest?.("input, select, textarea, dialog") || event.metaKey || event.ctrlKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const candidate = queue[at] && candidates(queue[at])[Number(key) - 1];
    const action =
      key === "j" || key === "arrowdown" ? () => show(at + 1)
      : key === "k" || key === "arrowup" ? () => show(at - 1)
      : key === "o" ? () => queue[at] && openStatement(queue[at].statement.id)
      : key === "z" ? undo
      : key in LABEL_KEYS ? () => judge(LABEL_KEYS[key])
      : candidate ? () => name(candidate)
      : null;
    if (!action) return;
    event.preventDefault();
    action();
  };

  return {
    title: t("review.title"),
    element: h(
      "div",
      { class: "review-view" },
      h("header", { class: "view-head" }, h("h1", { tabindex: "-1" }, t("review.title")), h("p", { class: "description" }, t("review.what"))),
      h("div", { class: "controls" }, select(t("review.reason"), [["", t("all")], ...REASONS.map((r) => [r, reasonText(r)])], params.reason ?? "", (v) => go({ reason: v }))),
      queue.length === 0 ? h("p", { class: "empty" }, t("review.empty")) : h("div", { class: "panes" }, list, detail),
      h("p", { class: "key" }, t("review.keys")),
    ),
    async shown() {
      document.addEventListener("keydown", keys);
      if (queue.length) await show(0);
    },
    hidden: () => document.removeEventListener("keydown", keys),
  };
}

const candidates = (item) => (item.speakers ?? []).flatMap((s) => s.candidates ?? []).slice(0, 9);
const reasonText = (reason) => (hasText(`reason.${reason}`) ? t(`reason.${reason}`) : reason);
