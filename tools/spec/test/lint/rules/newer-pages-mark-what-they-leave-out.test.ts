import { expect, it } from "vitest";
import { newerPagesMarkWhatTheyLeaveOut } from "../../../src/lint/rules/newer-pages-mark-what-they-leave-out.ts";
import { specWith } from "../small-spec.ts";

const field = (text: string) => specWith({ "schemas/scalars.yaml": `Field: { ${text} }` });

it.each([
  "description: A field. Newer pages leave the field out., deprecated: true",
  "description: A member. Newer pages no longer name it., x-tolerated: true",
  "description: Newer pages say more.",
])("takes '%s'", (text) => {
  expect(newerPagesMarkWhatTheyLeaveOut(field(text))).toEqual([]);
});

it.each(["Newer pages leave the field out.", "Newer pages no longer name it.", "Newer pages do not have the field."])(
  "refuses '%s' unmarked",
  (says) => {
    expect(newerPagesMarkWhatTheyLeaveOut(field(`description: ${says}`))).toEqual([
      "schemas/scalars.yaml: Field is left out by newer pages and not marked; add deprecated: true, or x-tolerated: true to a required member",
    ]);
  },
);
