// Starts the page and leads from the address to a view.

import "./trusted.js";
import { list } from "./api.js";
import { current, followLinks, go, onChange, viewAddress, visit } from "./address.js";
import { combobox } from "./combobox.js";
import { h, put } from "./dom.js";
import { loadCountries, localized } from "./format.js";
import { problem } from "./parts.js";
import { followDrawer, openStatement, startDrawer } from "./statement/drawer.js";
import { suggestAll } from "./suggestions.js";
import { LANGUAGES, language, preferred, t, useLanguage } from "./texts.js";
import { theme, toggleTheme, useTheme } from "./theme.js";
import { actorView } from "./views/actor.js";
import { changesView } from "./views/changes.js";
import { compareView } from "./views/compare.js";
import { jobsView } from "./views/jobs.js";
import { proposalView } from "./views/proposal.js";
import { reviewView } from "./views/review.js";
import { searchView } from "./views/search.js";
import { tryView } from "./views/try.js";

const VIEWS = { proposal: proposalView, compare: compareView, review: reviewView, jobs: jobsView, try: tryView };
const HIDDEN_VIEWS = { actor: actorView, changes: changesView, search: searchView };
const main = document.getElementById("main");
const bar = document.getElementById("bar");
let proposals = [];
let shown = null;
let number = 0;

function drawBar() {
  const { view = "proposal" } = current();
  const search = combobox({
    label: t("search"),
    placeholder: t("search.placeholder"),
    suggest: (text) => suggestAll(text, proposals),
    choose: (value) =>
      value.actor ? visit(viewAddress("actor", { actor: value.actor.id }))
      : value.proposal ? visit(viewAddress("proposal", { proposal: value.proposal.id, at: null }))
      : openStatement(value.statement.id),
    enter: (text) => visit(viewAddress("search", { q: text })),
  });
  put(
    bar,
    h("a", { class: "brand", href: "/" }, "Stance"),
    h("nav", { "aria-label": t("views") }, Object.keys(VIEWS).map((name) => h("a", { href: viewAddress(name), "aria-current": name === view ? "page" : null }, t(`view.${name}`)))),
    h("div", { role: "search", class: "search" }, search.element),
    h(
      "div",
      { class: "settings" },
      proposals.length > 0 &&
        h("select", { "aria-label": t("proposal"), id: "proposal", onchange: (e) => visit(viewAddress(view in VIEWS ? view : "proposal", { proposal: e.target.value, at: null })) }, proposals.map((p) => h("option", { value: p.id, selected: p.id === current().proposal }, localized(p.name)))),
      h("input", { type: "date", id: "day", "aria-label": t("day"), title: t("day"), onchange: (e) => go({ at: e.target.value }) }),
      h("select", { "aria-label": t("language"), id: "language", onchange: (e) => speak(e.target.value) }, Object.entries(LANGUAGES).map(([tag, name]) => h("option", { value: tag, lang: tag, selected: tag === language() }, name))),
      h("button", { type: "button", id: "theme", "aria-label": t(theme() === "dark" ? "theme.light" : "theme.dark"), onclick: () => { toggleTheme(); drawBar(); document.getElementById("theme").focus(); } }, theme() === "dark" ? "☀" : "☾"),
    ),
  );
}

async function speak(tag) {
  await useLanguage(tag, { keep: true });
  drawBar();
  await show(current());
}

async function show(params, { focus = false } = {}) {
  const mine = ++number;
  main.setAttribute("aria-busy", "true");
  let view = null;
  try {
    if (proposals.length === 0) await loadProposals();
    view = await make(params);
  } catch (error) {
    view = { title: t("problem"), element: h("div", {}, h("h1", { tabindex: "-1" }, t("problem")), problem(error)) };
  }
  // Another view was asked for meanwhile.
  if (mine !== number) return;
  shown?.hidden?.();
  shown = view;
  put(main, view.element);
  main.removeAttribute("aria-busy");
  document.title = `${view.title} · Stance`;
  document.getElementById("day").value = view.at ?? "";
  if (focus) main.querySelector("h1")?.focus();
  await view.shown?.();
  main.dataset.ready = String(mine);
}

function make(params) {
  const name = params.view ?? "proposal";
  const view = VIEWS[name] ?? HIDDEN_VIEWS[name];
  const proposal = params.proposal ?? proposals[0]?.id;
  if (!view || (!proposal && view === proposalView)) return { title: t("empty.title"), element: h("div", {}, h("h1", { tabindex: "-1" }, t("empty.title")), h("p", {}, t("empty.what")), h("p", {}, h("a", { href: "/swagger" }, "/swagger"))) };
  return view({ ...params, proposal }, { proposals });
}

async function loadProposals() {
  proposals = await list("/proposals", {}, 500);
  drawBar();
}

const shownPart = ({ statement, ...rest }) => JSON.stringify(rest);

onChange(async (now, before) => {
  const proposal = (p) => ({ ...p, proposal: p.proposal ?? proposals[0]?.id, statement: null });
  if (shownPart(now) !== shownPart(before) && !shown?.absorb?.(proposal(now), proposal(before))) {
    drawBar();
    await show(now, { focus: now.view !== before.view || now.actor !== before.actor });
  }
  await followDrawer({ ...now, proposal: now.proposal ?? proposals[0]?.id });
});

useTheme();
followLinks();
await Promise.all([useLanguage(preferred()), loadCountries()]);
drawBar();
startDrawer(() => show(current()));
await show(current());
await followDrawer({ ...current(), proposal: current().proposal ?? proposals[0]?.id });
