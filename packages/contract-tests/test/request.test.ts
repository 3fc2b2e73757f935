import { demoIdentity } from "@chat-friends/sandbox";
import { verify } from "@chat-friends/usersig";
import { expect, it } from "vitest";
import { checkCase, signedIdentity } from "../src/index.ts";
import { findCase } from "./find-case.ts";

const { sdkAppId, secretKey } = demoIdentity;
const basic = findCase("friend_import.basic");

async function sentRequest(baseUrl = "http://service.invalid"): Promise<Request> {
  const sent: Request[] = [];
  const identity = signedIdentity({
    sdkAppId,
    identifier: "administrator",
    secretKey,
    clock: { now: () => 1_700_000_000_999 },
  });
  const fetch = async (request: Request) => {
    sent.push(request);
    return Response.json(basic.response);
  };
  await checkCase({ name: "recorder", baseUrl, identity, fetch }, basic);
  const [request] = sent;
  if (!request) throw new Error("nothing was sent");
  return request;
}

it("the request of a case goes to its operation, as JSON", async () => {
  const request = await sentRequest();

  expect(request.method).toBe("POST");
  expect(request.url).toMatch(/^http:\/\/service\.invalid\/v4\/sns\/friend_import\?/);
  expect(request.headers.get("Content-Type")).toBe("application/json");
  expect(await request.json()).toEqual(basic.request);
});

it.each(["http://service.invalid/", "http://service.invalid//"])("takes the address %s", async (baseUrl) => {
  expect((await sentRequest(baseUrl)).url).toMatch(/^http:\/\/service\.invalid\/v4\/sns\/friend_import\?/);
});

it.each(["service.invalid:8080", "", "/chat", "ftp://service.invalid", "http://service.invalid?usersig=x"])(
  "refuses %j as address at the first case, before anything is sent",
  async (baseUrl) => {
    await expect(sentRequest(baseUrl)).rejects.toThrow(
      new TypeError("baseUrl must look like http://127.0.0.1:8080, without a query"),
    );
  },
);

it("the request carries the five query parameters, with a signature of that second", async () => {
  const { searchParams } = new URL((await sentRequest()).url);

  const { usersig = "", ...others } = Object.fromEntries(searchParams);
  expect(others).toEqual({ sdkappid: "1400000000", identifier: "administrator", random: "0", contenttype: "json" });
  const expected = { sdkAppId, identifier: "administrator", secretKey, now: 1_700_000_000 };
  expect(verify(usersig, expected)).toMatchObject({ ok: true, claims: { time: 1_700_000_000, expire: 300 } });
});

it("the request doesn't follow a redirect, which could lead the signature elsewhere", async () => {
  const request = await sentRequest();

  expect(request.redirect).toBe("manual");
});
