import { expect, it } from "vitest";
import { replyVerdict } from "../../src/errors/reply-verdict.ts";

const item = { code: 30001, info: "", item: "id2" };

it.each([
  { findings: [{ code: 60008, info: "" }], items: 0, says: "The service refused the whole request." },
  { findings: [item], items: 2, says: "1 of 2 items was refused." },
  { findings: [item, item], items: 3, says: "2 of 3 items were refused." },
  { findings: [item], items: 0, says: "1 of 1 item was refused." },
  { findings: [], items: 0, says: "Nothing was refused." },
  { findings: [], items: 1, says: "The item was carried out." },
  { findings: [], items: 2, says: "All 2 items were carried out." },
])("says of a reply with $findings.length refusals of $items items: $says", ({ says, ...reply }) => {
  expect(replyVerdict(reply)).toBe(says);
});
