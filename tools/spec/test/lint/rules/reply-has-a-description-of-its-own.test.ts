import { expect, it } from "vitest";
import { replyHasADescriptionOfItsOwn } from "../../../src/lint/rules/reply-has-a-description-of-its-own.ts";
import { specWith } from "../small-spec.ts";

const answering = (greet: string, leave: string) =>
  specWith({
    "paths/greet.yaml": `{ post: { responses: { '200': { description: ${greet} } } } }`,
    "paths/leave.yaml": `{ post: { responses: { '200': { description: ${leave} } } } }`,
  });

it("accepts descriptions that differ", () => {
  expect(replyHasADescriptionOfItsOwn(answering("Who was greeted.", "Who has left."))).toEqual([]);
});

it("refuses a description that two operations share, in each of them", () => {
  expect(replyHasADescriptionOfItsOwn(answering("The reply.", "The reply."))).toEqual([
    "paths/greet.yaml: the reply is described as another operation's is; say what this one answers",
    "paths/leave.yaml: the reply is described as another operation's is; say what this one answers",
  ]);
});
