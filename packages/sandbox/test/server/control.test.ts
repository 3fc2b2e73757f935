import { expect, it } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { faultsKept } from "../../src/tenant/faults.ts";
import { clock } from "../support/sandbox-with.ts";
import { signedQuery } from "../support/send.ts";
import { serve } from "../support/serve.ts";

const controlToken = "control-token";
const headers = { authorization: `Bearer ${controlToken}`, "content-type": "application/json" };

/** Asks the control plane of a fresh server. */
async function ask(path: string, init: RequestInit = {}) {
  const { url } = await serve({ sandbox: createSandbox({ clock, controlToken }) });
  const response = await fetch(`${url}/_sandbox/${path}`, { headers, ...init });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

it("the control plane answers over HTTP", async () => {
  const { url } = await serve({ sandbox: createSandbox({ clock, controlToken }) });
  const fault = JSON.stringify({ code: 30006, times: 1 });

  const added = await fetch(`${url}/_sandbox/faults`, { method: "POST", headers, body: fault });
  const call = await fetch(`${url}/v4/sns/group_get?${signedQuery()}`, {
    method: "POST",
    body: '{"From_Account":"id","LastSequence":0}',
  });

  expect(added.status).toBe(201);
  expect(added.headers.get("cache-control")).toBe("no-store");
  expect(await added.json()).toEqual({ id: 1, code: 30006, times: 1 });
  expect(await call.json()).toMatchObject({ ErrorCode: 30006 });
});

it.each([
  ["health", { method: "POST" }, 405, { allow: "GET" }],
  ["clock", { headers: {} }, 401, { "www-authenticate": "Bearer" }],
  ["unknown", {}, 404, {}],
  ["world", { method: "PUT", body: "{" }, 400, {}],
  ["world", { method: "PUT", body: " ".repeat(16 * 1024 * 1024 + 1) }, 413, { connection: "close" }],
])("%s with %o is a problem of its status", async (path, init, status, expected) => {
  const answer = await ask(path, init);

  expect(answer).toMatchObject({ status, body: { status, detail: expect.any(String) } });
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(Object.fromEntries(answer.headers)).toMatchObject(expected);
});

it("a world of almost 16 MiB is taken", async () => {
  const friends = Array.from({ length: 40 }, (_empty, index) => ({
    From_Account: `${index}`,
    To_Account: "{n}x",
    count: 100,
  }));
  const body = JSON.stringify({ friends }).padEnd(16 * 1024 * 1024);

  expect(await ask("world", { method: "PUT", body })).toMatchObject({ status: 200, body: {} });
});

// Here and not for each store: a store that several processes share writes all faults after each change.
it("an app has at most 1000 faults, and takes another when one is gone", async () => {
  const sandbox = createSandbox({ clock, controlToken });
  const { url } = await serve({ sandbox });
  const members = { From_Account: "nobody", code: 30007 };
  const add = () => fetch(`${url}/_sandbox/faults`, { method: "POST", headers, body: JSON.stringify(members) });
  for (let count = 1; count < faultsKept; count += 1) sandbox.control.faults.add(members);

  const last = await add();
  const more = await add();
  await fetch(`${url}/_sandbox/faults/1`, { method: "DELETE", headers });

  expect([last.status, await last.json()]).toEqual([201, { ...members, id: 1000 }]);
  expect([more.status, await more.json()]).toMatchObject([409, { detail: "there are 1000 faults already" }]);
  expect((await add()).status).toBe(201);
});
