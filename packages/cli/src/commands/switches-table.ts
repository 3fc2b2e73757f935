import { switches } from "@chat-friends/contract/switches";

/** Every switch with its values, the default first, and what each does; `command` is how the user runs `chat-friends`. */
export function switchesTable(command: string): string {
  const blocks = Object.entries(switches).map(([name, { meaning, values }]) =>
    [`${name}: ${meaning}`, ...values.map((value) => `  ${name}=${value.name}  ${value.meaning}`)].join("\n"),
  );
  return `The first value of each is the default. ${command} sandbox --switch name=value,name=value\n\n${blocks.join("\n\n")}`;
}
