import { isObject } from "../../model/json.ts";
import type { Row, Spec } from "../../model/spec.ts";
import { isSentence, repeatedIn } from "../tree/rows.ts";

/** A switch has a name in camelCase, a question in sentences, and two or more values. Each value says what it does. */
export function switchIsWhole({ switches }: Spec): string[] {
  return Object.entries(switches).flatMap(([name, row]) =>
    [...nameProblems(name), ...problems(row)].map((problem) => `switches.yaml: ${name} ${problem}`),
  );
}

function nameProblems(name: string): string[] {
  return /^[a-z][A-Za-z0-9]*$/.test(name) ? [] : ["is not a name in camelCase; give it one"];
}

function problems({ meaning, values, ...others }: Row): string[] {
  const rows = Array.isArray(values) ? values.filter(isObject) : [];
  return [
    ...(isSentence(meaning) ? [] : ["has no meaning in sentences; write it"]),
    ...(rows.length > 1 ? [] : ["has nothing to choose from; list its values, the default first"]),
    ...rows.flatMap((row) => valueProblems(row).map((problem) => `has the value ${row["name"]}, ${problem}`)),
    ...repeatedIn(rows.map((row) => row["name"])).map((value) => `has the value ${value} twice; rename one`),
    ...unknownMembers(others).map((member) => `has ${member}`),
  ];
}

/** A value is written after `=` and before a comma. */
function valueProblems({ name, meaning, ...others }: Row): string[] {
  const isWord = typeof name === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  return [
    ...(isWord ? [] : ["which is not a text in kebab-case; write one, in quotes if it looks like a number"]),
    ...(isSentence(meaning) ? [] : ["which has no meaning in sentences; write it"]),
    ...unknownMembers(others).map((member) => `which has ${member}`),
  ];
}

function unknownMembers(others: Row): string[] {
  return Object.keys(others).map((member) => `a member ${member}, which no reader knows; drop it`);
}
