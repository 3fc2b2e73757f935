import { contractCase } from "./contract-case.ts";
import type { Copyable } from "./copyable.ts";
import { curl } from "./curl.ts";
import { mswHandler } from "./msw-handler.ts";
import { typescript } from "./typescript.ts";

/** The forms in which a reader can copy a call. A form that needs JSON gives undefined if the body is not JSON. */
export const copies: Readonly<Record<string, (call: Copyable) => string | undefined>> = {
  curl,
  TypeScript: typescript,
  "MSW handler": mswHandler,
  "Contract case": contractCase,
};
