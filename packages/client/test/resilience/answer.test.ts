import { expect, it } from "vitest";
import { readAnswer } from "../../src/resilience/attempt/answer.ts";

const request = new Request("http://127.0.0.1/v4/sns/friend_add", { method: "POST", body: "{}" });

it.each([
  { status: 299, disposition: "uncertain" },
  { status: 400, disposition: "final" },
  { status: 499, disposition: "final" },
  { status: 500, disposition: "uncertain" },
])("takes a reply of HTTP $status that is not the service's for $disposition", async ({ status, disposition }) => {
  const answer = await readAnswer(request, new Response("<h1>A proxy</h1>", { status }), 1000);

  expect(answer.disposition).toBe(disposition);
});
