// An article in, statements and stances out; nothing is stored.

import { post } from "../api.js";
import { freshId, h, put } from "../dom.js";
import { countryName, labelName, localized, names, percent, saidOn } from "../format.js";
import { marked } from "../marks.js";
import { choice, problem, roleOf, say, speakersOf, stanceBadge } from "../parts.js";
import { markKey, spansOf } from "../statement/evidence.js";
import { t } from "../texts.js";

const KINDS = [["text/plain", "try.plain"], ["text/html", "HTML"], ["text/markdown", "Markdown"]];

export async function tryView(params, { proposals }) {
  let kind = "text/plain";
  const ids = ["article", "address", "published", "name", "about"].reduce((all, n) => ({ ...all, [n]: freshId(n) }), {});
  const article = h("textarea", { id: ids.article, rows: 12 });
  const address = h("input", { type: "url", id: ids.address, placeholder: "https://" });
  const published = h("input", { type: "date", id: ids.published });
  const own = h("input", { type: "text", id: ids.name, placeholder: t("try.own-example") });
  const about = h("input", { type: "text", id: ids.about });
  const boxes = proposals.map((p) => h("input", { type: "checkbox", value: p.id, checked: !params.proposal || p.id === params.proposal }));
  const result = h("div", { class: "result", "aria-live": "polite" });
  const button = h("button", { type: "submit", class: "primary" }, t("try.read"));

  const submit = async (event) => {
    event.preventDefault();
    button.disabled = true;
    put(result, h("p", { class: "busy" }, t("busy")));
    const brought = own.value.trim();
    try {
      const answer = await post("/analyze", {
        content: article.value.trim() ? article.value : null,
        contentType: article.value.trim() ? kind : null,
        sourceUrl: address.value.trim() || null,
        publishedAt: published.value ? `${published.value}T12:00:00Z` : null,
        proposalIds: boxes.filter((b) => b.checked).map((b) => b.value),
        proposals: brought ? [{ id: "mine", name: brought, description: about.value.trim() || null }] : null,
      });
      put(result, shown(answer, [...proposals, ...(brought ? [{ id: "mine", name: { en: brought } }] : [])]));
      say(t("try.found", { count: answer.statements.length }));
    } catch (error) {
      put(result, problem(error));
    } finally {
      button.disabled = false;
    }
  };

  return {
    title: t("try.title"),
    element: h(
      "div",
      { class: "try-view" },
      h("header", { class: "view-head" }, h("h1", { tabindex: "-1" }, t("try.title")), h("p", { class: "description" }, t("try.what"))),
      h(
        "div",
        { class: "panes" },
        h(
          "form",
          { class: "pane", onsubmit: submit },
          field(ids.article, t("try.article"), article),
          choice(t("try.kind"), KINDS.map(([v, k]) => [v, k.startsWith("try.") ? t(k) : k]), kind, (v) => (kind = v)),
          field(ids.address, t("try.address"), address),
          field(ids.published, t("try.published"), published),
          h("fieldset", {}, h("legend", {}, t("try.proposals")), proposals.map((p, i) => h("label", { class: "box" }, boxes[i], " ", localized(p.name))), field(ids.name, t("try.own"), own), field(ids.about, t("try.own-about"), about)),
          h("p", { class: "actions" }, button),
        ),
        result,
      ),
    ),
  };
}

const field = (id, label, input) => h("div", { class: "row field" }, h("label", { for: id }, label), input);

function shown(answer, proposals) {
  const cards = answer.statements.map((statement, i) => card(statement, i, proposals));
  const spans = answer.statements.flatMap((statement, i) =>
    spansOf(statement, statement.stances[0]).map((span) => ({
      ...span,
      kind: span.kind === "said" ? `said ${statement.stances[0]?.label ?? ""}`.trim() : span.kind,
      id: String(i),
      onclick: () => cards[i].querySelector("summary").focus(),
    })),
  );
  return [
    h("h2", {}, answer.title ?? t("try.result")),
    h("p", { class: "summary" }, t("try.found", { count: answer.statements.length })),
    h("div", { class: "article whole", lang: answer.language }, marked(answer.text, spans)),
    markKey(),
    h("ol", { class: "cards" }, cards),
  ];
}

function card(statement, index, proposals) {
  const nameOf = (id) => localized(proposals.find((p) => p.id === id)?.name) || id;
  return h(
    "li",
    {},
    h(
      "details",
      { open: index < 3 },
      h("summary", {}, h("strong", {}, speakersOf(statement)), " ", statement.stances.filter((s) => s.label !== "unrelated").map((s) => stanceBadge(s.label, s.score))),
      h("blockquote", { lang: statement.language }, statement.text),
      h("p", { class: "facts" }, saidOn(statement.saidOn), " · ", t(`kind.${statement.kind}`), statement.reportedBy.length ? ` · ${t("try.reported-by", { who: statement.reportedBy.join(", ") })}` : ""),
      statement.speakers.map((s) => h("p", { class: "facts" }, names(s).filter(Boolean).join(" "), roleOf(s, statement), s.country && ` · ${countryName(s.country)}`, ` · ${t("speaker.sure", { share: percent(s.confidence) })}`)),
      h("ul", {}, statement.stances.map((s) => h("li", {}, nameOf(s.proposalId), ": ", labelName(s.label), " · ", t(`act.${s.act}`), " · ", t("confidence.is", { share: percent(s.confidence) })))),
    ),
  );
}
