import type { Answer } from "../request/send.ts";
import type { Target } from "../target/target.ts";

type Why = Extract<Answer, { kind: "nothing" }>["why"];

/** Sentences about the possible causes of a missing reply. The first one is a headline. A browser gives a page no more information. */
export function silence(why: Why, target: Target, origin: string): string[] {
  if (why === "too-late")
    return [
      "No reply came within 15 seconds.",
      "But the call may have been carried out. Read the data back before you repeat the call.",
    ];
  switch (target.kind) {
    case "page":
      return [
        "The connection was dropped.",
        "A fault of the sandbox can cause this. If there is no fault, reload the page.",
      ];
    case "local":
      return [
        "This page can't read a reply from the host.",
        `Is a sandbox running at http://${target.host}:${target.port}?`,
        `To allow this page, start the sandbox with CHAT_FRIENDS_ALLOWED_ORIGINS=${origin}`,
        "Your browser may have asked you whether this page may reach your machine.",
      ];
    case "official":
      return [
        "This page can't read a reply from the host.",
        "Perhaps the host can't be reached from here, or it does not let pages read its replies.",
        "But the call may have been carried out. Read the data back with curl before you repeat the call.",
      ];
  }
}
