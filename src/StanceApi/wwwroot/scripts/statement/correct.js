// "Correct this": a human's word on stance, speakers and day.

import { post } from "../api.js";
import { combobox } from "../combobox.js";
import { freshId, h, put } from "../dom.js";
import { actName, actorName, labelName } from "../format.js";
import { choice, problem, say, select } from "../parts.js";
import { suggestActors } from "../suggestions.js";
import { t } from "../texts.js";

/** What the words may do, by side. */
export const ACTS = {
  favor: ["endorse", "conditional-support"],
  against: ["reject", "distance", "defer"],
  neutral: ["study", "defer", "other"],
  unrelated: ["other"],
};
const LABELS = Object.keys(ACTS);

export function correctPart(statement, stance, changed) {
  const part = h("details", { class: "correct" }, h("summary", {}, t("correct.title")));
  part.addEventListener("toggle", () => part.open && part.childElementCount === 1 && part.append(form(statement, stance, changed)));
  return part;
}

function form(statement, stance, changed) {
  const wanted = { label: null, act: null, speakers: null };
  const answer = h("div", {});
  const acts = h("div", {});
  const dayId = freshId("day");
  const reasonId = freshId("reason");
  const dayField = h("input", { type: "date", id: dayId, value: statement.saidOn.precision === "day" ? statement.saidOn.date : "" });
  const before = dayField.value;
  const reason = h("textarea", { id: reasonId, rows: 2, maxlength: 500 });

  const showActs = (label) => {
    wanted.label = label;
    wanted.act = null;
    put(acts, label === "unrelated" ? null : select(t("correct.act"), [["", t("correct.plainest")], ...ACTS[label].map((a) => [a, actName(a)])], "", (act) => (wanted.act = act || null)));
  };

  const chosen = h("ul", { class: "chips" });
  const speakers = statement.speakers.filter((s) => s.actorId).map((s) => ({ id: s.actorId, name: actorName(s) }));
  const drawSpeakers = () =>
    put(
      chosen,
      speakers.map((s) =>
        h("li", {}, s.name, h("button", { type: "button", class: "link", "aria-label": t("correct.remove", { name: s.name }), onclick: () => { speakers.splice(speakers.indexOf(s), 1); wanted.speakers = speakers.map((x) => x.id); drawSpeakers(); } }, "×")),
      ),
    );
  drawSpeakers();
  const add = combobox({
    label: t("correct.add-speaker"),
    suggest: suggestActors,
    choose: ({ actor }) => {
      if (!speakers.some((s) => s.id === actor.id)) speakers.push({ id: actor.id, name: actorName(actor) });
      wanted.speakers = speakers.map((s) => s.id);
      drawSpeakers();
    },
  });

  const submit = async (event) => {
    event.preventDefault();
    const body = {
      ...(wanted.label && stance ? { proposalId: stance.proposalId, label: wanted.label, act: wanted.act } : {}),
      ...(wanted.speakers ? { speakers: wanted.speakers } : {}),
      ...(dayField.value !== before ? { saidOn: dayField.value ? { date: dayField.value, precision: "day" } : { precision: "unknown" } } : {}),
      reason: reason.value.trim() || null,
    };
    try {
      await post(`/statements/${encodeURIComponent(statement.id)}/corrections`, body);
      say(t("correct.done"));
      await changed();
    } catch (error) {
      put(answer, problem(error));
    }
  };

  return h(
    "form",
    { onsubmit: submit },
    stance && h("div", { class: "row" }, choice(t("correct.label"), LABELS.map((l) => [l, labelName(l)]), null, showActs), acts),
    h("div", { class: "row" }, h("span", { class: "label" }, t("correct.speakers")), chosen, add.element),
    h("div", { class: "row field" }, h("label", { for: dayId }, t("correct.day")), dayField),
    h("div", { class: "row field" }, h("label", { for: reasonId }, t("correct.reason")), reason),
    answer,
    h("p", { class: "actions" }, h("button", { type: "submit", class: "primary" }, t("correct.send"))),
  );
}
