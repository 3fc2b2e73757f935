import { expect, it } from "vitest";
import { silence } from "../../src/console/reply/silence.ts";
import type { Target } from "../../src/console/target/target.ts";

const local: Target = { kind: "local", host: "127.0.0.1", port: 4600 };
const official: Target = { kind: "official", address: "https://adminapisgp.im.qcloud.com" };
const origin = "https://docs.example";

it.each([
  { why: "unreachable" as const, target: local, hint: "CHAT_FRIENDS_ALLOWED_ORIGINS=https://docs.example" },
  { why: "unreachable" as const, target: official, hint: "it does not let pages read its replies" },
  { why: "unreachable" as const, target: { kind: "page" } as const, hint: "A fault of the sandbox" },
  { why: "too-late" as const, target: official, hint: "may have been carried out" },
])("says what may be wrong with $target.kind, $why", ({ why, target, hint }) => {
  expect(silence(why, target, origin).join(" ")).toContain(hint);
});
