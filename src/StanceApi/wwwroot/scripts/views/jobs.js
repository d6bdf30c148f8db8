// What the server is busy with, as it happens.

import { events, get, post, remove } from "../api.js";
import { viewAddress } from "../address.js";
import { h, put } from "../dom.js";
import { count, instant } from "../format.js";
import { problem, say } from "../parts.js";
import { hasText, t } from "../texts.js";

const LOOK_EVERY = 4000;
const isOver = (job) => ["succeeded", "failed", "cancelled"].includes(job.state);

export async function jobsView() {
  const { items } = await get("/jobs", { limit: 50 });
  const stop = new AbortController();
  const rows = new Map();
  const body = h("tbody", {});
  const answer = h("div", {});
  const none = h("p", { class: "empty", hidden: items.length > 0 }, t("jobs.none"));

  const draw = (job) => {
    const row = rows.get(job.id) ?? h("tr", { "data-job": job.id });
    const share = job.total ? Math.min(1, job.done / job.total) : null;
    put(
      row,
      h("th", { scope: "row" }, hasText(`job.${job.kind}`) ? t(`job.${job.kind}`) : job.kind, h("span", { class: "hint" }, ` ${job.id}`)),
      h("td", { class: `state ${job.state}` }, t(`state.${job.state}`)),
      h("td", {}, h("progress", { max: 1, value: isOver(job) && job.state === "succeeded" ? 1 : share, "aria-label": t("jobs.progress") }), " ", h("span", { class: "number" }, job.total === null ? count(job.done) : `${count(job.done)} / ${count(job.total)}`)),
      h("td", { class: "number" }, job.ratePerSecond ? t("jobs.rate", { rate: count(Math.round(job.ratePerSecond)) }) : "", job.secondsLeft ? ` · ${t("jobs.left", { seconds: count(Math.ceil(job.secondsLeft)) })}` : ""),
      h("td", {}, instant(job.startedAt ?? job.createdAt)),
      h("td", {}, job.errorCount ? h("details", {}, h("summary", {}, t("jobs.errors", { count: job.errorCount })), h("ul", {}, job.errors.map((e) => h("li", {}, h("code", {}, e.item), " ", e.detail)))) : ""),
      h("td", {}, isOver(job) ? diffLink(job) : h("button", { type: "button", onclick: () => cancel(job) }, t("jobs.cancel"))),
    );
    if (!rows.has(job.id)) {
      rows.set(job.id, row);
      body.prepend(row);
      none.hidden = true;
      if (!isOver(job)) follow(job);
    }
  };

  const ended = (job) => say(t("jobs.ended", { state: t(`state.${job.state}`) }));
  const follow = async (job) => {
    try {
      for await (const { event, data } of events(`/jobs/${encodeURIComponent(job.id)}/events`, stop.signal)) {
        draw(data);
        if (event === "end") ended(data);
      }
    } catch (error) {
      if (error.name !== "AbortError") put(answer, problem(error));
    }
  };
  const cancel = async (job) => {
    try {
      draw(await remove(`/jobs/${encodeURIComponent(job.id)}`));
    } catch (error) {
      put(answer, problem(error));
    }
  };
  const look = async () => {
    const page = await get("/jobs", { limit: 20 }).catch(() => ({ items: [] }));
    for (const job of [...page.items].reverse()) {
      if (rows.has(job.id)) continue;
      draw(job);
      // It was over before anybody could follow it.
      if (isOver(job)) ended(job);
    }
  };
  const rescore = async () => {
    try {
      await post("/rescore-runs", { dryRun: true });
      await look();
    } catch (error) {
      put(answer, problem(error));
    }
  };

  for (const job of [...items].reverse()) draw(job);
  const columns = ["col.job", "col.state", "col.progress", "col.rate", "col.started", "col.errors"];
  let timer = 0;
  return {
    title: t("jobs.title"),
    element: h(
      "div",
      { class: "jobs-view" },
      h("header", { class: "view-head" }, h("h1", { tabindex: "-1" }, t("jobs.title")), h("p", { class: "description" }, t("jobs.what"))),
      h("p", { class: "actions" }, h("button", { type: "button", onclick: rescore }, t("jobs.dry-run"))),
      answer,
      h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("jobs.title") }, h("table", { class: "jobs" }, h("caption", { class: "unseen" }, t("jobs.title")), h("thead", {}, h("tr", {}, columns.map((c) => h("th", { scope: "col", class: c === "col.rate" ? "number" : null }, t(c))), h("td", {}))), body)),
      none,
    ),
    shown: async () => void (timer = setInterval(look, LOOK_EVERY)),
    hidden: () => {
      clearInterval(timer);
      stop.abort();
    },
  };
}

const diffLink = (job) => (job.result?.runId ? h("a", { href: viewAddress("changes", { run: job.result.runId }) }, t("jobs.diff")) : "");
