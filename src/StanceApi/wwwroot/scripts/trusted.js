// No string ever becomes markup or a script: the chart library may clear its place with an empty one, and be loaded.

export const CHART_LIBRARY = "/_content/Vizor.ECharts/js/vizor-echarts-bundle-min.js";

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (text) => (text === "" ? "" : null),
  createScriptURL: (url) => (url === CHART_LIBRARY ? url : null),
});
