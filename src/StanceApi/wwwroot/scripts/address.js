// What is looked at stands in the address, so that a view can be shared and the back button works.

const listeners = new Set();

/** @returns {Record<string, string>} */
export const current = () => Object.fromEntries(new URLSearchParams(location.search));

/** The address with other values; null and the empty string take one out. */
export function changed(values, base = current()) {
  const next = new URLSearchParams(base);
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === "") next.delete(name);
    else next.set(name, String(value));
  }
  const text = next.toString().replaceAll("%2C", ",");
  return text ? `/?${text}` : "/";
}

/** The address of another view; what belongs to the last view goes. */
export const viewAddress = (view, values = {}) => {
  const { proposal, at } = current();
  return changed({ view: view === "proposal" ? null : view, ...values }, clean({ proposal, at }));
};

/** Goes where the values say. */
export function go(values, { replace = false } = {}) {
  visit(changed(values), replace);
}

export function visit(url, replace = false) {
  if (url === location.pathname + location.search) return;
  const before = current();
  history[replace ? "replaceState" : "pushState"]({}, "", url);
  tell(before);
}

/** @param {(now: Record<string, string>, before: Record<string, string>) => void} listener */
export function onChange(listener) {
  listeners.add(listener);
}

/** Links to the page itself change the view instead of loading it anew. */
export function followLinks() {
  let last = current();
  onChange((now) => (last = now));
  addEventListener("popstate", () => tell(last));
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='/?'], a[href='/']");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    visit(link.getAttribute("href"));
  });
}

function tell(before) {
  const now = current();
  for (const listener of listeners) listener(now, before);
}

const clean = (values) => Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined));
