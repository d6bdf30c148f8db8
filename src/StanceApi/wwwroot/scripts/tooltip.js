// One small window that tells about what the pointer or the keyboard is at.

import { h, put } from "./dom.js";

const box = h("div", { class: "tooltip", role: "tooltip", hidden: true });
document.body.append(box);

/** @param {number} x @param {number} y in the window */
export function showTooltip(x, y, ...content) {
  put(box, ...content);
  box.hidden = false;
  const { width, height } = box.getBoundingClientRect();
  box.style.left = `${Math.max(4, Math.min(x + 12, innerWidth - width - 8))}px`;
  box.style.top = `${y + height + 20 > innerHeight ? Math.max(4, y - height - 12) : y + 14}px`;
}

export const hideTooltip = () => (box.hidden = true);
