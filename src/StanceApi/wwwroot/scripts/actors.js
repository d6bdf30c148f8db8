// Actors as other answers name them, shortly; and what is known of them beyond that: names and offices in every language.

const known = new Map();

/** What `GET /actors` answers of the actor; undefined where it was not asked, null where there is none. */
export const acquainted = (id) => known.get(id);

export function acquaint(actor) {
  known.set(actor.id, actor);
}

/** The actor, or what little its id tells. */
export const actorBy = (id) => known.get(id) ?? { id, name: id, latinName: null };

/** Not to be asked for again. */
export function unheardOf(id) {
  if (!known.has(id)) known.set(id, null);
}

/**
 * The ids of all actors that an answer names and that are not known yet. Those that it brings with their names are from
 * now on.
 * @returns {Set<string>}
 */
export function strangers(answer, found = new Set()) {
  if (Array.isArray(answer)) for (const item of answer) strangers(item, found);
  else if (answer !== null && typeof answer === "object") {
    if ("latinName" in answer) {
      const id = answer.actorId ?? answer.id;
      if (answer.names && answer.offices) acquaint(answer);
      else if (id && !known.has(id)) found.add(id);
    }
    for (const value of Object.values(answer)) strangers(value, found);
  }
  return found;
}

/** The office held on a day, or the one of those that the article words so. */
export function officeOn(id, date, role) {
  const offices = (known.get(id)?.offices ?? []).filter((o) => (o.from || o.to) && date && (!o.from || o.from <= date) && (!o.to || o.to >= date));
  return offices.find((o) => Object.values(o.title).includes(role)) ?? offices[0] ?? null;
}
