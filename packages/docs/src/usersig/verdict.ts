import type { Diagnosis } from "@chat-friends/usersig/diagnose";

/** The first sentence about a signature. */
export interface UsersigVerdict {
  tone: "good" | "mixed" | "bad";
  title: string;
  detail: string;
}

/** Whether the service would accept a signature, as far as the page can know. */
export function verdictOf({ faults: [first], claims, isHmacChecked }: Diagnosis): UsersigVerdict {
  if (first) return { tone: "bad", title: "Refused", detail: `The service answers ${first.code}.` };
  // In the second of its minting it has not expired yet, but nobody can use it.
  if (claims?.expire === 0) return { tone: "bad", title: "Useless", detail: "It expires when it is minted." };
  if (isHmacChecked) return { tone: "good", title: "Good", detail: "It is valid for this key." };
  const detail = "Without the app's key, this page can't check whether the key is right.";
  return { tone: "mixed", title: "Readable", detail };
}
