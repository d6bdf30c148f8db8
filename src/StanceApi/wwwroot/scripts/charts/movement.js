// How stances moved: a line with its band for each actor, a dot for each statement, a mark for each shift.

import { echarts } from "./echarts.js";
import { extentOf } from "./lines.js";
import { h } from "../dom.js";
import { labelName, percent, saidOn, score } from "../format.js";
import { stanceBadge } from "../parts.js";
import { language, t } from "../texts.js";
import { onTheme, paint } from "../theme.js";
import { hideTooltip, showTooltip } from "../tooltip.js";

/**
 * @param {HTMLElement} place an empty element with a height
 * @param {object} view
 * @param {object[]} view.lines as `lineOf` makes them
 * @param {string[]} view.strong keys of the lines in colour; with none, all are drawn softly
 * @param {(point: object) => void} view.open called with the statement whose dot was chosen
 * @returns {Promise<{update(view: object): void, emphasise(key: string | null): void, picture(): object, dispose(): void}>}
 */
export async function movementChart(place, view) {
  const library = await echarts();
  const chart = library.init(place, null, { renderer: "canvas" });
  let [now, cursor] = [view, -1];
  let [wanted, hovered, pending] = [null, null, 0];
  let dots = [];

  const draw = () => {
    dots = dotsOf(now.lines);
    chart.setOption(option(now, dots));
  };
  const tell = (dot, x, y) =>
    showTooltip(
      x,
      y,
      h("div", { class: "who" }, dot.line.name, " · ", saidOn(dot.point.saidOn)),
      h("div", { lang: dot.point.language }, shortened(dot.point.text)),
      h("div", {}, stanceBadge(dot.point.label, dot.point.score), " ", t("confidence.is", { share: percent(dot.point.confidence) })),
    );

  chart.on("mouseover", { seriesId: "dots" }, ({ dataIndex, event }) => tell(dots[dataIndex], event.event.clientX, event.event.clientY));
  chart.on("mouseout", { seriesId: "dots" }, hideTooltip);
  chart.on("click", { seriesId: "dots" }, ({ dataIndex }) => {
    hideTooltip();
    now.open(dots[dataIndex].point);
  });

  // The dots by keyboard: from one day to the next, Enter opens.
  place.tabIndex = 0;
  place.setAttribute("role", "application");
  place.setAttribute("aria-label", t("movement.spoken"));
  place.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step && dots.length) {
      event.preventDefault();
      cursor = Math.max(0, Math.min(dots.length - 1, cursor < 0 ? (step > 0 ? 0 : dots.length - 1) : cursor + step));
      const { point, line } = dots[cursor];
      const [x, y] = chart.convertToPixel("grid", [point.time, point.score]);
      const { left, top } = place.getBoundingClientRect();
      tell(dots[cursor], left + x, top + y);
      chart.dispatchAction({ type: "downplay", seriesId: "dots" });
      chart.dispatchAction({ type: "highlight", seriesId: "dots", dataIndex: cursor });
      place.setAttribute("aria-label", `${line.name}, ${saidOn(point.saidOn)}: ${labelName(point.label)} ${score(point.score)}. ${point.text}`);
    } else if (event.key === "Enter" && cursor >= 0) {
      // Or the same key would close what it opens.
      event.preventDefault();
      hideTooltip();
      now.open(dots[cursor].point);
    } else if (event.key === "Escape") hideTooltip();
  });
  place.addEventListener("blur", hideTooltip);

  let first = true;
  const resize = new ResizeObserver(() => {
    // The first call tells the size that is known already.
    if (!first) chart.resize();
    first = false;
  });
  resize.observe(place);
  const forget = onTheme(draw);
  draw();

  return {
    update(next) {
      now = next;
      draw();
    },
    emphasise(key) {
      wanted = key;
      // From row to row the pointer leaves one and enters the next: once a frame is enough.
      pending ||= requestAnimationFrame(() => {
        pending = 0;
        if (wanted === hovered || chart.isDisposed()) return;
        if (hovered !== null) chart.dispatchAction({ type: "downplay", seriesId: `line-${hovered}` });
        if (wanted !== null) chart.dispatchAction({ type: "highlight", seriesId: `line-${wanted}` });
        hovered = wanted;
      });
    },
    picture() {
      const [width, height] = [1000, 520];
      const still = library.init(null, null, { renderer: "svg", ssr: true, width, height });
      still.setOption({ ...option(now, dots), backgroundColor: paint().paper, title: titleOf(now) });
      const markup = still.renderToSVGString();
      still.dispose();
      return { markup, width, height };
    },
    dispose() {
      hideTooltip();
      forget();
      resize.disconnect();
      chart.dispose();
    },
  };
}

