import { element, find } from "../dom/element.ts";
import { parseJson } from "../json/parse-json.ts";
import type { SentCall } from "./history/last-calls.ts";
import type { Picked } from "./request/pick.ts";
import type { Stage } from "./stage/stage.ts";
import type { Signature } from "./target/signature.ts";
import type { Target } from "./target/target.ts";
import type { TargetForm } from "./target/target-form.ts";

/** A call to send, and where it goes. */
export interface Submission {
  picked: Picked;
  body: string;
  target: Target;
  targets: TargetForm;
  /** The stage of the target. Undefined if the console can't look into the target. */
  stage: Stage | undefined;
  baseUrl: string;
  fetch(request: Request): Promise<Response>;
  mend(): void;
  /** Whether the page still shows this case. */
  isShown(): boolean;
}

/** Sends a call and shows its reply, unless the page shows another case by then. The result is a sentence if it could not be signed, otherwise the call, and its reply as JSON if there was one. */
export async function submit(submission: Submission): Promise<string | { sent: SentCall; reply: unknown }> {
  const { picked, body, target, targets, stage, baseUrl, fetch, mend, isShown } = submission;
  const { ownSignature, sandboxSignature, signatureFaults, send, showReply, differenceFrom } = await import(
    "./work.ts"
  );
  const time = Date.now();
  if (target.kind === "official") targets.showFaults(signatureFaults(targets.typed));
  const signature =
    target.kind === "official" ? ownSignature(targets.typed) : sandboxSignature(targets.localKey, time, stage?.app);
  if (typeof signature === "string") return signature;

  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const { usersig, ...caller }: Signature = signature;
  const call = { baseUrl, operation: picked.operation, ...caller, random, body };
  const answer = await send({ ...call, usersig }, { fetch, stopwatch: performance });

  const difference = stage && differenceFrom(picked, body, answer);
  const hosts = isShown()
    ? { verdict: find("verdict", HTMLElement), details: find("reply", HTMLElement) }
    : { verdict: element("div"), details: element("div") };
  const headline = showReply(hosts, { call, answer, target, difference }, mend);
  const reply = answer.kind === "reply" ? parseJson(answer.text) : undefined;
  return { sent: { picked, body, time, headline }, reply };
}
