import { expect, it } from "vitest";
import { checkCase } from "../../src/index.ts";
import { findCase } from "../find-case.ts";
import { fixedTarget } from "../targets/fixed-target.ts";

const basic = findCase("friend_add.basic");
const page = "<html><body>Bad Gateway</body></html>";

it.each([
  { sabotage: "HTTP 502", init: { status: 502 }, body: page, problem: "got HTTP 502, expected HTTP 200" },
  {
    sabotage: "HTTP 201 with the right body",
    init: { status: 201 },
    body: basic.response,
    problem: "got HTTP 201, expected HTTP 200",
  },
  { sabotage: "HTML", init: {}, body: page, problem: "got a body that is not JSON, expected a JSON object" },
  { sabotage: "nothing", init: {}, body: "", problem: "got a body that is not JSON, expected a JSON object" },
  {
    sabotage: "half a reply",
    init: {},
    body: JSON.stringify(basic.response).slice(0, -1),
    problem: "got a body that is not JSON, expected a JSON object",
  },
])("a target answers with $sabotage", async ({ body, init, problem }) => {
  const verdict = await checkCase(fixedTarget(body, init), basic);

  expect(verdict).toEqual({ case: basic.id, outcome: "failed", problems: [`${basic.id} ${problem}`] });
});

it("a target that can't be reached fails the case, and the problem says why", async () => {
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  const fetch = () => Promise.reject(new TypeError("fetch failed", { cause: refused }));

  const verdict = await checkCase({ ...fixedTarget({}), fetch }, basic);

  const problems = ["friend_add.basic got no reply, expected HTTP 200: fetch failed: ECONNREFUSED"];
  expect(verdict).toEqual({ case: basic.id, outcome: "failed", problems });
});

it("a target whose reply breaks off fails the case", async () => {
  const broken = new ReadableStream({ start: (controller) => controller.error(new Error("aborted")) });

  const verdict = await checkCase({ ...fixedTarget({}), fetch: async () => new Response(broken) }, basic);

  const problems = ["friend_add.basic got no reply, expected HTTP 200: aborted"];
  expect(verdict).toEqual({ case: basic.id, outcome: "failed", problems });
});

it.each([
  { place: "an error", fetch: ({ url }: Request) => Promise.reject(new Error(`can't reach ${url}`)) },
  {
    place: "an error in another encoding",
    fetch: ({ url }: Request) => Promise.reject(new Error(`can't reach ${url.replaceAll("*", "%2A")}`)),
  },
  {
    place: "a reply",
    fetch: async ({ url }: Request) =>
      Response.json({ ...basic.response, ErrorInfo: new URL(url).searchParams.get("usersig") }),
  },
])("a signature that $place quotes stays out of the problems", async ({ fetch }) => {
  const target = fixedTarget({});
  const identity = { ...target.identity, usersig: () => "eJw-*canary_" };

  const verdict = await checkCase({ ...target, identity, fetch }, basic);

  expect(verdict).toMatchObject({ outcome: "failed" });
  expect(JSON.stringify(verdict)).toContain("<usersig>");
  expect(JSON.stringify(verdict)).not.toContain("canary");
});
