// The chart library, loaded when the first chart needs it. It comes out of a package; see the README.

import { CHART_LIBRARY } from "../trusted.js";

let loading = null;

export function echarts() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = CHART_LIBRARY;
    script.onload = () => resolve(globalThis.echarts);
    script.onerror = () => reject(new Error(`${CHART_LIBRARY} cannot be loaded.`));
    document.head.append(script);
  });
  return loading;
}
