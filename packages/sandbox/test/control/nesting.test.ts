import { expect, it } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { clock } from "../support/clock.ts";

const controlToken = "token";

/** What the control plane says to so many objects in one another. */
async function detailFor(levels: number): Promise<unknown> {
  const body = `${'{"x":'.repeat(levels)}1${"}".repeat(levels)}`;
  const headers = { authorization: `Bearer ${controlToken}` };
  const request = new Request("http://sandbox/_sandbox/faults", { method: "POST", headers, body });
  const response = await createSandbox({ clock, controlToken }).fetch(request);
  return [response.status, (await response.json()).detail];
}

it("a body may be nested 64 deep, and is refused beyond", async () => {
  expect(await detailFor(64)).toEqual([400, "x is not in the spec"]);
  expect(await detailFor(65)).toEqual([400, "the body must not be nested more than 64 deep"]);
});
