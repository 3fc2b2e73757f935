import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { demoIdentity } from "@chat-friends/sandbox";
import { verify } from "@chat-friends/usersig";
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

it("makes the call with the signature that the page has made", () => {
  const signed = curl({ ...copyable, signing: { by: "demo key", usersig } });

  expect(argumentsOf(`unset USERSIG\n${signed}`, "/bin/sh")).toEqual([address, "--data-raw", copyable.body]);
});

it.each(["/bin/sh", "/bin/bash"])("sends nothing if the reader has set no signature, and says it in %s", (shell) => {
  const { status, stdout, stderr } = spawnSync(shell, ["-c", `curl() { echo sent; }\n${curl(copyable)}`], { env: {} });

  expect([status === 0, String(stdout)]).toEqual([false, ""]);
  expect(String(stderr)).toContain("USERSIG: set it to a signature of this identifier for this app");
});

const chatFriends = fileURLToPath(new URL("../../../cli/src/main.ts", import.meta.url));

it.each([
  { title: "the demo app", caller: {} },
  { title: "the app of a case, with its own admin", caller: { sdkAppId: 1_400_000_001, identifier: "it's $HOME" } },
])("signs by the command line of a clone for $title", ({ caller }) => {
  const call = { ...copyable, ...caller };
  const command = `npx() { shift 3; "$NODE" --conditions=@chat-friends/source "$MAIN" "$@"; }`;
  const script = `${command}\ncurl() { printf '%s' "$USERSIG"; }\n${curl({ ...call, signing: { by: "demo key" } })}`;

  const minted = execFileSync("sh", ["-euc", script], { env: { NODE: process.execPath, MAIN: chatFriends } });

  const expected = { ...demoIdentity, ...call, now: Math.floor(Date.now() / 1000) };
  expect(verify(String(minted), expected)).toMatchObject({ ok: true });
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
