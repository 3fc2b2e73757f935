import { element } from "../../dom/element.ts";
import { jsonNodes } from "../../json/json-nodes.ts";
import { redactedAddress, type VisibleCall } from "../request/call.ts";
import type { Answer } from "../request/send.ts";
import type { Target } from "../target/target.ts";
import { type Headline, headlineOf } from "./headline.ts";
import { mendNode } from "./mend-node.ts";
import { silence } from "./silence.ts";
import { judge } from "./verdict.ts";
import { headlineNode, verdictNodes } from "./verdict-nodes.ts";

/** The result of a call. */
export interface Result {
  call: VisibleCall;
  answer: Answer;
  target: Target;
  /** Where the reply differs from the case that was sent, as a sentence. Undefined if it does not, or if no case was sent. */
  difference: string | undefined;
}

/** Where the result is shown. */
export interface ReplyHosts {
  /** Only the headline. A screen reader says it. */
  verdict: HTMLElement;
  details: HTMLElement;
}

/** Shows the result of a call and the call itself, without its signature. `mend` makes the reply of a case come out as it is written. */
export function showReply({ verdict, details }: ReplyHosts, result: Result, mend: () => void): Headline {
  const { headline, nodes } = result.answer.kind === "reply" ? replied(result.call, result.answer) : unanswered(result);
  verdict.replaceChildren(headlineNode(headline));
  details.replaceChildren(
    ...(result.difference === undefined ? [] : [differenceNode(result.difference, mend)]),
    ...nodes,
    element("h3", {}, "Sent request"),
    element("pre", { class: "sent" }, element("code", {}, `POST ${inLines(redactedAddress(result.call))}`)),
  );
  verdict.scrollIntoView({ block: "nearest" });
  return headline;
}

interface Shown {
  headline: Headline;
  nodes: Node[];
}

function replied(call: VisibleCall, answer: Extract<Answer, { kind: "reply" }>): Shown {
  const verdict = judge(call.operation, call.body, answer);
  const took = `HTTP ${answer.status} in ${Math.round(answer.milliseconds)} ms`;
  const body = { class: "scrolls", role: "region", "aria-label": "Body of the reply", tabindex: "0" };
  return {
    headline: headlineOf(verdict),
    nodes: [
      ...verdictNodes(verdict),
      element("h3", {}, "Body", element("small", { class: "took" }, took)),
      element("pre", body, element("code", {}, ...jsonNodes(answer.text))),
    ],
  };
}

function unanswered({ answer, target }: Result): Shown {
  const why = answer.kind === "nothing" ? answer.why : "unreachable";
  const [detail = "", ...reasons] = silence(why, target, location.origin);
  return {
    headline: { tone: "bad", text: "No reply.", detail },
    nodes: [element("ul", { class: "reasons" }, ...reasons.map((reason) => element("li", {}, reason)))],
  };
}

function differenceNode(difference: string, mend: () => void): Node {
  return mendNode(`This is not the reply of the case: ${difference}.`, "Set the case up and send again", mend);
}

/** One parameter on each line. */
function inLines(address: string): string {
  return address.replace("?", "\n  ?").replaceAll("&", "\n  &");
}
