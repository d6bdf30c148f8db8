// The citation, ready to paste.

import { freshId, h, put } from "../dom.js";
import { choice, say } from "../parts.js";
import { t } from "../texts.js";

const FORMS = {
  text: [() => t("citation.text"), (c) => c.plainText],
  markdown: [() => "Markdown", (c) => c.markdown],
  csl: [() => "CSL-JSON", (c) => JSON.stringify(c.cslJson, null, 2)],
};

export function citationPart(citation) {
  const id = freshId("citation");
  const words = h("textarea", { id, readonly: true, rows: 4, "aria-label": t("citation.title") });
  const done = h("span", { role: "status" });
  const show = (form) => {
    words.value = FORMS[form][1](citation);
    put(done);
  };
  show("text");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words.value);
    } catch {
      // Without the right to the clipboard, the reader copies the selection.
      words.select();
      return;
    }
    put(done, t("citation.copied"));
    say(t("citation.copied"));
  };
  return h(
    "section",
    { class: "citation" },
    h("h3", {}, t("citation.title")),
    choice(t("citation.form"), Object.entries(FORMS).map(([form, [name]]) => [form, name()]), "text", show),
    words,
    h("p", { class: "actions" }, h("button", { type: "button", onclick: copy }, t("citation.copy")), done),
  );
}
