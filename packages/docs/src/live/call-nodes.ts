import { contractCase } from "../console/copies/contract-case.ts";
import { mswHandler } from "../console/copies/msw-handler.ts";
import { copyText } from "../dom/copy-text.ts";
import { button, element } from "../dom/element.ts";
import { timeOfDay } from "../dom/time-of-day.ts";
import { jsonNodes } from "../json/json-nodes.ts";
import type { CallRow } from "./call-row.ts";

/** The cells of a call. The first one has the button that opens it. */
export function cellsOf({ entry, operation, from, to, tone, outcome, code, milliseconds }: CallRow): Node[] {
  const at = new Date(entry.time);
  const time = element("time", { datetime: at.toISOString() }, timeOfDay(at));
  const open = element("button", { type: "button", class: "open", "aria-expanded": "false" }, time);
  const chip = { class: `chip ${tone}` };
  return [
    element("td", {}, open),
    element("td", {}, element("code", {}, operation)),
    element("td", {}, from),
    element("td", {}, to),
    element(
      "td",
      {},
      code === undefined
        ? element("span", chip, outcome)
        : element("a", { ...chip, href: `../errors/${code}/` }, outcome),
    ),
    element("td", { class: "number" }, milliseconds.toFixed(1)),
  ];
}

/** The request and the reply of a call, and what can be made of it. `replay` sends it again in the console. */
export function detailNodes({ entry }: CallRow, replay: () => void): Node[] {
  const { operation, number, request, reply } = entry;
  const body = typeof request === "string" ? request : JSON.stringify(request, null, 2);
  const made = element("div", { class: "made" });
  const fault = element("span", { role: "status" });
  const make = (text: string | undefined) => () => {
    fault.textContent = text === undefined ? "A contract case needs a body that is JSON." : "";
    if (text === undefined) made.replaceChildren();
    else showMade(made, text);
  };
  const call = { caseName: `call_${number}`, summary: `Call ${number} of a sandbox`, body, reply };
  return [
    element(
      "div",
      { class: "bodies" },
      element("section", {}, element("h2", {}, "Request"), bodyNode("Request", body)),
      element("section", {}, element("h2", {}, "Reply"), bodyNode("Reply", JSON.stringify(reply))),
    ),
    operation === undefined
      ? element("p", { class: "hint" }, "This path is not one of the operations, so there is nothing to replay.")
      : element(
          "div",
          { class: "actions" },
          button("Replay in the console", replay, { class: "primary" }),
          button("Make a mock handler", make(mswHandler({ operation, reply }))),
          button("Make a contract case", make(contractCase({ ...call, operation }))),
          fault,
        ),
    made,
  ];
}

function bodyNode(name: string, text: string): Node {
  return element(
    "pre",
    { class: "scrolls", role: "region", "aria-label": name, tabindex: "0" },
    element("code", {}, ...jsonNodes(text)),
  );
}

async function showMade(host: HTMLElement, text: string): Promise<void> {
  const field = element("textarea", {
    readonly: "",
    rows: "10",
    wrap: "off",
    "aria-label": "Made of the call",
    spellcheck: "false",
  });
  field.value = text;
  const note = element("p", { class: "hint", role: "status" });
  host.replaceChildren(field, note);
  field.select();
  note.textContent = (await copyText(text)) ? "Copied." : "The text is selected: copy it with the keyboard.";
}
