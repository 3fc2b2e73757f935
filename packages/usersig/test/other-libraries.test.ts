import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { verify } from "../src/index.ts";
import { demo, members, wrap } from "./forge.ts";

const { "TLS.time": time, "TLS.expire": expire, "TLS.sig": sig, ...rest } = members();
const json = JSON.stringify(members());

/** Go ends its stream with an additional empty block. */
function goStoredBlocks(content: Buffer): Buffer {
  const header = Buffer.from([0x78, 0x01, 0x00, 0, 0, 0, 0]);
  header.writeUInt16LE(content.length, 3);
  header.writeUInt16LE(content.length ^ 0xffff, 5);
  const checksum = deflateSync(content).subarray(-4);
  return Buffer.concat([header, content, Buffer.from([0x01, 0, 0, 0xff, 0xff]), checksum]);
}

it.each([
  [
    "Python: expire before time, spaces",
    wrap(JSON.stringify({ ...rest, "TLS.expire": expire, "TLS.time": time, "TLS.sig": sig }, null, 1)),
  ],
  ["Java: any order", wrap(JSON.stringify(Object.fromEntries(Object.entries(members()).reverse())))],
  [
    "PHP: escaped slashes and non-ASCII",
    wrap(json.replaceAll("/", "\\/").replace("administrator", "\\u0061dministrator")),
  ],
  ["Go: stored blocks, escaped HTML, a final LF", wrap(`${json.replaceAll("=", "\\u003d")}\n`, goStoredBlocks)],
  ["zlib level 0", wrap(json, (content) => deflateSync(content, { level: 0 }))],
  ["zlib level 9", wrap(json, (content) => deflateSync(content, { level: 9 }))],
  ["a member of its own", wrap(JSON.stringify({ ...members(), "TLS.extra": [1] }))],
])("verifies a UserSig laid out like %s", (_layout, usersig) => {
  expect(verify(usersig, demo)).toMatchObject({ ok: true, claims: { identifier: demo.identifier, time, expire } });
});
