import { demoIdentity, readSwitches } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import type { Settings } from "../src/settings/sandbox-settings.ts";
import { settingsFrom } from "./support/settings-from.ts";

const ownKey = "a-key-of-my-own";

const unset = {
  identity: demoIdentity,
  host: "127.0.0.1",
  port: 4600,
  allowedHosts: [],
  allowedOrigins: [],
  controlToken: undefined,
  database: ".data/sandbox.sqlite",
  switches: readSwitches(),
  world: undefined,
  site: undefined,
  tls: false,
  quiet: false,
  json: false,
};

it("is by default the demo app on loopback, in a file", () => {
  expect(settingsFrom([])).toEqual(unset);
});

it("reads every variable", () => {
  const settings = settingsFrom([], {
    CHAT_FRIENDS_PORT: "0",
    CHAT_FRIENDS_HOST: "0.0.0.0",
    CHAT_FRIENDS_ALLOWED_HOSTS: "sandbox, Chat.test,[fe80::1]",
    CHAT_FRIENDS_ALLOWED_ORIGINS: "http://localhost:5173, https://chat.test",
    CHAT_FRIENDS_CONTROL_TOKEN: "a-token-of-my-own",
    CHAT_FRIENDS_DATABASE: "memory",
    CHAT_FRIENDS_SDKAPPID: "1600000001",
    CHAT_FRIENDS_ADMIN: "root",
    CHAT_FRIENDS_SECRET_KEY: ownKey,
    CHAT_FRIENDS_ACCOUNTS: "open",
    CHAT_FRIENDS_STRICT: "1",
    CHAT_FRIENDS_DECLARE_CUSTOM_FIELDS: "1",
    CHAT_FRIENDS_SWITCHES: "unsetTag=empty, unknownApp=70020",
    CHAT_FRIENDS_WORLD: "world.json",
    CHAT_FRIENDS_SITE: "site",
    CHAT_FRIENDS_TLS: "1",
    CHAT_FRIENDS_QUIET: "1",
    CHAT_FRIENDS_JSON: "1",
  });

  expect(settings).toEqual({
    identity: { sdkAppId: 1600000001, admins: ["root"], secretKey: ownKey },
    host: "0.0.0.0",
    port: 0,
    allowedHosts: ["sandbox", "Chat.test", "[fe80::1]"],
    allowedOrigins: ["http://localhost:5173", "https://chat.test"],
    controlToken: "a-token-of-my-own",
    database: "memory",
    switches: readSwitches({
      accounts: "open",
      strict: "on",
      undeclaredField: "stored",
      unsetTag: "empty",
      unknownApp: "70020",
    }),
    world: "world.json",
    site: "site",
    tls: true,
    quiet: true,
    json: true,
  });
});

it.each<[string[], Partial<Settings>]>([
  [["--port", "0"], { port: 0 }],
  [["--host", "::1"], { host: "::1" }],
  [["--database", "a.sqlite"], { database: "a.sqlite" }],
  [["--memory"], { database: "memory" }],
  [["--sdkappid", "5", "--admin", "root"], { identity: { ...demoIdentity, sdkAppId: 5, admins: ["root"] } }],
  [["--open-accounts"], { switches: readSwitches({ accounts: "open" }) }],
  [["--declare-custom-fields"], { switches: readSwitches({ undeclaredField: "stored" }) }],
  [["--strict"], { switches: readSwitches({ strict: "on" }) }],
  [["--switch", "unsetTag=empty,strict=on"], { switches: readSwitches({ unsetTag: "empty", strict: "on" }) }],
  [["--strict", "--switch", "strict=off"], { switches: readSwitches() }],
  [
    ["--switch", "unsetTag=empty", "--switch", "strict=on"],
    { switches: readSwitches({ unsetTag: "empty", strict: "on" }) },
  ],
  [["--allowed-hosts", "a", "--allowed-hosts", "b,c"], { allowedHosts: ["a", "b", "c"] }],
  [["--allowed-origins", "http://a", "--allowed-origins", "http://b"], { allowedOrigins: ["http://a", "http://b"] }],
  [["--port", "1", "--port", "2"], { port: 2 }],
  [["--tls", "--quiet", "--json"], { tls: true, quiet: true, json: true }],
])("reads the options %j", (parameters, settings) => {
  expect(settingsFrom(parameters)).toEqual({ ...unset, ...settings });
});

it("reads the paths of a world and of a site", () => {
  expect(settingsFrom(["--world", "w.json", "--site", "out"])).toMatchObject({ world: "w.json", site: "out" });
});

