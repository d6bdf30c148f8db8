// What a reader of the page by ear, by keyboard or with weak eyes stumbles over. Returns one line for each fault.
() => {
  const faults = [];
  const where = (e) => `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ""}${e.classList.length ? `.${[...e.classList].join(".")}` : ""} "${(e.textContent ?? "").trim().slice(0, 30)}"`;
  const visible = (e) => e.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) && e.getClientRects().length > 0;
  const unseen = (e) => e.closest(".unseen, .skip") !== null;
  const all = [...document.querySelectorAll("body *")].filter(visible);

  // Landmarks and headings
  for (const [selector, number] of [["main", 1], ["body > header", 1], ["h1", 1]]) {
    const found = all.filter((e) => e.matches(selector)).length;
    if (found !== number) faults.push(`${found} of ${selector}, not ${number}`);
  }
  let level = 0;
  for (const heading of all.filter((e) => /^H[1-6]$/.test(e.tagName) && !e.closest("dialog"))) {
    const now = Number(heading.tagName[1]);
    if (now > level + 1) faults.push(`heading skips from ${level} to ${now}: ${where(heading)}`);
    level = now;
  }
  if (!document.documentElement.lang || !document.title) faults.push("no language or title");

  // References
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  for (const id of ids.filter((id, i) => ids.indexOf(id) !== i)) faults.push(`id twice: ${id}`);
  for (const name of ["aria-controls", "aria-labelledby", "aria-describedby", "aria-activedescendant", "for"])
    for (const e of document.querySelectorAll(`[${name}]`))
      for (const id of e.getAttribute(name).split(/\s+/)) if (!document.getElementById(id)) faults.push(`${name} leads nowhere: ${where(e)}`);

  // Controls
  for (const e of all.filter((e) => e.matches("[tabindex]") && e.tabIndex > 0)) faults.push(`order of its own: ${where(e)}`);
  for (const e of all.filter((e) => e.matches("button, select, textarea, input:not([type=radio], [type=checkbox]), summary") && !unseen(e))) {
    const { width, height } = e.getBoundingClientRect();
    if (height < 23.5 || width < 23.5) if (!e.matches("button.link, .chip button")) faults.push(`too small to hit, ${Math.round(width)} by ${Math.round(height)}: ${where(e)}`);
  }
  for (const e of all.filter((e) => e.matches("[onclick], li, div, span, tr") && e.onclick)) faults.push(`only the mouse reaches it: ${where(e)}`);

  // Tables and pictures
  for (const table of all.filter((e) => e.matches("table"))) {
    if (!table.caption) faults.push(`table without a caption: ${where(table)}`);
    if ([...table.querySelectorAll("th")].some((th) => !th.scope)) faults.push(`table head without a scope: ${where(table)}`);
  }
  for (const e of all.filter((e) => e.matches("img:not([alt]), svg:not([role=img][aria-label]):not([aria-hidden])"))) faults.push(`picture without words: ${where(e)}`);

  // Contrast
  const parse = (text) => {
    const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number);
    return [r, g, b, a];
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const light = ([r, g, b]) => {
    const [R, G, B] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
  };
  const ground = (e) => {
    const layers = [];
    for (let at = e; at; at = at.parentElement) {
      layers.push(parse(getComputedStyle(at).backgroundColor));
      if (layers.at(-1)[3] === 1) break;
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), parse(getComputedStyle(document.documentElement).backgroundColor));
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const e = text.parentElement;
    if (!text.data.trim() || seen.has(e) || !visible(e) || unseen(e) || e.closest("[disabled], option, noscript, script, style")) continue;
    seen.add(e);
    const style = getComputedStyle(e);
    const below = ground(e);
    const [a, b] = [light(over(parse(style.color), below)), light(below)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    const enough = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    if (ratio < enough) faults.push(`contrast ${ratio.toFixed(2)} under ${enough}: ${where(e)} ${style.color}`);
  }

  // Width
  const { scrollWidth } = document.scrollingElement;
  if (scrollWidth > innerWidth + 1) {
    const wide = all.filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".scroll, .bar nav")).slice(0, 3).map(where);
    faults.push(`wider than the window, ${scrollWidth} over ${innerWidth}: ${wide.join(", ")}`);
  }
  return faults;
}
