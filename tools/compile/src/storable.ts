import { _, type CodeKeywordDefinition } from "ajv/dist/2020.js";

/** `x-storable`: a string holds neither NUL nor half of a surrogate pair, which no store keeps. */
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
