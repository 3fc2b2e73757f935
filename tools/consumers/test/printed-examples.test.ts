import { readFileSync } from "node:fs";
import { createSandbox, memoryStore } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { shipped } from "../src/bundle.ts";

const { paths, components } = JSON.parse(readFileSync(shipped("openapi.json"), "utf8"));
const [signature = ""] = /[\w*-]{100,}/.exec(components.securitySchemes.UserSig.description) ?? [];
const server = await startServer({ sandbox: createSandbox({ store: memoryStore() }), host: "127.0.0.1", port: 0 });

beforeAll(() => expect(signature).not.toBe(""));
afterAll(() => server.close());

it.each(Object.keys(paths))(
  "the first example of %s, as it is printed, is answered OK by a sandbox with its defaults",
  async (path) => {
    const { post } = paths[path];
    const { parameters } = components;
    const query = new URLSearchParams({ usersig: signature });
    for (const { $ref } of post.parameters) {
      const { name, example } = parameters[$ref.split("/").at(-1)];
      query.set(name, String(example));
    }
    const [first] = Object.values<{ value: unknown }>(post.requestBody.content["application/json"].examples);

    const reply = await fetch(`${server.url}${path}?${query}`, { method: "POST", body: JSON.stringify(first?.value) });

    expect(await reply.json()).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
  },
);
