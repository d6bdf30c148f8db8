// Numbers, days and names as the reader's language has them.

import { acquainted, officeOn } from "./actors.js";
import { language, t } from "./texts.js";

let countries = {};

export async function loadCountries() {
  countries = await (await fetch("/data/countries.json")).json();
}

/** A country's name; its code where the browser knows none. */
export function countryName(code) {
  if (!code) return t("country.none");
  const region = countries[code];
  return region ? (new Intl.DisplayNames([language()], { type: "region" }).of(region) ?? code) : code;
}

/** From -1 to 1 with its sign; a true minus, as wide as the plus. */
export const score = (value) =>
  value === null || value === undefined
    ? t("no-data")
    : `${value > 0.004 ? "+" : value < -0.004 ? "−" : ""}${Math.abs(value).toFixed(2)}`;

export const percent = (share) => new Intl.NumberFormat(language(), { style: "percent" }).format(share);

export const count = (number) => new Intl.NumberFormat(language()).format(number);

/** @param {string | null} day such as 2024-10-02 */
export function day(day, style = "medium") {
  return day
    ? new Intl.DateTimeFormat(language(), { dateStyle: style, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`))
    : t("undated");
}

export const instant = (time) =>
  time ? new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(time)) : "";

/** When something was said, as exactly as it is known and no more. */
export function saidOn(said) {
  if (!said?.date || said.precision === "unknown") return t("undated");
  const date = new Date(`${said.date}T00:00:00Z`);
  const form = (options) => new Intl.DateTimeFormat(language(), { ...options, timeZone: "UTC" });
  if (said.precision === "year") return form({ year: "numeric" }).format(date);
  if (said.precision === "month") return form({ year: "numeric", month: "long" }).format(date);
  if (said.dateEnd && said.dateEnd !== said.date)
    return form({ dateStyle: "medium" }).formatRange(date, new Date(`${said.dateEnd}T00:00:00Z`));
  return form({ dateStyle: "medium" }).format(date);
}

/** The first and the last millisecond on which it may have been said; null when nothing is known. */
export function saidSpan(said) {
  if (!said?.date || said.precision === "unknown") return null;
  const from = new Date(`${said.date}T00:00:00Z`);
  const to = new Date(`${said.dateEnd ?? said.date}T00:00:00Z`);
  if (said.precision === "month" && !said.dateEnd) to.setUTCMonth(to.getUTCMonth() + 1, 0);
  if (said.precision === "year" && !said.dateEnd) to.setUTCMonth(12, 0);
  return [from.getTime(), to.getTime()];
}

// The languages of names that a reader knows, the best first.
const READ = { "zh-Hans": ["zh-Hans", "zh-Hant"], "zh-Hant": ["zh-Hant", "zh-Hans"], ja: ["ja"], en: [] };

/** The name that the reader can read first, and another one where it differs. */
export function names(actor) {
  if (!actor) return [t("speaker.unknown"), null];
  const latin = actor.latinName ?? actor.name;
  const forms = acquainted(actor.actorId ?? actor.id)?.names ?? [];
  const own = READ[language()].map((tag) => forms.find((n) => n.language === tag)?.text).find(Boolean) ?? actor.name;
  const [first, second] = language() === "en" ? [latin, actor.name] : [own, latin];
  return [first, second === first ? null : second];
}

export const actorName = (actor) => names(actor)[0];

/**
 * A speaker's office: as the directory has that of the day in the reader's language, and as the article words it where
 * that is another language.
 * @returns {[string | null, string | null]}
 */
export function roles(speaker, statement) {
  const office = statement.language === language() ? null : officeOn(speaker.actorId, statement.saidOn?.date, speaker.role);
  const title = office ? office.title[READ[language()].find((tag) => office.title[tag]) ?? language()] : null;
  const readable = statement.language?.slice(0, 2) === language().slice(0, 2);
  return title && title !== speaker.role ? [title, readable ? null : speaker.role] : [null, speaker.role];
}

/** A text of several languages in the reader's, else in the nearest. */
export function localized(texts) {
  if (!texts) return "";
  const wanted = language();
  const near = wanted.startsWith("zh") ? ["zh-Hans", "zh-Hant"] : [];
  for (const tag of [wanted, ...near, "en"]) if (texts[tag]) return texts[tag];
  return Object.values(texts)[0] ?? "";
}

export const labelName = (label) => t(`label.${label}`);
export const actName = (act) => t(`act.${act}`);
