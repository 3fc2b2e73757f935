import type { Code } from "./catalogue.ts";

/** What a client does about a code, and the sample that shows it: a file of samples/handling/. */
export interface Handling {
  readonly sample: "pending" | "refused-items" | "later" | "new-signature" | "after-change" | "never";
  /** Sentences, with code between backticks. */
  readonly text: string;
}

const pending: Handling = {
  sample: "pending",
  text: "`outcomes()` gives such an item a kind of its own, `pending`, apart from `failed`. Show that the request waits; the friend appears in `friend_get_list` once the other side has agreed.",
};

const itemRefused: Handling = {
  sample: "refused-items",
  text: "Refused items come back inside an `OK` reply. Take each by itself: those of the class `later` can be sent again, without the others; the rest need somebody who can change something.",
};

const byClass: Readonly<Record<Code["retry"], Handling>> = {
  later: {
    sample: "later",
    text: "`resilient()` waits and sends again by itself, where that can't do a thing twice; an add with an uncertain result is read back first. What it gives back has used up its attempts, or needs a wait longer than a call: put it aside for minutes.",
  },
  "new-signature": {
    sample: "new-signature",
    text: "A signer renews its UserSig before it expires, so this points at a clock that is wrong, a signature that was kept for too long, or one that was revoked. Sign anew, and send the request once more.",
  },
  "after-change": {
    sample: "after-change",
    text: "Sending the request again as it is brings the same code. Say what is wrong to whoever can change it.",
  },
  never: {
    sample: "never",
    text: "No request of your code can mend this. Stop sending, and tell whoever runs the app; a queue that goes on sending only fills.",
  },
};

/** How a client handles a code: by what it refuses, then by its retry class. */
export function handlingOf({ code, scope, retry }: Pick<Code, "code" | "scope" | "retry">): Handling {
  if (code === 30539) return pending;
  return scope.includes("item") ? itemRefused : byClass[retry];
}
