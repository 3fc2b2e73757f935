import { demoIdentity } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { readEnvironment } from "../src/environment.ts";

const ownKey = "a-key-of-my-own";

it("is the demo app on loopback, kept in a file, unless it is told otherwise", () => {
  expect(readEnvironment({})).toEqual({
    identity: demoIdentity,
    host: "127.0.0.1",
    port: 4600,
    database: ".data/sandbox.sqlite",
    accounts: "strict",
    strict: false,
    world: "",
  });
});

it("reads every variable", () => {
  const settings = readEnvironment({
    CHAT_FRIENDS_PORT: "0",
    CHAT_FRIENDS_HOST: "0.0.0.0",
    CHAT_FRIENDS_DATABASE: "memory",
    CHAT_FRIENDS_SDKAPPID: "1600000001",
    CHAT_FRIENDS_ADMIN: "root",
    CHAT_FRIENDS_SECRET_KEY: ownKey,
    CHAT_FRIENDS_ACCOUNTS: "open",
    CHAT_FRIENDS_STRICT: "1",
    CHAT_FRIENDS_WORLD: "world.json",
  });

  expect(settings).toEqual({
    identity: { sdkAppId: 1600000001, admins: ["root"], secretKey: ownKey },
    host: "0.0.0.0",
    port: 0,
    database: "memory",
    accounts: "open",
    strict: true,
    world: "world.json",
  });
});

it("takes an empty variable for an unset one", () => {
  expect(readEnvironment({ CHAT_FRIENDS_PORT: "" }).port).toBe(4600);
});

it.each([
  ["CHAT_FRIENDS_PORT", "65535"],
  ["CHAT_FRIENDS_SDKAPPID", "1"],
  ["CHAT_FRIENDS_SDKAPPID", "4294967295"],
  ["CHAT_FRIENDS_ADMIN", "x".repeat(32)],
  ["CHAT_FRIENDS_HOST", "::1"],
  ["CHAT_FRIENDS_HOST", "localhost"],
  ["CHAT_FRIENDS_HOST", "127.0.0.2"],
])("%s may be %s", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).not.toThrow();
});

it.each([
  ["CHAT_FRIENDS_PORT", "65536", "from 0 (any free port) to 65535"],
  ["CHAT_FRIENDS_PORT", "4600x", "from 0 (any free port) to 65535"],
  ["CHAT_FRIENDS_PORT", "-1", "from 0 (any free port) to 65535"],
  ["CHAT_FRIENDS_HOST", "a b", "an address or a host name"],
  ["CHAT_FRIENDS_SDKAPPID", "0", "from 1 to 4294967295"],
  ["CHAT_FRIENDS_SDKAPPID", "4294967296", "from 1 to 4294967295"],
  ["CHAT_FRIENDS_ADMIN", "x".repeat(33), "1 to 32 characters of printable ASCII"],
  ["CHAT_FRIENDS_ADMIN", "é", "1 to 32 characters of printable ASCII"],
  ["CHAT_FRIENDS_ACCOUNTS", "lax", "strict or open"],
  ["CHAT_FRIENDS_STRICT", "yes", "0 or 1"],
])("refuses %s=%s and says what is allowed", (name, value, allowed) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(`${name}=${value} is not allowed: it must be`);
  expect(() => readEnvironment({ [name]: value })).toThrow(allowed);
});

it("refuses a key with white space at an end, without repeating it", () => {
  const read = () => readEnvironment({ CHAT_FRIENDS_SECRET_KEY: `${ownKey}\n` });

  expect(read).toThrow("CHAT_FRIENDS_SECRET_KEY is not allowed");
  expect(read).not.toThrow(ownKey);
});

it("refuses a misspelt variable and names the settings there are", () => {
  expect(() => readEnvironment({ CHAT_FRIENDS_PROT: "1" })).toThrow(
    /CHAT_FRIENDS_PROT is no setting.*CHAT_FRIENDS_PORT/,
  );
});

it.each(["0.0.0.0", "::", "192.168.1.4", "example.com"])("refuses to show the demo app to others at %s", (host) => {
  expect(() => readEnvironment({ CHAT_FRIENDS_HOST: host })).toThrow("the demo key is public");
  expect(() => readEnvironment({ CHAT_FRIENDS_HOST: host, CHAT_FRIENDS_SECRET_KEY: ownKey })).not.toThrow();
});