const dotsOf = (lines) =>
  lines.flatMap((line) => line.points.map((point) => ({ line, point }))).sort((a, b) => a.point.time - b.point.time);

const titleOf = (view) => ({ text: view.title, left: 12, top: 6, textStyle: { fontSize: 14, color: paint().ink } });

/** The colours of the lines: one each as long as they can be told apart. */
export function colours(view) {
  const { actors, soft } = paint();
  return new Map(
    view.lines.map((line) => {
      const place = view.strong.indexOf(line.key);
      return [line.key, place < 0 ? soft : actors[place % actors.length]];
    }),
  );
}

function option(view, dots) {
  const { soft, line: rule, ...colour } = paint();
  const [min, max] = extentOf(view.lines, view.from, view.to, view.at);
  const strong = new Set(view.strong);
  const vague = dots.filter((d) => d.point.span[1] - d.point.span[0] > 86_400_000);
  const faint = (dot) => strong.size > 0 && !strong.has(dot.line.key);
  // Plain numbers draw much faster than a style for each dot: the fourth says which of these colours it has.
  const labels = ["favor", "against", "neutral"];
  const tones = [0.8, 0.18].flatMap((opacity) => [...labels.map((l) => colour[l]), soft].map((c) => translucent(c, opacity)));
  const toneOf = (dot) => (faint(dot) ? labels.length + 1 : 0) + (labels.indexOf(dot.point.label) + labels.length + 1) % (labels.length + 1);
  const axis = { axisLine: { lineStyle: { color: rule } }, axisLabel: { color: soft, hideOverlap: true }, splitLine: { lineStyle: { color: rule } } };
  return {
    animation: false,
    textStyle: { fontFamily: "inherit" },
    grid: { left: 74, right: 18, top: 18, bottom: 34 },
    xAxis: { type: "time", min, max, ...axis, splitLine: { show: false }, axisLabel: { ...axis.axisLabel, formatter: (time) => tick(time, max - min) } },
    yAxis: {
      type: "value", min: -1, max: 1, interval: 0.5, ...axis,
      axisLabel: { color: soft, formatter: (v) => (v === 1 ? labelName("favor") : v === -1 ? labelName("against") : v === 0 ? labelName("neutral") : "") },
    },
    dataZoom: [{ type: "inside", xAxisIndex: 0, filterMode: "none", zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false }],
    series: [
      ...lineSeries(view),
      {
        id: "spans", type: "custom", silent: true, clip: true, z: 3,
        data: vague.map((d) => [d.point.time, d.point.score]),
        renderItem: ({ dataIndex }, api) => {
          const { span, score: value, label } = vague[dataIndex].point;
          const [x1, y] = api.coord([span[0], value]);
          const [x2] = api.coord([span[1], value]);
          return { type: "line", shape: { x1, y1: y, x2, y2: y }, style: { stroke: colour[label] ?? soft, lineWidth: 1, opacity: 0.5 } };
        },
      },
      {
        // On a canvas of its own: it need not be drawn anew when a line is.
        id: "dots", type: "scatter", zlevel: 1, progressive: 0, cursor: "pointer",
        data: dots.map((dot) => [dot.point.time, dot.point.score, dot.point.confidence, toneOf(dot)]),
        symbolSize: ([, , confidence]) => 5 + 5 * confidence,
        itemStyle: { color: ({ value }) => tones[value[3]] },
        emphasis: { scale: 1.5, itemStyle: { opacity: 1, borderColor: colour.ink, borderWidth: 1.5 } },
      },
      {
        id: "shifts", type: "scatter", zlevel: 1, symbol: "diamond", symbolSize: 16, silent: true, z: 5,
        data: view.lines.flatMap((l) => l.shifts.map((s) => ({ value: [s.time, s.to === "favor" ? 0.97 : s.to === "against" ? -0.97 : 0], itemStyle: { color: colour[s.to], borderColor: colour.paper, borderWidth: 1.5 } }))),
      },
    ],
  };
}

