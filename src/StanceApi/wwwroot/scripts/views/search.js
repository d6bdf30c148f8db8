// Statements by their words, in every script.

import { get } from "../api.js";
import { go } from "../address.js";
import { h } from "../dom.js";
import { countryName, labelName, saidOn } from "../format.js";
import { marked } from "../marks.js";
import { actorLink, select, stanceBadge, table } from "../parts.js";
import { openStatement } from "../statement/drawer.js";
import { t } from "../texts.js";

const LABELS = ["favor", "against", "neutral", "unrelated"];

export async function searchView(params) {
  const query = { q: params.q, label: params.side, lang: params.lang, saidFrom: params.from, saidTo: params.to, limit: 100 };
  const { items, nextCursor } = await get("/statements", { ...query, cursor: params.cursor });
  const field = h("input", { type: "search", id: "words", value: params.q ?? "", onchange: (e) => go({ q: e.target.value.trim(), cursor: null }) });
  return {
    title: params.q ?? t("search"),
    element: h(
      "div",
      { class: "search-view" },
      h("header", { class: "view-head" }, h("h1", { tabindex: "-1" }, t("search.found", { q: params.q ?? "" }))),
      h(
        "div",
        { class: "controls" },
        h("span", { class: "field" }, h("label", { for: "words" }, t("search")), field),
        select(t("filter.side"), [["", t("all")], ...LABELS.map((l) => [l, labelName(l)])], params.side ?? "", (v) => go({ side: v, cursor: null })),
      ),
      items.length === 0
        ? h("p", { class: "empty" }, t("search.none"))
        : table(t("search.statements"), [
            { head: t("col.day"), cell: (s) => saidOn(s.saidOn) },
            { head: t("col.who"), cell: (s) => s.speakers.map((x) => h("div", {}, actorLink(x), x.country && h("span", { class: "hint" }, ` ${countryName(x.country)}`))) },
            { head: t("col.stance"), cell: (s) => s.stances.filter((x) => x.label !== "unrelated").map((x) => stanceBadge(x.label, x.score)) },
            { head: t("col.words"), cell: (s) => h("button", { type: "button", class: "link words", lang: s.language, onclick: () => openStatement(s.id) }, marked(s.text, (s.highlights ?? []).map((x) => ({ ...x, kind: "found" })))) },
          ], items, { hiddenCaption: true }),
      nextCursor && h("p", { class: "actions" }, h("button", { type: "button", onclick: () => go({ cursor: nextCursor }) }, t("search.more"))),
    ),
  };
}
