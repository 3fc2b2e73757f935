import { demoIdentity } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { demo } from "../../src/usersig/demo.ts";

it("is the identity that a sandbox has unless it is given another", () => {
  const { identifier, ...app } = demo;

  expect({ ...app, admins: [identifier] }).toEqual(demoIdentity);
});
