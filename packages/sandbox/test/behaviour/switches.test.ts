import { expect, it } from "vitest";
import { readSwitches } from "../../src/index.ts";
import { readings } from "../readings/index.ts";
import { answerOf } from "../readings/reading.ts";
import { sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

it.each(readings)("$name=$value: $title", async ({ name, value, world, calls, gives }) => {
  const sandbox = sandboxWith(world, { switches: readSwitches({ [name]: value }) });

  const replies = [];
  for (const [operation, body, query] of calls) replies.push(await send(sandbox, operation, body, query));

  expect(replies.map(answerOf).at(-1)).toEqual(gives);
});

const defaults = readSwitches();

it.each(readings.filter(({ name, value }) => defaults[name] === value))(
  "without a switch as with $name=$value: $title",
  async ({ world, calls, gives }) => {
    const sandbox = sandboxWith(world);

    const replies = [];
    for (const [operation, body, query] of calls) replies.push(await send(sandbox, operation, body, query));

    expect(replies.map(answerOf).at(-1)).toEqual(gives);
  },
);
