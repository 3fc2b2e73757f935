import { errors, isBatch, isListed, type OperationId, operationIds, operations } from "@chat-friends/contract";
import { type Case, casesOf } from "@chat-friends/contract/examples";
import { afterAll, expect, it } from "vitest";
import type { Sandbox } from "../../src/index.ts";
import { sandboxWith } from "../support/sandbox-with.ts";
import { signedQuery } from "../support/send.ts";
import { wrongCalls } from "./calls.ts";
import { states } from "./states.ts";

type Way = "state" | "call" | "magic UserID" | "fault";

const world = { accounts: { ann: {}, ben: {} } };

/** The default request of the spec, of one From_Account about one UserID. */
function requestFor(operation: OperationId, From_Account: string, To_Account: string): object {
  const [example] = Object.values<Case>(casesOf(operation));
  const request = { ...example?.request } as Record<string, unknown>;
  const member = operations[operation].requestItems;
  if (member === null) return { ...request, From_Account };
  const [item] = request[member] as [string | object];
  const about = typeof item === "string" ? To_Account : { ...item, To_Account };
  return { ...request, From_Account, [member]: [about] };
}

const pairs = operationIds.flatMap((operation) => operations[operation].codes.map((code) => ({ operation, code })));
/** Codes that any call may get. */
const publicCodes = Object.keys(errors)
  .map(Number)
  .filter((code) => code >= 60000);

/** Ways that were seen to work, by operation (or `public`) and code. */
const seen = new Map<string, Set<Way>>();

function note(of: string, code: number, way: Way): void {
  const key = `${of} ${code}`;
  seen.set(key, (seen.get(key) ?? new Set()).add(way));
}

/** The code of a reply: of the request, or else of its first item. */
async function codeOf(
  sandbox: Sandbox,
  operation: string,
  body: unknown,
  { path = `/v4/sns/${operation}`, query = signedQuery() } = {},
): Promise<number> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(`http://sandbox${path}?${query}`, { method: "POST", body: text });
  const { ErrorCode, ResultItem = [], InfoItem = ResultItem } = await (await sandbox.fetch(request)).json();
  return ErrorCode || (InfoItem[0]?.ResultCode ?? 0);
}

it.each(states)("$operation gives $code where the state of the world says so", async (row) => {
  const code = await codeOf(sandboxWith(row.world), row.operation, row.request);

  expect(code).toBe(row.code);
  note(row.operation, row.code, "state");
});

it.each(wrongCalls)("$code is given to the call that has its fault", async (row) => {
  const { switches = {}, times = 1, path, query, body = requestFor("group_get", "ann", "") } = row;
  const sandbox = sandboxWith(world, { switches });
  const address = { query: signedQuery(query), ...(path && { path }) };

  const codes: number[] = [];
  for (let call = 0; call < times; call += 1) codes.push(await codeOf(sandbox, "group_get", body, address));

  expect(codes.at(-1)).toBe(row.code);
  note("public", row.code, "call");
});

it.each(pairs)("a magic UserID and a fault bring about $code in $operation", async ({ operation, code }) => {
  const magic = `sandbox_${code}`;
  const hasItems = operations[operation].requestItems !== null;
  const request = requestFor(operation, hasItems ? "ann" : magic, hasItems ? magic : "");
  const faulty = sandboxWith(world);
  faulty.control.faults.add(isBatch(operation) ? { operation, code, To_Account: "ben" } : { operation, code });

  expect(await codeOf(sandboxWith(world), operation, request)).toBe(code);
  expect(await codeOf(faulty, operation, requestFor(operation, "ann", "ben"))).toBe(code);
  note(operation, code, "magic UserID");
  note(operation, code, "fault");
});

it.each(publicCodes)("a magic From_Account and a fault bring about %i in every operation", async (code) => {
  for (const operation of operationIds) {
    const faulty = sandboxWith(world);
    faulty.control.faults.add({ operation, code });

    expect(await codeOf(sandboxWith(world), operation, requestFor(operation, `sandbox_${code}`, "ben"))).toBe(code);
    expect(await codeOf(faulty, operation, requestFor(operation, "ann", "ben"))).toBe(code);
  }
  note("public", code, "magic UserID");
  note("public", code, "fault");
});

afterAll(() => {
  const all = [...pairs, ...publicCodes.map((code) => ({ operation: "public", code }))];
  const rows = all.map(({ operation, code }) => ({
    operation,
    code,
    ways: seen.get(`${operation} ${code}`) ?? new Set(),
  }));
  console.log(tableOf(rows));
  expect(pairs).toHaveLength(44);
  expect(rows.filter(({ ways }) => ways.size === 0)).toEqual([]);
});

function tableOf(rows: readonly { operation: string; code: number; ways: ReadonlySet<Way> }[]): string {
  const ways: Way[] = ["state", "call", "magic UserID", "fault"];
  const lines = rows.map((row) => {
    const name = isListed(row.code) ? errors[row.code].name : "";
    const marks = ways.map((way) => (row.ways.has(way) ? "x" : "").padEnd(way.length));
    return [row.operation.padEnd(15), row.code, name.padEnd(29), ...marks].join(" | ");
  });
  return [["operation".padEnd(15), "code ", "name".padEnd(29), ...ways].join(" | "), ...lines].join("\n");
}
