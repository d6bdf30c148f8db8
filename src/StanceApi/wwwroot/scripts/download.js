// Pictures and tables to take along.

/** @param {string[]} head @param {any[][]} rows */
export function saveCsv(name, head, rows) {
  const text = [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
  // The mark at the beginning makes spreadsheets read Chinese and Japanese.
  save(`${name}.csv`, new Blob([`\uFEFF${text}\r\n`], { type: "text/csv;charset=utf-8" }));
}

/** A table that the server has made; the mark at its beginning was lost as it was read. */
export const saveText = (name, text) => save(name, new Blob([`\uFEFF${text}`], { type: "text/csv;charset=utf-8" }));

export function saveSvg(name, markup) {
  save(`${name}.svg`, new Blob([markup], { type: "image/svg+xml" }));
}

/** Draws the same picture twice as large, for print. */
export async function savePng(name, markup, width, height, paper) {
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([markup], { type: "image/svg+xml" }));
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  const pen = canvas.getContext("2d");
  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(picture.src);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  save(`${name}.png`, blob);
}

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// A cell that a spreadsheet would take for a formula gets an apostrophe: articles come from strangers.
function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const harmless = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
