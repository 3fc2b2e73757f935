import { expect, it } from "vitest";
import { commandName } from "../src/command-name.ts";

const npx = { npm_lifecycle_event: "npx", npm_lifecycle_script: "'chat-friends'", npm_package_name: "graph" };
const pnpm = "1.2.3";
const script = { npm_package_name: "chat-friends", npm_config_user_agent: `pnpm/${pnpm} npm/? node/?` };

it.each([
  { from: "a folder of the PATH", environment: {}, program: "/usr/bin/chat-friends", name: "chat-friends" },
  {
    from: "npx in a project that has it",
    environment: npx,
    program: "/p/node_modules/.bin/chat-friends",
    name: "npx chat-friends",
  },
  {
    from: "a project's script",
    environment: {},
    program: "C:\\p\\node_modules\\@chat-friends\\cli\\dist\\main.js",
    name: "npx chat-friends",
  },
  {
    from: "npx, which has downloaded it",
    environment: npx,
    program: "/root/.npm/_npx/0390bb/node_modules/.bin/chat-friends",
    name: "npx @chat-friends/cli",
  },
  {
    from: "pnpm dlx",
    environment: {},
    program: "/root/.cache/pnpm/dlx/a1/node_modules/@chat-friends/cli/dist/main.js",
    name: "npx @chat-friends/cli",
  },
  {
    from: "a script of the clone",
    environment: script,
    program: "/clone/packages/cli/dist/main.js",
    name: `npx -y pnpm@${pnpm} chat-friends`,
  },
])("from $from, the command is $name", ({ environment, program, name }) => {
  expect(commandName(environment, program)).toBe(name);
});
