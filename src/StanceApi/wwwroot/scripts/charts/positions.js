// Who stands where: a table whose rows draw themselves, from against to for, with the interval of each.

import { h, svg } from "../dom.js";
import { day, labelName, score } from "../format.js";
import { t } from "../texts.js";
import { paint } from "../theme.js";

const share = (value) => `${((value + 1) / 2) * 96 + 2}%`;

/** One row's drawing. Hollow: the interval reaches both sides. */
export function positionMark(position) {
  if (!position) return h("span", { class: "no-data" }, t("no-data"));
  const { label, low, high, score: value } = position;
  return svg(
    "svg",
    {
      class: `position ${label}`,
      role: "img",
      "aria-label": t("position.spoken", { label: labelName(label), score: score(value), low: score(low), high: score(high) }),
    },
    svg("line", { class: "grid", x1: share(-1), x2: share(-1), y1: 0, y2: "100%" }),
    svg("line", { class: "grid zero", x1: share(0), x2: share(0), y1: 0, y2: "100%" }),
    svg("line", { class: "grid", x1: share(1), x2: share(1), y1: 0, y2: "100%" }),
    svg("line", { class: "interval", x1: share(low), x2: share(high), y1: "50%", y2: "50%" }),
    [low, high].map((end) => svg("line", { class: "end", x1: share(end), x2: share(end), y1: "32%", y2: "68%" })),
    svg("circle", { class: low < 0 && high > 0 ? "dot hollow" : "dot", cx: share(value), cy: "50%", r: 5 }),
  );
}

/**
 * The whole chart as a picture by itself.
 * @param {{name: string, country: string | null, position: object | null}[]} rows
 */
export function positionsPicture(title, at, rows) {
  const { paper, ink, soft, line, ...colour } = paint();
  const [width, row, left, top, right] = [900, 24, 290, 64, 90];
  const height = top + rows.length * row + 40;
  const plot = width - left - right;
  const x = (value) => left + ((value + 1) / 2) * plot;
  const text = (content, attributes) => svg("text", { fill: ink, "font-size": 13, ...attributes }, content);
  const picture = svg(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, "font-family": "system-ui, sans-serif" },
    svg("rect", { width, height, fill: paper }),
    text(title, { x: 16, y: 26, "font-size": 17, "font-weight": 600 }),
    text(t("positions.as-of", { day: day(at) }), { x: 16, y: 46, fill: soft }),
    [-1, -0.5, 0, 0.5, 1].map((v) => [
      svg("line", { x1: x(v), x2: x(v), y1: top, y2: height - 32, stroke: line, "stroke-width": v === 0 ? 1.5 : 1 }),
      text(v === 0 ? "0" : score(v), { x: x(v), y: height - 14, "text-anchor": "middle", fill: soft, "font-size": 11 }),
    ]),
    rows.map(({ name, country, position }, i) => {
      const y = top + i * row + row / 2;
      return [
        text(country ?? "", { x: 16, y: y + 4, fill: soft, "font-size": 11 }),
        text(name, { x: 56, y: y + 4 }),
        position
          ? [
              svg("line", { x1: x(position.low), x2: x(position.high), y1: y, y2: y, stroke: colour[position.label], "stroke-width": 2, opacity: 0.55 }),
              svg("circle", {
                cx: x(position.score), cy: y, r: 5, "stroke-width": 2, stroke: colour[position.label],
                fill: position.low < 0 && position.high > 0 ? paper : colour[position.label],
              }),
              text(score(position.score), { x: width - 16, y: y + 4, "text-anchor": "end", fill: colour[position.label] }),
            ]
          : text(t("no-data"), { x: width - 16, y: y + 4, "text-anchor": "end", fill: soft }),
      ];
    }),
  );
  return { markup: new XMLSerializer().serializeToString(picture), width, height };
}
