import type { RetryClass } from "@chat-friends/contract";

/** The retry classes in the order in which the pages list them. */
export const retryClasses: Readonly<Record<RetryClass, { readonly name: string; readonly meaning: string }>> = {
  later: { name: "later", meaning: "The same request may be sent again after a wait." },
  "new-signature": { name: "new signature", meaning: "The same request may be sent again, signed anew." },
  "after-change": {
    name: "after a change",
    meaning: "The same request may be sent again after the item, or what it meets in the service, was changed.",
  },
  never: {
    name: "never",
    meaning: "The same request will be refused until somebody changes the app, its plan or the caller.",
  },
};