function lineSeries(view) {
  const colour = colours(view);
  const { ink } = paint();
  const lines = view.lines.map((line) => {
    const strong = view.strong.includes(line.key);
    return {
      id: `line-${line.key}`, type: "custom", silent: true, clip: true, z: strong ? 2 : 1,
      data: [[line.runs[0]?.[0].from ?? 0, 0]],
      renderItem: (_, api) => drawLine(line.runs, api, { colour: colour.get(line.key), pointed: strong ? colour.get(line.key) : ink, strong, others: view.strong.length > 0 }),
    };
  });
  const day = {
    id: "day", type: "custom", silent: true, clip: true, z: 1, data: [[Date.parse(`${view.at}T12:00:00Z`), 0]],
    renderItem: (_, api) => {
      const [x, y1] = api.coord([Date.parse(`${view.at}T12:00:00Z`), 1]);
      const [, y2] = api.coord([0, -1]);
      return { type: "line", shape: { x1: x, y1, x2: x, y2 }, style: { stroke: ink, lineWidth: 1, lineDash: [2, 3], opacity: 0.7 } };
    },
  };
  return view.at ? [...lines, day] : lines;
}

// Adjacent periods form a band; over silence only a thin broken line leads on, for nothing was said there.
function drawLine(runs, api, { colour, pointed, strong, others }) {
  const band = { style: { fill: colour, opacity: strong ? 0.16 : others ? 0.015 : 0.045 }, emphasis: { style: { fill: pointed, opacity: 0.22 } } };
  const opacity = strong ? 1 : others ? 0.18 : 0.4;
  const stroke = { style: { stroke: colour, fill: "none", lineWidth: strong ? 2 : 1, opacity }, emphasis: { style: { stroke: pointed, fill: "none", lineWidth: 2.5, opacity: 1 } } };
  const bridge = { style: { stroke: colour, fill: "none", lineWidth: 1, lineDash: [3, 4], opacity: opacity * 0.7 }, emphasis: { style: { stroke: pointed, fill: "none", opacity: 0.8 } } };
  const children = [];
  let last = null;
  for (const run of runs) {
    // From the first day of the first period to the last of the last, by the middles of those between.
    const steps = [{ ...run[0], x: run[0].from }, ...run.map((b) => ({ ...b, x: b.mid })), { ...run.at(-1), x: run.at(-1).to }];
    const upper = steps.map((b) => api.coord([b.x, b.high]));
    const lower = steps.map((b) => api.coord([b.x, b.low])).reverse();
    const middle = steps.map((b) => api.coord([b.x, b.mean]));
    children.push({ type: "polygon", shape: { points: [...upper, ...lower] }, ...band });
    if (last) children.push({ type: "polyline", shape: { points: [last, middle[0]] }, ...bridge });
    children.push({ type: "polyline", shape: { points: middle }, ...stroke });
    last = middle.at(-1);
  }
  return { type: "group", children };
}

function translucent(hex, opacity) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  return `rgba(${r},${g},${b},${opacity})`;
}

function tick(time, span) {
  const years = span / (365 * 86_400_000);
  const options = years > 4 ? { year: "numeric" } : years > 0.25 ? { year: "numeric", month: "short" } : { month: "short", day: "numeric" };
  return new Intl.DateTimeFormat(language(), { ...options, timeZone: "UTC" }).format(time);
}

const shortened = (text) => (text.length > 220 ? `${text.slice(0, 220)}…` : text);
