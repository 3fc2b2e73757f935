import { errors } from "@chat-friends/contract";

/** Refusals from inside the service: no state of a world causes them. */
const internal = [30002, 30004, 30006, 30007, 30008, 30540];

/** Public codes with which admission refuses a wrong call. */
const admission = [60002, 60003, 60004, 60006, 60009, 60010, 60012, 60015, 70001, 70002, 70003, 70009, 70013, 70014];

/** Whether a world may script the code. Every other code must follow from the state or the call. */
export function isScriptable(code: number): boolean {
  const isPublic = code >= 60000 && Object.hasOwn(errors, code);
  return internal.includes(code) || (isPublic && !admission.includes(code));
}
