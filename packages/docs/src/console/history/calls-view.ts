import { button, element, find } from "../../dom/element.ts";
import { timeOfDay } from "../../dom/time-of-day.ts";
import { parseJson } from "../../json/parse-json.ts";
import { headlineText } from "../reply/headline.ts";
import { type SentCall, withCall } from "./last-calls.ts";

/** The list of the last calls. `replay` gets a call that the reader sends again. The returned function adds a call. */
export function callsView(replay: (call: SentCall) => void): (call: SentCall) => void {
  const host = find("last-calls", HTMLElement);
  const count = find("last-calls-count", HTMLElement);
  let calls: readonly SentCall[] = [];

  return (call) => {
    calls = withCall(calls, call);
    count.textContent = String(calls.length);
    host.replaceChildren(...calls.map((each) => rowOf(each, replay)));
  };
}

function rowOf(call: SentCall, replay: (call: SentCall) => void): Node {
  const { picked, body, time, headline } = call;
  const at = timeOfDay(new Date(time));
  const { From_Account } = Object(parseJson(body));
  return element(
    "li",
    { class: headline.tone },
    element("time", { datetime: new Date(time).toISOString() }, at),
    element("code", {}, picked.operation),
    typeof From_Account === "string" ? element("span", { class: "from" }, From_Account) : undefined,
    element("b", {}, headlineText(headline)),
    button("Replay", () => replay(call), { "aria-label": `Replay ${picked.operation} of ${at}` }),
  );
}
