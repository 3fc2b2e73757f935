import type { GeneratorInput } from "../../src/generate/input.ts";
import type { CatalogueEntry, OperationError } from "../../src/model/catalogue.ts";
import type { Schema } from "../../src/model/schema.ts";

export type Examples = Record<string, { summary: string; value: unknown }>;

interface Parts {
  requests?: Examples;
  responses?: Examples;
  schemas?: Record<string, Schema>;
  catalogue?: GeneratorInput["catalogue"];
}

const success = { ResultItem: [{ ResultCode: 0 }], ErrorCode: 0 };

/** The input: a valid spec of one batch operation, `greet`, with the changes of the test. */
export function smallSpec({ requests, responses, schemas, catalogue }: Parts = {}): GeneratorInput {
  return {
    bundle: {
      servers: [],
      paths: {
        "/v4/sns/greet": {
          post: {
            operationId: "greet",
            "x-batch": { request: "Items", reply: "ResultItem" },
            requestBody: json(requests ?? { basic: { summary: "A greeting", value: { Items: ["a"] } } }),
            responses: { "200": json(responses ?? { basic: { summary: "A greeting", value: success } }) },
          },
        },
      },
      components: { schemas: schemas ?? { GreetErrorCode: { enum: [30001] }, PublicErrorCode: { enum: [60002] } } },
    },
    catalogue: catalogue ?? {
      operations: [errorRow(30001)],
      public: [publicRow(60002)],
    },
    switches: {},
  };
}

/** A valid row of errors.yaml with the changes of the test. */
export function errorRow(code: number, members: Partial<OperationError> = {}): OperationError {
  return {
    ...publicRow(code),
    scope: ["request", "item"],
    reason: `Reason${code}`,
    returned_by: ["greet"],
    ...members,
  };
}

export function publicRow(code: number): CatalogueEntry {
  const prose = { meaning: `Meaning ${code}.`, cause: "Cause.", remedy: "Remedy." };
  return { code, name: `Code${code}`, retry: "never", scope: ["request"], ...prose };
}

function json(examples: Examples) {
  return { content: { "application/json": { schema: {}, examples } } };
}
