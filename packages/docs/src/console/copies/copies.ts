import { contractCase } from "./contract-case.ts";
import type { Copyable } from "./copyable.ts";
import { curl } from "./curl.ts";
import { mswHandler } from "./msw-handler.ts";
import { typescript } from "./typescript.ts";

/** What a call can be copied as; each gives undefined where the body is no JSON and it needs one. */
export const copies: Readonly<Record<string, (call: Copyable) => string | undefined>> = {
  curl,
  TypeScript: typescript,
  "MSW handler": mswHandler,
  "Contract case": contractCase,
};
