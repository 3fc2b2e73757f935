import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { firstCall } from "../build/home/first-call.ts";
import type { OpenApiDocument } from "../build/schema/openapi.ts";

const document: OpenApiDocument = JSON.parse(await readFile(new URL("../dist/openapi.json", import.meta.url), "utf8"));

it("is a command that a shell reads as one address and one JSON body", () => {
  const script = `npx() { printf %s "$USERSIG"; }; curl() { printf '%s\\0' "$@"; }; ${firstCall(document).curl}`;

  const [address = "", option, body = ""] = execFileSync("sh", ["-c", script], {
    env: { USERSIG: "eJ*-_" },
    encoding: "utf8",
  }).split("\0");

  expect(new URL(address).origin + new URL(address).pathname).toBe("http://127.0.0.1:4600/v4/sns/friend_import");
  expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
    sdkappid: "1400000000",
    identifier: "administrator",
    usersig: "eJ*-_",
    random: "1",
    contenttype: "json",
  });
  expect(option).toBe("--data-raw");
  expect(JSON.parse(body)).toEqual({
    From_Account: "id",
    AddFriendItem: [{ To_Account: "id1", AddSource: "AddSource_Type_XXXXXXXX" }],
  });
});

it("shows the reply of the same case", () => {
  expect(JSON.parse(firstCall(document).reply)).toMatchObject({
    ActionStatus: "OK",
    ResultItem: [{ To_Account: "id1", ResultCode: 0 }],
  });
});
