import { readFileSync } from "node:fs";
import { excerpt, maxBodyBytes, maxNesting } from "@chat-friends/contract/refuse";
import { expect, it } from "vitest";
import { schemas } from "#validators/control";
import { longestLife } from "../src/admission.ts";
import { requestLimits } from "../src/request-limits.ts";
import { serverLimits } from "../src/server/limits.ts";
import { largeReply } from "../src/server/untaken-replies.ts";
import { faultsKept } from "../src/tenant/faults.ts";
import { journalLimits } from "../src/tenant/journal.ts";
import { lastMoment } from "../src/tenant/virtual-clock.ts";
import { worldLimits } from "../src/world/world-size.ts";

const guide = readFileSync(new URL("../../docs/guides/sandbox-limits.md", import.meta.url), "utf8");
const world = JSON.parse(readFileSync(new URL("../src/descriptions/world.schema.json", import.meta.url), "utf8"));
const { maxLength } = world.$defs.ScriptedItem.properties.ResultInfo;
const { maxItems } = world.properties.scripted;

const bytes = (count: number) => (count % 2 ** 20 === 0 ? `${count / 2 ** 20} MiB` : `${count / 2 ** 10} KiB`);
const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;
const many = (count: number) => (count < 10_000 ? `${count}` : count.toLocaleString("en").replaceAll(",", " "));
const years = (count: number) => `${count / (365 * 86_400)} years`;

const { accounts, tags, fields, lists, replyLength } = requestLimits;
const server = serverLimits;
const large = bytes(largeReply);

/** The table of the guide, made of the limits themselves. */
const rows: Record<string, string> = {
  body: bytes(maxBodyBytes),
  "depth of nested arrays and objects": `${maxNesting}`,
  "items of a batch": "1000",
  "`To_Account`, different tags of a `friend_get_list`": [accounts, tags].map(many).join(", "),
  "fields, list names of one item": [fields, lists].join(", "),
  "reply of a `friend_get_list`": bytes(replyLength),
  "friends, pending requests, accounts of a world": [worldLimits.friends, worldLimits.pending, worldLimits.accounts]
    .map(many)
    .join(", "),
  "blocked UserIDs, lists, sequences, list memberships of a world": [
    worldLimits.blocklists,
    worldLimits.lists,
    worldLimits.sequences,
    worldLimits.memberships,
  ]
    .map(many)
    .join(", "),
  "scripted outcomes of a world, faults at once": `${maxItems}, ${faultsKept}`,
  "text of a scripted outcome or a fault": `${maxLength} characters`,
  "request line and headers": bytes(server.headBytes),
  URL: `${server.urlCharacters} characters`,
  "headers, query parameters": `${server.headers}, ${server.queryParameters}`,
  "`Host` headers": "1",
  "`Content-Encoding`": "none",
  "bytes of all bodies that have not arrived completely": bytes(server.heldBytes),
  [`bytes of all replies of ${large} or more that clients have not received completely`]: bytes(server.untakenBytes),
  "validity of a UserSig": years(longestLife),
  "clock of an app": `from 1970 to the year ${new Date(lastMoment).getUTCFullYear()}, because a signature can be checked only in this time`,
  "time to send the headers, the whole request": [server.headTimeout, server.requestTimeout].map(seconds).join(", "),
  [`time to receive a reply of ${large} or more`]: seconds(server.replyTimeout),
  "idle connection": seconds(server.idleTimeout),
  "connections at once": `${server.connections}`,
  "calls in the journal, their bytes": `${journalLimits.calls}, ${bytes(journalLimits.bytes)}`,
  "text of a request in a message": `${excerpt("x".repeat(1000)).length - 1} characters, without characters that could break the line`,
};

it("the guide's table has each limit of the sandbox with its bound", () => {
  const [, table = ""] = guide.split("## How much a request may ask for");
  const written = table
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(1)
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .slice(0, Object.keys(rows).length);

  expect(Object.fromEntries(written.map(([, what, limit]) => [what, limit]))).toEqual(rows);
  expect(guide).toContain(
    `Requests that have not arrived completely have ${seconds(server.closingTimeout)} to finish.`,
  );
});

it("a fault's text has the bound of a scripted one", () => {
  expect(schemas.Fault({ code: 30006, ErrorInfo: "x".repeat(maxLength) })).toBe(true);
  expect(schemas.Fault({ code: 30006, ErrorInfo: "x".repeat(maxLength + 1) })).toBe(false);
});
