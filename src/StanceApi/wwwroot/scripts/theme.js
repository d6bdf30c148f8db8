// Light or dark: as the system has it, until somebody chooses.

const NAME = "stance-theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set();

export const theme = () => localStorage.getItem(NAME) ?? (dark.matches ? "dark" : "light");

export function useTheme() {
  document.documentElement.dataset.theme = theme();
  for (const listener of listeners) listener();
}

export function toggleTheme() {
  localStorage.setItem(NAME, theme() === "dark" ? "light" : "dark");
  useTheme();
}

/** Charts are drawn anew when the colours change. */
export function onTheme(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The colours of now, for what is drawn outside of style sheets. */
export function paint() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: of("paper"),
    ink: of("ink"),
    soft: of("ink-soft"),
    line: of("rule"),
    favor: of("favor"),
    against: of("against"),
    neutral: of("neutral"),
    accent: of("accent"),
    actors: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => of(`actor-${n}`)),
  };
}

dark.addEventListener("change", useTheme);
