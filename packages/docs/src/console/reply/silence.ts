import type { Answer } from "../request/send.ts";
import type { Target } from "../target/target.ts";

type Why = Extract<Answer, { kind: "nothing" }>["why"];

/** What it may mean that no reply came, in sentences, the first one a headline; a browser tells a page no more. */
export function silence(why: Why, target: Target, origin: string): string[] {
  if (why === "too-late")
    return [
      "Nothing came within 15 seconds.",
      "The call may have been carried out all the same: read back before you repeat it.",
    ];
  switch (target.kind) {
    case "page":
      return ["The connection was dropped.", "A fault of the sandbox does that; otherwise reload the page."];
    case "local":
      return [
        "Nothing came that this page may read.",
        `Is a sandbox running at http://${target.host}:${target.port}?`,
        `A page of another origin needs its leave: CHAT_FRIENDS_ALLOWED_ORIGINS=${origin}`,
        "A browser may have asked you whether this page may reach your machine.",
      ];
    case "official":
      return [
        "Nothing came that this page may read.",
        "The host may not be reachable from here, or may let no page read its replies.",
        "The call may have been carried out all the same: read back, with curl, before you repeat it.",
      ];
  }
}
