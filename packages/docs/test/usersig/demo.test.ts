import { demoIdentity } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { demo } from "../../src/usersig/demo.ts";

it("is the default identity of a sandbox", () => {
  const { identifier, ...app } = demo;

  expect({ ...app, admins: [identifier] }).toEqual(demoIdentity);
});
