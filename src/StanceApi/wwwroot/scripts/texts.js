// The words of the interface: one file for each language.

export const LANGUAGES = { en: "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文", ja: "日本語" };
const NAME = "stance-language";
const FALLBACK = "en";

let texts = {};
let chosen = FALLBACK;
let plurals = new Intl.PluralRules(FALLBACK);

export const language = () => chosen;

/** The language of last time, else the best of those that the browser asks for. */
export function preferred() {
  const kept = localStorage.getItem(NAME);
  if (kept in LANGUAGES) return kept;
  for (const tag of navigator.languages) {
    const { language: code, script } = new Intl.Locale(tag).maximize();
    const match = code === "zh" ? `zh-${script}` : code;
    if (match in LANGUAGES) return match;
  }
  return FALLBACK;
}

export async function useLanguage(tag, { keep = false } = {}) {
  texts = await (await fetch(`/texts/${tag}.json`)).json();
  chosen = tag;
  plurals = new Intl.PluralRules(tag);
  document.documentElement.lang = tag;
  if (keep) localStorage.setItem(NAME, tag);
}

/**
 * A text with its values put in. With `count`, the form for that number: `key.one`, `key.other`.
 * @param {string} key @param {Record<string, any>} [values]
 */
export function t(key, values = {}) {
  const form = "count" in values ? `${key}.${plurals.select(values.count)}` : key;
  const text = texts[form] ?? texts[`${key}.other`] ?? texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all));
}

/** Whether there is such a text. */
export const hasText = (key) => key in texts;
