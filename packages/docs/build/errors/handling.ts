import type { Code } from "./catalogue.ts";

/** How a client handles a code, and the sample that shows it: a file of samples/handling/. */
export interface Handling {
  readonly sample: "pending" | "refused-items" | "later" | "new-signature" | "after-change" | "never";
  /** Sentences, with code between backticks. */
  readonly text: string;
}

const pending: Handling = {
  sample: "pending",
  text: "`outcomes()` gives such an item its own kind, `pending`, which is different from `failed`. Show that the request waits. The friend appears in `friend_get_list` after the other user has agreed.",
};

const itemRefused: Handling = {
  sample: "refused-items",
  text: "Refused items come back inside an `OK` reply. Handle each item separately. You can send items of the class `later` again, without the others. For all other items, somebody must change something first.",
};

const byClass: Readonly<Record<Code["retry"], Handling>> = {
  later: {
    sample: "later",
    text: "`resilient()` waits and sends the request again if the service can't apply it twice. After an add with an uncertain result, it reads the friend back first. If `resilient()` returns a refusal, it has no attempts left, or the code needs a wait that is longer than a call. Then try again some minutes later.",
  },
  "new-signature": {
    sample: "new-signature",
    text: "A signer renews its UserSig before it expires. So with this code, probably a clock is wrong, a signature was kept for too long, or it was revoked. Make a new signature, and send the request once more.",
  },
  "after-change": {
    sample: "after-change",
    text: "If you send the same request again, you get the same code. Tell what is wrong to a person who can change it.",
  },
  never: {
    sample: "never",
    text: "No request of your code can repair this. Stop sending, and tell the person who runs the app. If a queue continues to send, it only grows.",
  },
};

/** How a client handles a code. It depends on what the code refuses, and then on its retry class. */
export function handlingOf({ code, scope, retry }: Pick<Code, "code" | "scope" | "retry">): Handling {
  if (code === 30539) return pending;
  return scope.includes("item") ? itemRefused : byClass[retry];
}
