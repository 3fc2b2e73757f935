import { parseSpec, type Texts } from "../../src/model/read-spec.ts";
import type { Spec } from "../../src/model/spec.ts";

const message = (schema: string, examples: string) =>
  `
content:
  application/json:
    schema: { $ref: '../schemas/greet.yaml#/${schema}' }
    examples: { $ref: '../examples/greet.yaml#/${examples}' }
`.replaceAll("\n", "\n      ");

/** A spec of one operation, `greet`, in which no rule finds anything. */
export const validSpec: Texts = {
  "openapi.yaml": `
info: { description: Greetings. }
servers:
  - { url: http://127.0.0.1:4600, description: The sandbox. }
tags:
  - { name: Greetings, description: Say hello. }
paths:
  /v4/sns/greet: { $ref: paths/greet.yaml }
`,
  "parameters.yaml": `
sdkappid:
  required: true
  x-source: 'overview: query parameters'
  description: Identifier of the app.
  schema: { type: integer, minimum: 1, x-source: assumed }
  example: 1400000000
`,
  "paths/greet.yaml": `
post:
  operationId: greet
  description: Greets people.
  parameters:
    - $ref: ../parameters.yaml#/sdkappid
  requestBody: ${message("GreetRequest", "requests")}
  responses:
    '200':
      description: The reply. ${message("GreetReply", "responses")}
`,
  "schemas/greet.yaml": `
GreetRequest:
  description: People to greet.
  type: object
  required: [Names]
  x-source: 'greet: Request fields'
  properties:
    Names: { type: array, items: { $ref: 'scalars.yaml#/Name' } }
GreetReply:
  description: Success or failure.
  oneOf:
    - $ref: '#/GreetSuccess'
    - $ref: '#/GreetFailure'
GreetSuccess:
  description: They were greeted.
  type: object
  required: [ActionStatus]
  x-source: 'greet: Sample response'
  properties:
    ActionStatus: { const: OK, x-source: 'overview: envelope' }
    ErrorCode: { const: 0, x-source: 'overview: envelope' }
    ResultItem:
      type: array
      items:
        description: A result.
        type: object
        properties:
          ResultCode:
            anyOf: [{ const: 0, x-source: assumed }, { $ref: '#/GreetErrorCode' }]
GreetFailure:
  description: Nobody was greeted.
  type: object
  required: [ActionStatus]
  x-source: 'overview: envelope'
  properties:
    ActionStatus: { const: FAIL, x-source: 'overview: envelope' }
    ErrorCode:
      anyOf: [{ $ref: '#/GreetErrorCode' }, { $ref: 'PublicErrorCode.yaml' }]
GreetErrorCode: { description: Codes of greet., enum: [30001, 30003], x-source: 'greet: Error Codes' }
`,
  "schemas/scalars.yaml": `
Name:
  description: Name of a person; at most 10 bytes.
  type: string
  maxLength: 10
  x-max-bytes: 10
  x-source: 'limits: names'
  examples: [Ann]
`,
  "schemas/PublicErrorCode.yaml": `
description: Codes of the gateway.
enum: [60002]
x-source: 'error codes: 60000 to 79999'
`,
  "examples/greet.yaml": `
requests:
  basic: { summary: One person, value: { Names: [Ann] } }
  nobody: { summary: Nobody of that name, value: { Names: [Bob] } }
responses:
  basic: { summary: One person, value: { ActionStatus: OK, ErrorCode: 0, ResultItem: [{ ResultCode: 0 }] } }
  nobody: { summary: Nobody of that name, value: { ActionStatus: OK, ErrorCode: 0, ResultItem: [{ ResultCode: 30003 }] } }
`,
  "errors.yaml": `
operations:
  - { code: 30001, name: Parameter, meaning: Wrong., cause: A slip., remedy: Correct it., retry: never, scope: [request], returned_by: [greet] }
  - { code: 30003, name: NotFound, meaning: Nobody., cause: A slip., remedy: Correct it., retry: never, scope: [item], returned_by: [greet] }
public:
  - { code: 60002, name: NotParsed, meaning: Unread., cause: A slip., remedy: Correct it., retry: never, scope: [request] }
`,
  "ledger.yaml": `
- { id: app-range, section: Query, pages: Silent., decided: The sdkappid is at least 1., confidence: D, switch: null }
- { id: success-code, section: Replies, pages: Silent., decided: ResultCode is 0., confidence: D, switch: strict }
`,
  "switches.yaml": `
strict:
  meaning: Whether a name is needed.
  values:
    - { name: 'off', meaning: It is not. }
    - { name: 'on', meaning: It is. }
`,
};

/** The valid spec with some files replaced or added. */
export function specWith(texts: Texts): Spec {
  return parseSpec({ ...validSpec, ...texts });
}

/** The valid spec with one text in a file replaced. */
export function specWhere(file: string, of: string, instead: string): Spec {
  const text = validSpec[file] ?? "";
  if (!text.includes(of)) throw new Error(`${file} does not hold ${of}`);
  return specWith({ [file]: text.replace(of, instead) });
}
