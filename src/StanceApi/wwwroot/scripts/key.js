// The API key lives as long as the tab, and is asked for only when the server wants one.

import { h, put } from "./dom.js";
import { t } from "./texts.js";

const NAME = "stance-api-key";
let asking = null;

export const storedKey = () => sessionStorage.getItem(NAME);

/** Forgets the key that was refused, unless another has come in its place. */
export function forgetKey(refused) {
  if (storedKey() === refused) sessionStorage.removeItem(NAME);
}

/**
 * @param {boolean} wrong whether a key was sent and refused
 * @returns {Promise<boolean>} whether there is a key to try now; all who ask meanwhile share the answer
 */
export function askForKey(wrong) {
  if (storedKey()) return Promise.resolve(true);
  asking ??= ask(wrong).finally(() => (asking = null));
  return asking;
}

function ask(wrong) {
  return new Promise((resolve) => {
    const field = h("input", {
      type: "password",
      id: "api-key",
      autocomplete: "off",
      required: true,
      "aria-describedby": wrong ? "api-key-wrong" : null,
    });
    const dialog = h("dialog", { class: "ask", "aria-labelledby": "api-key-title" });
    const form = h(
      "form",
      {
        onsubmit: (e) => {
          e.preventDefault();
          sessionStorage.setItem(NAME, field.value.trim());
          dialog.close();
        },
      },
      h("h2", { id: "api-key-title" }, t("key.title")),
      h("p", {}, t("key.why")),
      wrong && h("p", { class: "problem", id: "api-key-wrong", role: "alert" }, t("key.wrong")),
      h("label", { for: "api-key" }, t("key.label")),
      field,
      h(
        "p",
        { class: "actions" },
        h("button", { type: "submit", class: "primary" }, t("key.use")),
        h("button", { type: "button", onclick: () => dialog.close() }, t("key.without")),
      ),
    );
    put(dialog, form);
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(storedKey() !== null);
    });
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
  });
}
