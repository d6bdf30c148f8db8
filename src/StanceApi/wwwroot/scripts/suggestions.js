// What a search box offers: actors in every script, proposals, statements.

import { get } from "./api.js";
import { actorName, countryName, localized, names } from "./format.js";
import { t } from "./texts.js";

/** Actors by any form of their name. */
export async function suggestActors(text) {
  const { items } = await get("/actors", { q: text, limit: 8 });
  return items.map((actor) => ({
    group: t("search.actors"),
    label: actorName(actor),
    hint: [names(actor)[1], actor.country && countryName(actor.country)].filter(Boolean).join(" · "),
    value: { actor },
  }));
}

export async function suggestAll(text, proposals) {
  const folded = text.toLowerCase();
  const [actors, statements] = await Promise.all([
    suggestActors(text),
    get("/statements", { q: text, limit: 5 }).catch(() => ({ items: [] })),
  ]);
  return [
    ...proposals
      .filter((p) => [...Object.values(p.name), ...p.aliases.map((a) => a.text)].some((n) => n.toLowerCase().includes(folded)))
      .map((proposal) => ({ group: t("search.proposals"), label: localized(proposal.name), value: { proposal } })),
    ...actors,
    ...statements.items.map((statement) => ({
      group: t("search.statements"),
      label: statement.text,
      lang: statement.language,
      hint: statement.speakers.map(actorName).join(", "),
      value: { statement },
    })),
  ];
}
