import { expect, it } from "vitest";
import { routes } from "../../src/control/routes.ts";
import { createSandbox, memoryStore } from "../../src/index.ts";
import { openControl, token } from "./api.ts";

const closed = routes
  .filter(({ isOpen }) => !isOpen)
  .map(({ method, path }) => `${method} ${path.replace("/_sandbox/", "").replace(/\{.*\}/, "1")}`);
const wrongToken = {
  title: "Unauthorized",
  status: 401,
  detail: "the header Authorization must be Bearer and the control token",
};

it.each(closed)("%s is 401 without the token, and 404 if the sandbox has no token", async (line) => {
  const { ask } = openControl();
  const withoutToken = openControl({ controlToken: undefined as never });

  const { status, headers, body } = await ask(line, undefined, null);

  expect({ status, body }).toEqual({ status: 401, body: wrongToken });
  expect(headers.get("www-authenticate")).toBe("Bearer");
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(await withoutToken.ask(line)).toMatchObject({
    status: 404,
    body: { detail: "there is no control plane: the sandbox was made without a control token" },
  });
});

it.each([
  token,
  "Bearer",
  "Bearer ",
  `Basic ${token}`,
  `Bearer ${token}x`,
  `Bearer ${token.slice(0, -1)}`,
  `Bearer x${token.slice(1)}`,
  `Bearer ${token} ${token}`,
  `Bearer ${token.toUpperCase()}`,
])("is 401 with %j", async (authorization) => {
  const { ask } = openControl();

  expect(await ask("GET clock", undefined, authorization)).toMatchObject({ status: 401, body: wrongToken });
});

it.each([`Bearer ${token}`, `bearer  ${token}`, `BEARER ${token}`])("takes %j", async (authorization) => {
  const { ask } = openControl();

  expect((await ask("GET clock", undefined, authorization)).status).toBe(200);
});

it("reports its health without the token, also if the sandbox has no token", async () => {
  const { ask } = openControl();
  const { ask: askClosed } = openControl({ controlToken: undefined as never });

  expect(await ask("GET health", undefined, null)).toMatchObject({ status: 200, body: { status: "ok" } });
  expect(await askClosed("GET health", undefined, null)).toMatchObject({ status: 200, body: { status: "ok" } });
});

it.each(["world/", "World", "faults/x", "faults/", "faults/1/2", "faults/12345678901234567", "", "health/x"])(
  "no such path: %j",
  async (path) => {
    const { ask } = openControl();

    expect(await ask(`GET ${path}`)).toMatchObject({
      status: 404,
      body: { title: "Not Found", detail: expect.stringMatching(/^no such path; known are \/_sandbox\/health, /) },
    });
    expect(await ask(`GET ${path}`, undefined, null)).toMatchObject({ status: 401 });
  },
);

it.each([
  ["POST health", "GET"],
  ["DELETE world", "GET, PUT"],
  ["PUT accounts", "GET, PATCH"],
  ["GET faults/1", "DELETE"],
  ["POST clock", "GET, PUT, DELETE"],
  ["GET reset", "POST"],
])("%s is 405, and says what is allowed", async (line, allowed) => {
  const { ask } = openControl();

  const { status, headers, body } = await ask(line);

  const detail = `the method must be ${allowed}, not ${line.split(" ")[0]}`;
  expect({ status, body }).toEqual({ status: 405, body: { title: "Method Not Allowed", status: 405, detail } });
  expect(headers.get("allow")).toBe(allowed);
});

it.each([
  "PUT world",
  "PATCH accounts",
  "PATCH blocklists",
  "POST pending",
  "POST faults",
  "PUT clock",
  "POST tenants",
])("%s wants JSON of the right kind", async (line) => {
  const { sandbox, ask } = openControl();
  const before = await sandbox.control.exportWorld();

  for (const text of ["", "{", "\u00ff"]) {
    expect(await ask(line, text)).toMatchObject({ status: 400, body: { detail: "the body must be JSON in UTF-8" } });
  }
  for (const value of [null, [], "text", 5].map((each) => JSON.stringify(each))) {
    expect(await ask(line, value)).toMatchObject({
      status: 400,
      body: { detail: expect.stringMatching(/must be object$/) },
    });
  }
  expect(await sandbox.control.exportWorld()).toEqual(before);
});

it.each([
  ["PUT world", { lists: { ann: [""] } }, "not a world: lists.ann[0] must not have fewer than 1 characters"],
  ["PATCH accounts", { ann: { Nick: "x" } }, "accounts.ann.Nick is not in the spec"],
  ["PATCH blocklists", { ann: "ben" }, "blocklists.ann must be array"],
  ["POST pending", { From_Account: "ann" }, "To_Account is missing"],
  ["POST faults", { times: 1 }, "the fault needs a code, a delay or an effect"],
  ["POST tenants", { world: { friend: [] } }, "not a world: friend is not in the spec"],
  ["POST tenants", { secretKey: "" }, "secretKey must not have fewer than 1 characters"],
])("%s with %j is 400, and says why", async (line, body, detail) => {
  const { ask } = openControl();

  const answer = await ask(line, body);

  expect(answer).toMatchObject({ status: 400, body: { title: "Bad Request", status: 400, detail } });
});

it("a body of 16 MiB is read, one more byte is 413", async () => {
  const { ask } = openControl();
  const padded = (bytes: number) => `{${" ".repeat(bytes - 2)}}`;

  expect((await ask("PATCH accounts", padded(16 * 1024 * 1024))).status).toBe(200);
  expect(await ask("PATCH accounts", padded(16 * 1024 * 1024 + 1))).toMatchObject({
    status: 413,
    body: { title: "Content Too Large", detail: "the body must not have more than 16777216 bytes" },
  });
});

it("an error of the store is 500 without a detail, and onError gets it", async () => {
  const errors: unknown[] = [];
  const fault = new Error("details of the fault");
  const store = { ...memoryStore(), dump: () => Promise.reject(fault) };
  const { ask } = openControl({ store, onError: (error) => errors.push(error) });

  expect(await ask("GET world")).toMatchObject({
    status: 500,
    body: { title: "Internal Server Error", detail: "internal error of the sandbox; nothing was changed" },
  });
  expect(errors).toEqual([fault]);
});

it.each(["", " ", "with space", "with\nline", "é"])(
  "a token that no header could carry is refused, unrepeated: %j",
  (controlToken) => {
    expect(() => createSandbox({ controlToken })).toThrow(
      new TypeError("controlToken must be one or more letters, digits and -._~+/, then = if any"),
    );
  },
);
