import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { curl } from "../../src/console/copies/curl.ts";
import { copyable, copyables } from "./cases.ts";

const usersig = "eAE-a*b_";

/** The arguments that curl would get from a shell. */
function argumentsOf(line: string, shell: string): string[] {
  const script = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }\n${line}`;
  const output = execFileSync(shell, ["-c", script], { env: { USERSIG: usersig, HOME: "not this", PATH: "" } });
  return output.toString().split("\0").slice(0, -1);
}

const address =
  "http://127.0.0.1:4600/v4/sns/friend_add?sdkappid=1400000000&identifier=administrator&usersig=eAE-a*b_&random=1&contenttype=json";

it("makes the call with the signature in the shell's variable", () => {
  expect(argumentsOf(curl(copyable), "/bin/sh")).toEqual([address, "--data-raw", copyable.body]);
});

it.each([
  "it's",
  "'; touch /tmp/x; '",
  "$HOME `id` $(id)",
  "back\\slash\\",
  "two\nlines",
  "@/etc/passwd",
  "!history",
  "朋友 🙂",
  "",
])("sends the body %j unchanged", (body) => {
  expect(argumentsOf(curl({ ...copyable, body }), "/bin/sh")).toEqual([address, "--data-raw", body]);
  expect(argumentsOf(curl({ ...copyable, body }), "/bin/bash")).toEqual([address, "--data-raw", body]);
});

it.each(['"; id; "', "$HOME", "a&usersig=x", "`id`", "it's", "!!"])("calls with the identifier %j", (identifier) => {
  const [asked = ""] = argumentsOf(curl({ ...copyable, identifier }), "/bin/sh");

  expect(new URL(asked).searchParams.get("identifier")).toBe(identifier);
  expect(curl({ ...copyable, identifier })).not.toContain("!");
});

it.each(copyables)("copies $operation, $caseName", (call) => {
  expect(argumentsOf(curl(call), "/bin/sh").at(-1)).toBe(call.body);
});
