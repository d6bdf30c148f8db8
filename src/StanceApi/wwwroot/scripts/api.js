// The one place that talks to the server.

import { acquaint, strangers, unheardOf } from "./actors.js";
import { askForKey, forgetKey, storedKey } from "./key.js";
import { language } from "./texts.js";

const ROOT = "/api/v1";
const MOST_ACTORS = 100;
const asked = new Map();

/** An answer that is no success, in the server's own words. */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem?.detail || problem?.title || `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** @param {Record<string, any>} [query] empty values are left out */
export const get = (path, query = {}) => send("GET", address(path, query));
export const post = (path, body = {}) => send("POST", address(path), body);
export const remove = (path) => send("DELETE", address(path));

/** What is there, or null where there is no such thing. */
export async function find(path, query = {}) {
  try {
    return await get(path, query);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** Every item of a list, page after page, up to a limit. */
export async function list(path, query = {}, most = 1000) {
  const items = [];
  let cursor = null;
  do {
    const page = await get(path, { ...query, limit: Math.min(200, most - items.length), cursor });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && items.length < most);
  return items;
}

export function address(path, query = {}) {
  const entries = Object.entries(query).filter(([, v]) => v !== null && v !== undefined && v !== "");
  const search = new URLSearchParams(entries).toString();
  return ROOT + path + (search ? `?${search}` : "");
}

/**
 * Server-sent events. The browser's own EventSource cannot send an API key.
 * @returns {AsyncGenerator<{event: string, data: any}>}
 */
export async function* events(path, signal) {
  const response = await fetch(ROOT + path, { headers: headers(), signal });
  if (!response.ok) throw await failure(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value.replaceAll("\r\n", "\n")).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const event = { event: "message", data: "" };
      for (const line of block.split("\n")) {
        const colon = line.indexOf(":");
        if (colon <= 0) continue;
        const [field, text] = [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, "")];
        if (field === "event") event.event = text;
        if (field === "data") event.data += text;
      }
      if (event.data) yield { event: event.event, data: JSON.parse(event.data) };
    }
  }
}

/** The text of an answer that is not JSON, such as a CSV. */
export async function text(path, query = {}) {
  const response = await fetchWithKey("GET", address(path, query));
  return response.text();
}

function headers(body) {
  const key = storedKey();
  return {
    Accept: "application/json",
    ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    ...(key ? { "X-Api-Key": key } : {}),
  };
}

/**
 * Gets the names of all actors in an answer that are not known yet, in one call, before it is shown. Readers of English
 * need them only for the offices: the answer itself has what it takes to name an actor.
 */
export async function introduce(answer, { offices = false } = {}) {
  if (!offices && language() === "en") return;
  const ids = strangers(answer);
  const fresh = [...ids].filter((id) => !asked.has(id));
  for (let i = 0; i < fresh.length; i += MOST_ACTORS) {
    const some = fresh.slice(i, i + MOST_ACTORS);
    const coming = meet(some).finally(() => some.forEach((id) => asked.delete(id)));
    some.forEach((id) => asked.set(id, coming));
  }
  await Promise.all(new Set([...ids].map((id) => asked.get(id))));
}

// Names are no reason to show nothing: without them, actors are called as the answer itself calls them.
async function meet(ids) {
  try {
    const response = await fetchWithKey("GET", address("/actors", { ids: ids.join(","), limit: ids.length }));
    (await response.json()).items.forEach(acquaint);
    ids.forEach(unheardOf);
  } catch {
    return;
  }
}

async function send(method, url, body) {
  const response = await fetchWithKey(method, url, body);
  if (response.status === 204) return null;
  const answer = await response.json();
  await introduce(answer);
  return answer;
}

async function fetchWithKey(method, url, body) {
  for (;;) {
    const used = storedKey();
    const response = await fetch(url, {
      method,
      headers: headers(body),
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (response.status === 401) {
      forgetKey(used);
      if (await askForKey(used !== null)) continue;
    }
    if (!response.ok) throw await failure(response);
    return response;
  }
}

async function failure(response) {
  const problem = await response.json().catch(() => null);
  return new ApiError(response.status, problem);
}
