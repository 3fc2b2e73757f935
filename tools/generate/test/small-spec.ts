import type { Schema } from "../src/schema.ts";
import type { Spec } from "../src/spec.ts";

export type Examples = Record<string, { summary: string; value: unknown }>;

interface Parts {
  requests?: Examples;
  responses?: Examples;
  schemas?: Record<string, Schema>;
  catalogue?: Spec["catalogue"];
}

const success = { ResultItem: [{ ResultCode: 0 }], ErrorCode: 0 };

/** A spec of one batch operation, `greet`, sound but for what the test gives. */
export function smallSpec({ requests, responses, schemas, catalogue }: Parts = {}): Spec {
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
      operations: [{ code: 30001, name: "Parameter", retry: "never", returned_by: ["greet"] }],
      public: [{ code: 60002, name: "NotParsed", retry: "never" }],
    },
  };
}

function json(examples: Examples) {
  return { content: { "application/json": { schema: {}, examples } } };
}
