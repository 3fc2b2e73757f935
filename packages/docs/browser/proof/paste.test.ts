import { operationIds } from "@chat-friends/contract";
import { guideNames } from "../../test/guides/fences.ts";
import { errorPages, testPasting } from "../pasting.ts";

await testPasting(
  [
    "",
    "control/",
    ...guideNames.map((name) => `guides/${name}/`),
    ...operationIds.map((id) => `operations/${id}/`),
    ...errorPages,
  ],
  { snippets: 300, requests: 60, programs: 130 },
);
