// Where the words come from.

import { h, outside } from "../dom.js";
import { actorName, instant } from "../format.js";
import { t } from "../texts.js";
import { openStatement } from "./drawer.js";

export function sourcePart(statement, article, citation, duplicates) {
  return h(
    "section",
    { class: "source" },
    h("h3", {}, t("source.title")),
    h("ol", { class: "chain" }, h("li", {}, statement.speakers.map(actorName).join(", ") || t("speaker.unknown")), citation.sourceChain.map((link) => h("li", {}, link))),
    h(
      "dl",
      { class: "facts" },
      fact(t("source.article"), article.title ?? t("source.untitled")),
      fact(t("source.publisher"), article.publisher),
      fact(t("source.published"), instant(article.publishedAt)),
      fact(t("source.fetched"), instant(article.fetchedAt)),
      fact(t("source.address"), article.sourceUrl && outside(article.sourceUrl)),
      fact(t("source.place"), t("source.characters", { start: statement.start, end: statement.end })),
      fact("SHA-256", h("code", {}, article.sha256)),
    ),
    duplicates?.items.length
      ? [
          h("h4", {}, t("source.duplicates", { count: duplicates.items.length })),
          h("ul", {}, duplicates.items.map((d) => h("li", {}, h("button", { type: "button", class: "link", lang: d.language, onclick: () => openStatement(d.statementId) }, d.text), d.publisher && ` · ${d.publisher}`))),
        ]
      : null,
  );
}

const fact = (name, value) => (value ? h("div", {}, h("dt", {}, name), h("dd", {}, value)) : null);
