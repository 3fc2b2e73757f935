import { element } from "../../dom/element.ts";
import { redactedAddress, type VisibleCall } from "../request/call.ts";
import type { Answer } from "../request/send.ts";
import type { Target } from "../target/target.ts";
import { jsonNodes } from "./json-nodes.ts";
import { silence } from "./silence.ts";
import { judge } from "./verdict.ts";
import { verdictNodes } from "./verdict-nodes.ts";

/** Shows the result of a call and the call itself, without its signature. Returns the headline. */
export function showReply(host: HTMLElement, call: VisibleCall, answer: Answer, target: Target): string {
  host.replaceChildren(
    ...(answer.kind === "reply" ? replyNodes(call, answer) : silenceNodes(answer, target)),
    element("h3", {}, "Sent request"),
    element("pre", { class: "sent" }, element("code", {}, `POST ${inLines(redactedAddress(call))}`)),
  );
  const headline = host.querySelector(".headline");
  headline?.scrollIntoView({ block: "nearest" });
  return headline?.textContent ?? "";
}

function replyNodes(call: VisibleCall, answer: Extract<Answer, { kind: "reply" }>): Node[] {
  return [
    ...verdictNodes(judge(call.operation, call.body, answer)),
    element(
      "h3",
      {},
      "Body",
      element("small", { class: "took" }, `HTTP ${answer.status} in ${Math.round(answer.milliseconds)} ms`),
    ),
    element(
      "pre",
      { class: "scrolls", role: "region", "aria-label": "Body of the reply", tabindex: "0" },
      element("code", {}, ...jsonNodes(answer.text)),
    ),
  ];
}

function silenceNodes(answer: Extract<Answer, { kind: "nothing" }>, target: Target): Node[] {
  const [headline, ...reasons] = silence(answer.why, target, location.origin);
  return [
    element("p", { class: "headline bad" }, element("b", {}, "No reply"), ` ${headline}`),
    element("ul", { class: "reasons" }, ...reasons.map((reason) => element("li", {}, reason))),
  ];
}

/** One parameter on each line. */
function inLines(address: string): string {
  return address.replace("?", "\n  ?").replaceAll("&", "\n  &");
}
