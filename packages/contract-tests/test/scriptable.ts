import { errors } from "@chat-friends/contract";

/** Refusals that come from inside the service: no state of a world brings them about. */
const internal = [30002, 30004, 30006, 30007, 30008, 30540];

/** Public codes that admission gives for what is wrong with a call. */
const admission = [60002, 60003, 60004, 60006, 60009, 60010, 60012, 60015, 70001, 70002, 70003, 70009, 70013, 70014];

/** Whether a world may script the code; any other one has to follow from the state or the call. */
export function isScriptable(code: number): boolean {
  const isPublic = code >= 60000 && Object.hasOwn(errors, code);
  return internal.includes(code) || (isPublic && !admission.includes(code));
}
