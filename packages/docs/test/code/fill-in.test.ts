import { expect, it } from "vitest";
import { readServedBy } from "../../src/code/fill-in.ts";

it.each([
  {
    title: "a sandbox with the demo identity",
    address: 'data:application/json,{"isDemo":true}',
    servedBy: { isDemo: true },
  },
  { title: "a static host", address: "data:application/json,null", servedBy: null },
  { title: "a host that answers with a page", address: "data:text/html,<p>Not found</p>", servedBy: null },
  { title: "a host that can't be reached", address: "http://127.0.0.1:1/sandbox.json", servedBy: null },
])("reads the server of the page: $title", async ({ address, servedBy }) => {
  expect(await readServedBy(new URL(address))).toEqual(servedBy);
});
