/** The values that stand more than once, each once. */
export function repeatedIn<Value>(values: Value[]): Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
