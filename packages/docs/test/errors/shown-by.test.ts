import { expect, it } from "vitest";
import { catalogue } from "../../build/errors/catalogue.ts";
import { reasonList } from "../../build/errors/reason-list.ts";
import { exampleOf, handWritten } from "../../build/errors/shown-by.ts";

const refusals = (reply: unknown): number =>
  JSON.stringify(reply).match(/"(?:ResultCode|ErrorCode)":[1-9]/g)?.length ?? 0;

it("shows the case with the fewest refusals among the cases with a code", () => {
  const shown = catalogue.filter(({ code, operations }) => handWritten(code, operations).length > 1);

  expect(shown.length).toBeGreaterThan(3);
  for (const code of shown) {
    const fewest = Math.min(...handWritten(code.code, code.operations).map(({ response }) => refusals(response)));
    expect(refusals(exampleOf(code).response)).toBe(fewest);
  }
});

it("lists a known text once: with its meaning, or else among the others", () => {
  const other = { text: "Err_A", seen: true };
  const [first] = catalogue.filter(({ reasons }) => reasons.length > 0);
  if (!first) throw new Error("no code has reasons");
  const [reason] = first.reasons;
  if (!reason) throw new Error("no reason");

  const html = reasonList({ ...first, reasons: [reason], texts: [{ text: reason.text, seen: true }, other] });

  expect(html.split("Other texts")[1]).toContain("Err_A");
  expect(html.split("Other texts")[1]).not.toContain(`<code>${reason.text}</code>`);
});
