// Shows where things stand in a text. Offsets are UTF-16 code units, as JavaScript's own.

import { h } from "./dom.js";

/**
 * Cuts a text where spans begin and end and marks each piece with the classes of all spans over it.
 * @param {string} text
 * @param {{start: number, end: number, kind: string, title?: string, id?: string, onclick?: () => void}[]} spans
 *   out of range parts are cut off
 * @param {number} [offset] where the text itself starts, in the offsets' own text
 */
export function marked(text, spans, offset = 0) {
  const inside = spans
    .map((s) => ({ ...s, start: Math.max(0, s.start - offset), end: Math.min(text.length, s.end - offset) }))
    .filter((s) => s.start < s.end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap((s) => [s.start, s.end])])].sort((a, b) => a - b);
  const pieces = document.createDocumentFragment();
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i], cuts[i + 1]];
    const words = text.slice(from, to);
    const over = inside.filter((s) => s.start <= from && to <= s.end);
    pieces.append(over.length === 0 ? words : mark(words, over));
  }
  return pieces;
}

function mark(words, over) {
  const classes = [...new Set(over.flatMap((s) => s.kind.split(" ")))].join(" ");
  const titles = [...new Set(over.map((s) => s.title).filter(Boolean))].join(" · ");
  const active = over.find((s) => s.onclick);
  const piece = h("mark", { class: classes, title: titles || null, "data-span": over.find((s) => s.id)?.id }, words);
  if (active) piece.addEventListener("click", active.onclick);
  return piece;
}