it("answers to the official hosts of every region with --official-hosts, standby ones too", () => {
  const { allowedHosts } = settingsFrom(["--official-hosts", "--allowed-hosts", "chat.test"]);

  expect(allowedHosts).toContain("adminapisgp.im.qcloud.com");
  expect(allowedHosts).toContain("adminapiusa.my-imcloud.com");
  expect(allowedHosts).toContain("chat.test");
  expect(allowedHosts).toHaveLength(16);
});

it("refuses a switch that is given twice", () => {
  expect(() => settingsFrom(["--switch", "strict=on", "--switch", "strict=off"])).toThrow("each name once");
});

it("a repeated option overrides its variable, which is not added to it", () => {
  const { switches } = settingsFrom(["--switch", "strict=on"], { CHAT_FRIENDS_SWITCHES: "unsetTag=empty" });

  expect(switches).toEqual(readSwitches({ strict: "on" }));
});

it("an option overrides its variable", () => {
  expect(settingsFrom(["--port", "1"], { CHAT_FRIENDS_PORT: "2" }).port).toBe(1);
});

it.each(["0", ""])("a flag whose variable is %j is not set", (value) => {
  expect(settingsFrom([], { CHAT_FRIENDS_TLS: value, CHAT_FRIENDS_STRICT: value })).toEqual(unset);
});

it("refuses both a database and memory", () => {
  expect(() => settingsFrom(["--memory", "--database", "a.sqlite"])).toThrow("--memory' cannot be used with");
});

const address = "postgres://me:secret@localhost/friends";

it("refuses a password in an option, takes it from the environment, and repeats it in neither", () => {
  expect(() => settingsFrom(["--database", address])).toThrow("goes into CHAT_FRIENDS_DATABASE");
  expect(settingsFrom([], { CHAT_FRIENDS_DATABASE: address }).database).toBe(address);
});

it.each([
  " postgres://me:s3cret@localhost/friends",
  '"postgres://me:s3cret@localhost/friends"',
  "POSTGRES://me:s3cret@localhost/friends",
  "postgres:/me:s3cret@localhost/friends",
  "postgresql+asyncpg://me:s3cret@localhost/friends",
  "jdbc:postgresql://localhost/friends?password=s3cret",
  "host=localhost user=me password=s3cret dbname=friends",
])("refuses %j, which is no file, and does not repeat its password", (text) => {
  expect(() => settingsFrom([], { CHAT_FRIENDS_DATABASE: text })).toThrow("postgres://HOST/DATABASE");
  expect(() => settingsFrom([], { CHAT_FRIENDS_DATABASE: text })).not.toThrow("s3cret");
});

it.each([
  "friends.sqlite",
  "./a:b.sqlite",
  "C:/data/friends.sqlite",
  "C:\\data\\friends.sqlite",
  "user data/password.sqlite",
])("takes %s as a file", (file) => {
  expect(settingsFrom([], { CHAT_FRIENDS_DATABASE: file }).database).toBe(file);
});

it("takes an empty variable for an unset one", () => {
  expect(settingsFrom([], { CHAT_FRIENDS_PORT: "" }).port).toBe(4600);
});

it.each([
  ["CHAT_FRIENDS_PORT", "65535"],
  ["CHAT_FRIENDS_SDKAPPID", "1"],
  ["CHAT_FRIENDS_SDKAPPID", "4294967295"],
  ["CHAT_FRIENDS_ADMIN", "x".repeat(32)],
  ["CHAT_FRIENDS_HOST", "::1"],
  ["CHAT_FRIENDS_HOST", "localhost"],
  ["CHAT_FRIENDS_HOST", "127.0.0.2"],
  ["CHAT_FRIENDS_CONTROL_TOKEN", "x".repeat(16)],
  ["CHAT_FRIENDS_CONTROL_TOKEN", "abc-._~+/012345XY=="],
])("%s may be %s", (name, value) => {
  expect(() => settingsFrom([], { [name]: value })).not.toThrow();
});

