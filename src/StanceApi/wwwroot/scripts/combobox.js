// A field that suggests while one types, worked by mouse, touch, keyboard and screen reader alike.

import { afterwards, freshId, h, put } from "./dom.js";
import { t } from "./texts.js";

/**
 * @param {object} options
 * @param {string} options.label what the field is for
 * @param {(text: string) => Promise<{label: string, hint?: string, group?: string, lang?: string, value: any}[]>} options.suggest
 * @param {(value: any) => void} options.choose
 * @param {(text: string) => void} [options.enter] when nothing of the list is chosen
 * @returns {{element: HTMLElement, field: HTMLInputElement}}
 */
export function combobox({ label, suggest, choose, enter, placeholder = label }) {
  const listId = freshId("suggestions");
  const field = h("input", {
    type: "search",
    role: "combobox",
    "aria-label": label,
    "aria-expanded": "false",
    "aria-controls": listId,
    "aria-autocomplete": "list",
    autocomplete: "off",
    spellcheck: "false",
    placeholder,
  });
  const list = h("ul", { id: listId, role: "listbox", "aria-label": label, class: "suggestions", hidden: true });
  const element = h("div", { class: "combobox" }, field, list);
  let items = [];
  let active = -1;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const pick = (item) => {
    close();
    field.value = "";
    choose(item.value);
  };
  const select = (index) => {
    active = index;
    list.querySelectorAll("[role=option]").forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === active));
      if (i === active) {
        field.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
    });
  };
  const show = (found) => {
    items = found;
    active = -1;
    let group = null;
    put(
      list,
      items.length === 0 && h("li", { class: "none", role: "presentation" }, t("search.none")),
      items.map((item) => {
        const head = item.group && item.group !== group && h("li", { class: "group", role: "presentation" }, item.group);
        group = item.group;
        return [
          head,
          h(
            "li",
            { role: "option", id: freshId("option"), "aria-selected": "false", onmousedown: (e) => e.preventDefault(), onclick: () => pick(item) },
            h("span", { lang: item.lang }, item.label),
            item.hint && h("span", { class: "hint" }, item.hint),
          ),
        ];
      }),
    );
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  };
  const ask = afterwards(120, async () => {
    const text = field.value.trim();
    const number = ++asked;
    if (!text) return close();
    const found = await suggest(text).catch(() => []);
    // An answer that comes late must not hide that of the last letter.
    if (number === asked && field.value.trim() === text) show(found);
  });

  field.addEventListener("input", ask);
  field.addEventListener("focus", () => field.value.trim() && ask());
  field.addEventListener("blur", () => setTimeout(close, 100));
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && items.length > 0 && !list.hidden) {
      event.preventDefault();
      select((active + (event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1) + items.length) % items.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (active >= 0 && !list.hidden) pick(items[active]);
      else if (enter && field.value.trim()) {
        asked++;
        close();
        enter(field.value.trim());
      }
    }
  });
  return { element, field };
}
