import { button, element } from "../../dom/element.ts";

/** Says that the sandbox is not as the case needs it, with a button that sets the case up and sends the call. */
export function mendNode(text: string, label: string, mend: () => void): Node {
  return element("p", { class: "differs" }, element("span", {}, text), button(label, mend, { id: "mend" }));
}
