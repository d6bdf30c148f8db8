// What a chart of movement draws, made ready from timelines.

import { actorName, countryName, localized, saidSpan } from "../format.js";

const DAY = 86_400_000;

/** A timeline of an actor, a country or, in the actor's view, of one proposal. */
export function lineOf(timeline, { byProposal = false } = {}) {
  const { actor, country, proposal } = timeline;
  return {
    key: byProposal ? proposal.id : (actor?.id ?? country ?? ""),
    name: byProposal ? localized(proposal.name) : actor ? actorName(actor) : countryName(country),
    position: timeline.position,
    coverage: timeline.coverage,
    runs: runsOf(timeline.buckets),
    points: timeline.points.map(pointOf).filter((point) => point.time !== null),
    undated: timeline.points.filter((point) => !saidSpan(point.saidOn)).length,
    shifts: timeline.shifts.map((shift) => ({ ...shift, time: Date.parse(`${shift.on}T00:00:00Z`) })),
  };
}

// What is known only by the month is drawn over the month, its dot in the middle.
function pointOf(point) {
  const span = saidSpan(point.saidOn);
  return { ...point, span, time: span && (span[0] + span[1]) / 2 };
}

// Buckets without evidence are left out by the server: a line goes on only where no period lies between.
function runsOf(buckets) {
  const runs = [];
  let last = null;
  for (const bucket of buckets) {
    const [from, to] = [Date.parse(`${bucket.from}T00:00:00Z`), Date.parse(`${bucket.to}T00:00:00Z`) + DAY];
    const step = { from, to, mid: (from + to) / 2, mean: bucket.mean, low: bucket.low, high: bucket.high, n: bucket.n };
    if (last && from - last.to <= DAY) runs.at(-1).push(step);
    else runs.push([step]);
    last = step;
  }
  return runs;
}

/** The first and the last day of all lines, with some air. */
export function extentOf(lines, from, to, at) {
  const times = lines.flatMap((l) => [...l.points.flatMap((p) => p.span), ...l.runs.flat().flatMap((b) => [b.from, b.to])]);
  let [min, max] = times.length ? [times[0], times[0]] : [Date.now() - 365 * DAY, Date.now()];
  for (const time of times) {
    if (time < min) min = time;
    if (time > max) max = time;
  }
  const day = at ? Date.parse(`${at}T00:00:00Z`) : max;
  if (day > max && day - max < (max - min) / 2) max = day;
  const air = Math.max((max - min) * 0.02, 5 * DAY);
  return [from ? Date.parse(`${from}T00:00:00Z`) : min - air, to ? Date.parse(`${to}T00:00:00Z`) + DAY : max + air];
}

/** How long the buckets should be so that a line has some twenty of them at most. */
export function bucketFor(from, to) {
  const days = from && to ? (Date.parse(to) - Date.parse(from)) / DAY : 365;
  return days > 5 * 365 ? "year" : days > 500 ? "quarter" : "month";
}
