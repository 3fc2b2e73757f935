import type { ActiveFault, Fault } from "@chat-friends/sandbox";
import { button, element, find } from "../../dom/element.ts";
import { showFieldFaults } from "../../dom/show-field-faults.ts";
import { faultFrom, sentenceOn } from "./fault.ts";

/** The functions that the view calls. */
export interface FaultActions {
  add(fault: Fault): void;
  remove(id: number): void;
}

/** The current faults, and the fields for a new one. */
export function faultsView({ add, remove }: FaultActions): (faults: readonly ActiveFault[]) => void {
  const list = find("faults-list", HTMLElement);
  const count = find("faults-count", HTMLElement);
  const code = find("fault-code", HTMLInputElement);
  const operation = find("fault-operation", HTMLSelectElement);
  const account = find("fault-account", HTMLInputElement);
  const times = find("fault-times", HTMLInputElement);

  find("fault-add", HTMLButtonElement).addEventListener("click", () => {
    const read = faultFrom({
      code: code.value,
      operation: operation.value,
      To_Account: account.value,
      times: times.value,
    });
    const wrong = "fault" in read ? {} : read;
    showFieldFaults([
      { field: code, fault: wrong.code },
      { field: times, fault: wrong.times },
      { field: account, fault: wrong.To_Account },
    ]);
    if ("fault" in read) add(read.fault);
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
