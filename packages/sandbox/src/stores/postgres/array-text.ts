/** Matches what JSON escapes in another way than PostgreSQL does, and sometimes more. */
const escapedOtherwise = /\\[^"\\]/;

/**
 * Texts or numbers as PostgreSQL reads an array. JSON quotes texts in the same way except for control characters, and takes a tenth of
 * the time that the driver takes for a thousand texts.
 */
export function arrayText(values: readonly unknown[]): string {
  const json = JSON.stringify(values);
  if (!escapedOtherwise.test(json)) return `{${json.slice(1, -1)}}`;
  return `{${values.map((value) => `"${String(value).replace(/["\\]/g, "\\$&")}"`).join()}}`;
}
