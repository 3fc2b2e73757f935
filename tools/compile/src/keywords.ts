import { _, type CodeKeywordDefinition, str } from "ajv/dist/2020.js";

/**
 * `x-max-bytes`: the most UTF-8 bytes a string may have.
 *
 * A UTF-16 unit is at most 3 bytes of UTF-8, so most strings need no encoding to pass.
 */
export const maxBytes: CodeKeywordDefinition = {
  keyword: "x-max-bytes",
  type: "string",
  schemaType: "number",
  code(context) {
    const { data, schemaCode } = context;
    context.fail(_`${data}.length * 3 > ${schemaCode} && new TextEncoder().encode(${data}).length > ${schemaCode}`);
  },
  error: {
    message: ({ schemaCode }) => str`must NOT have more than ${schemaCode} bytes`,
    params: ({ schemaCode }) => _`{limit: ${schemaCode}}`,
  },
};

/** `x-storable`: a string must not hold NUL or half of a surrogate pair, because no store keeps them. */
export const storable: CodeKeywordDefinition = {
  keyword: "x-storable",
  type: "string",
  schemaType: "boolean",
  code(context) {
    const { data } = context;
    context.fail(_`${data}.includes("\\0") || !${data}.isWellFormed()`);
  },
  error: { message: "must not hold NUL or half of a surrogate pair" },
};