it.each([
  ["CHAT_FRIENDS_PORT", "65536", "from 0 (any free port) to 65535"],
  ["CHAT_FRIENDS_PORT", "4600x", "from 0 (any free port) to 65535"],
  ["CHAT_FRIENDS_PORT", "-1", "from 0 (any free port) to 65535"],
  ["CHAT_FRIENDS_HOST", "a b", "an address or a host name"],
  ["CHAT_FRIENDS_ALLOWED_HOSTS", "sandbox:4600", "names without a port"],
  ["CHAT_FRIENDS_ALLOWED_HOSTS", "http://sandbox", "names without a port"],
  ["CHAT_FRIENDS_ALLOWED_HOSTS", "*", "names without a port"],
  ["CHAT_FRIENDS_ALLOWED_HOSTS", "sandbox,", "names without a port"],
  ["CHAT_FRIENDS_ALLOWED_ORIGINS", "*", "such as http://localhost:5173"],
  ["CHAT_FRIENDS_ALLOWED_ORIGINS", "null", "such as http://localhost:5173"],
  ["CHAT_FRIENDS_ALLOWED_ORIGINS", "localhost:5173", "such as http://localhost:5173"],
  ["CHAT_FRIENDS_ALLOWED_ORIGINS", "http://localhost:5173/", "such as http://localhost:5173"],
  ["CHAT_FRIENDS_ALLOWED_ORIGINS", "http://LOCALHOST", "such as http://localhost:5173"],
  ["CHAT_FRIENDS_ALLOWED_ORIGINS", "http://localhost:80", "such as http://localhost:5173"],
  ["CHAT_FRIENDS_SDKAPPID", "0", "from 1 to 4294967295"],
  ["CHAT_FRIENDS_SDKAPPID", "4294967296", "from 1 to 4294967295"],
  ["CHAT_FRIENDS_ADMIN", "x".repeat(33), "1 to 32 characters of printable ASCII"],
  ["CHAT_FRIENDS_ADMIN", "é", "1 to 32 characters of printable ASCII"],
  ["CHAT_FRIENDS_ACCOUNTS", "lax", "imported or open"],
  ["CHAT_FRIENDS_STRICT", "yes", "0 or 1, where 1 is --strict"],
  ["CHAT_FRIENDS_DECLARE_CUSTOM_FIELDS", "yes", "0 or 1, where 1 is --declare-custom-fields"],
  ["CHAT_FRIENDS_SWITCHES", "strict", "name=value with commas between, each name once"],
  ["CHAT_FRIENDS_SWITCHES", "strict=on,", "name=value with commas between, each name once"],
  ["CHAT_FRIENDS_SWITCHES", "strict=on=off", "name=value with commas between, each name once"],
  ["CHAT_FRIENDS_SWITCHES", "strict=on,strict=on", "name=value with commas between, each name once"],
])("refuses %s=%s and says what is allowed", (name, value, allowed) => {
  expect(() => settingsFrom([], { [name]: value })).toThrow(name);
  expect(() => settingsFrom([], { [name]: value })).toThrow(allowed);
});

it.each([
  ["strct=on", /^--switch is not allowed: strct is not a switch; the switches are strict, /],
  ["strict=1", /^--switch is not allowed: the switch strict can't be 1; it must be off or on$/],
])("refuses CHAT_FRIENDS_SWITCHES=%s and names the switches or the values there are", (text, message) => {
  expect(() => settingsFrom([], { CHAT_FRIENDS_SWITCHES: text })).toThrow(message);
});

it("CHAT_FRIENDS_SWITCHES overrides the variables of single switches", () => {
  const environment = { CHAT_FRIENDS_STRICT: "1", CHAT_FRIENDS_SWITCHES: "strict=off,accounts=open" };

  expect(settingsFrom([], environment).switches).toEqual(readSwitches({ accounts: "open" }));
});

it("refuses a key with white space at an end, without repeating it", () => {
  const read = () => settingsFrom([], { CHAT_FRIENDS_SECRET_KEY: `${ownKey}\n` });

  expect(read).toThrow("CHAT_FRIENDS_SECRET_KEY is not allowed");
  expect(read).not.toThrow(ownKey);
});

it.each(["x".repeat(15), "with a space in it", "sixteen-or-more=x"])(
  "refuses the control token %j, without repeating it",
  (token) => {
    const read = () => settingsFrom([], { CHAT_FRIENDS_CONTROL_TOKEN: token });

    expect(read).toThrow("CHAT_FRIENDS_CONTROL_TOKEN is not allowed: it must be 16 or more letters");
    expect(read).not.toThrow(token);
  },
);

it("refuses a misspelt variable and names the settings there are", () => {
  expect(() => settingsFrom([], { CHAT_FRIENDS_PROT: "1" })).toThrow(
    /CHAT_FRIENDS_PROT is not a setting.*CHAT_FRIENDS_PORT/,
  );
});

it.each(["0.0.0.0", "::", "192.168.1.4", "example.com"])("refuses to show the demo app to others at %s", (host) => {
  expect(() => settingsFrom([], { CHAT_FRIENDS_HOST: host })).toThrow("the demo key is public");
  expect(() => settingsFrom([], { CHAT_FRIENDS_HOST: host, CHAT_FRIENDS_SECRET_KEY: ownKey })).not.toThrow();
});
