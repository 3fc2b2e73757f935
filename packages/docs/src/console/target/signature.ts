import { inspect, mint } from "@chat-friends/usersig";
import { type App, callerOf } from "../../running/control.ts";
import { demo } from "../../usersig/demo.ts";

/** Who makes a call. */
export interface Signature {
  sdkAppId: number;
  identifier: string;
  usersig: string;
}

/** Seconds for which a signature made by the page is valid: long enough for one call. */
const expire = 300;

/** Signs with the demo identity, which is public. Only sandboxes accept it. `now` is in Unix milliseconds. */
export function demoSignature(now: number): Signature {
  return signedWith(demo.secretKey, now);
}

/** Signs for an app of a sandbox with its own key or the demo key. If the key is wrong, the result says why, but never contains the key. `now` is in Unix milliseconds. */
export function sandboxSignature(secretKey: string, now: number, app?: App): Signature | string {
  try {
    return signedWith(secretKey === "" ? demo.secretKey : secretKey, now, app);
  } catch (error) {
    return error instanceof Error ? `${error.message}.` : String(error);
  }
}

function signedWith(secretKey: string, now: number, app?: App): Signature {
  const { sdkAppId, identifier } = app ? callerOf(app) : demo;
  const usersig = mint({ sdkAppId, identifier, secretKey, now: Math.floor(now / 1000), expire });
  return { sdkAppId, identifier, usersig };
}

/** The reader's input. */
export interface TypedSignature {
  sdkAppId: string;
  identifier: string;
  usersig: string;
}

/** What is missing or wrong in each field, as a sentence. A field that is right is left out. */
export function signatureFaults({ sdkAppId, identifier, usersig }: TypedSignature): Partial<TypedSignature> {
  return {
    ...(!/^[1-9]\d{0,9}$/.test(sdkAppId) && { sdkAppId: "Enter the SDKAppID. It must be a number." }),
    ...(identifier === "" && { identifier: "Enter the identifier that the signature was minted for." }),
    ...(usersig === "" && { usersig: "Enter a UserSig." }),
  };
}

/** The reader's own signature, or a sentence that says what is missing first. */
export function ownSignature(typed: TypedSignature): Signature | string {
  const { sdkAppId, identifier, usersig } = signatureFaults(typed);
  return sdkAppId ?? identifier ?? usersig ?? { ...typed, sdkAppId: Number(typed.sdkAppId) };
}

/** A sentence about a typed signature before it is sent. It is empty if there is no signature yet. `now` is in Unix milliseconds. */
export function noteOn({ sdkAppId, identifier, usersig }: TypedSignature, now: number): string {
  if (usersig === "") return "";
  const inspection = inspect(usersig);
  if (!inspection.ok) return `The service would answer 70003: ${inspection.detail}`;
  const { claims, expiresAt } = inspection;
  if (identifier !== "" && claims.identifier !== identifier)
    return "The service would answer 70013: it was minted for another identifier.";
  if (sdkAppId !== "" && String(claims.sdkAppId) !== sdkAppId)
    return "The service would answer 70014: it was minted for another SDKAppID.";
  if (expiresAt * 1000 < now) return "The service would answer 70001: it has expired.";
  return `It is valid until ${new Date(expiresAt * 1000).toLocaleString()}, if it was signed with the app's key.`;
}
