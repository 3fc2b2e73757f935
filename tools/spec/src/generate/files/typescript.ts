/** `export const NAME = VALUE as const`, with the type that it must satisfy, if one is given. */
export function constant(name: string, value: unknown, type?: string): string {
  const satisfies = type ? ` satisfies ${type}` : "";
  return `export const ${name} = ${JSON.stringify(value, null, 2)} as const${satisfies};\n`;
}

/** `export const NAME: TYPE = VALUE`, for data without a need for literal types. */
export function data(name: string, value: unknown, type: string): string {
  return `export const ${name}: ${type} = ${JSON.stringify(value, null, 2)};\n`;
}

/** Codes stay numbers in types: `keyof typeof errors` is 30001, not "30001". */
export function withNumericKeys(text: string): string {
  return text.replace(/^( +)"(\d+)":/gm, "$1$2:");
}
