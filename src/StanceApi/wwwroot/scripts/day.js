// The day that positions are shown for.

import { get } from "./api.js";

// With a half-life of a year, half a year of silence fades every position so much that little can be read.
const FADED_DAYS = 182;
const DAY = 86_400_000;

/**
 * Where everyone stands on the day that is asked for. Without one: today, or the last day on which somebody spoke
 * where that is long ago.
 * @param {string | undefined} wanted a day, `today`, or nothing
 * @returns {Promise<{positions: object, at: string, chosen: boolean}>} `chosen`: the day is not today, and nobody asked for it
 */
export async function positionsOn(proposal, wanted) {
  const path = `/proposals/${encodeURIComponent(proposal)}/positions`;
  const positions = await get(path, { at: wanted === "today" ? null : wanted });
  const last = positions.items.map((p) => p.lastSaidOn).filter(Boolean).sort().at(-1);
  if (wanted || !last || Date.parse(positions.at) - Date.parse(last) <= FADED_DAYS * DAY)
    return { positions, at: positions.at, chosen: false };
  return { positions: await get(path, { at: last }), at: last, chosen: true };
}
