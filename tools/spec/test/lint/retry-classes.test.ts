import { expect, it } from "vitest";
import { readSpec, specFolder } from "../../src/model/read-spec.ts";

const { catalogue } = await readSpec(specFolder);

it("a request that the gateway refuses as wrong may be sent again after a change", () => {
  const wrong = ["RequestNotParsed", "BodyNotJson", "ResourceUnknown", "AccountNotString", "BatchSizeIllegal"];
  const rows = catalogue.public.filter(({ name }) => [...wrong, "AccountParameterIllegal"].includes(name));

  expect(rows.map(({ code, retry }) => [code, retry])).toEqual(
    [60002, 60003, 60009, 60015, 70206, 70402].map((code) => [code, "after-change"]),
  );
});
