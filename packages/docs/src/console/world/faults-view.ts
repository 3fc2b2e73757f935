import type { ActiveFault, Fault } from "@chat-friends/sandbox";
import { button, element, find } from "../../dom/element.ts";
import { faultFrom, sentenceOn } from "./fault.ts";

/** What the view asks for. */
export interface FaultActions {
  add(fault: Fault): void;
  remove(id: number): void;
  /** Told why what was typed is no fault. */
  refuse(reason: string): void;
}

/** The faults there are, and the fields of another. */
export function faultsView({ add, remove, refuse }: FaultActions): (faults: readonly ActiveFault[]) => void {
  const list = find("faults-list", HTMLElement);
  const count = find("faults-count", HTMLElement);
  const code = find("fault-code", HTMLInputElement);
  const operation = find("fault-operation", HTMLSelectElement);
  const account = find("fault-account", HTMLInputElement);
  const times = find("fault-times", HTMLInputElement);

  find("fault-add", HTMLButtonElement).addEventListener("click", () => {
    const fault = faultFrom({
      code: code.value,
      operation: operation.value,
      To_Account: account.value,
      times: times.value,
    });
    if (typeof fault === "string") refuse(fault);
    else add(fault);
  });

  return (faults) => {
    count.textContent = String(faults.length);
    list.replaceChildren(
      ...faults.map((fault) =>
        element(
          "li",
          {},
          sentenceOn(fault),
          button("Remove", () => remove(fault.id), { "aria-label": `Remove: ${sentenceOn(fault)}` }),
        ),
      ),
    );
  };
}
