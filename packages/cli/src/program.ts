import { readFileSync } from "node:fs";
import { type OperationId, operations } from "@chat-friends/contract";
import { excerpt } from "@chat-friends/contract/refuse";
import { Argument, Command } from "commander";
import type { Printed } from "./commands/call.ts";
import { exitCodesHelp } from "./exit-codes.ts";
import { requireNode } from "./require-node.ts";
import { appOptions, targetOption } from "./settings/app-options.ts";
import { option } from "./settings/option.ts";
import { integerIn, userIdIn } from "./settings/readers.ts";
import { sandboxOptions } from "./settings/sandbox-options.ts";
import { readText, secretKeyOption } from "./settings/secrets.ts";

/** The command line. What a command needs is loaded when it runs, so that help and small commands run on Node 20. */
export function makeProgram(): Command {
  const program = new Command("chat-friends")
    .description("Sandbox and tools for the friend-management REST API of Tencent Cloud Chat (unofficial)")
    .version(versionOf())
    .configureOutput({ outputError: (text, write) => write(withExcerpt(text)), getOutHelpWidth: () => 110 })
    .configureHelp({
      optionDescription: ({ description, defaultValue, defaultValueDescription }) => {
        const fallback = defaultValueDescription ?? defaultValue;
        return fallback === undefined ? description : `${description} (default: ${fallback})`;
      },
    })
    .exitOverride()
    .addHelpText("after", exitCodesHelp);
  addSandbox(program);
  addSign(program);
  addExplain(program);
  addCall(program);
  addDoctor(program);
  addSandboxTools(program);
  return program;
}

function addSandbox(program: Command): void {
  const sandbox = add(program, "sandbox", "serve a stateful local stand-in for the service")
    .addHelpText(
      "after",
      `
Each option has a variable: --open-accounts is CHAT_FRIENDS_OPEN_ACCOUNTS=1. An option goes before its variable.
The key and the control token come from CHAT_FRIENDS_SECRET_KEY and CHAT_FRIENDS_CONTROL_TOKEN.

Examples:
  chat-friends sandbox --memory --open-accounts
  chat-friends sandbox --port 4601 --world world.json --switch rateLimit=on
  chat-friends sandbox --tls --official-hosts --port 443`,
    )
    .action(async (options) => {
      requireNode("22.13.0", "`sandbox` keeps its data with node:sqlite");
      const { settingsOf } = await import("./settings/sandbox-settings.ts");
      const { runSandbox } = await import("./sandbox/run-sandbox.ts");
      await runSandbox(settingsOf(options, process.env));
    });
  for (const each of [...sandboxOptions(), secretKeyOption()]) sandbox.addOption(each);
  add(sandbox, "switches", "list the readings of the spec that --switch chooses from").action(async () => {
    const { switchesTable } = await import("./commands/switches-table.ts");
    console.log(switchesTable());
  });
}

function addSign(program: Command): void {
  const sign = add(program, "sign", "print a UserSig")
    .addHelpText(
      "after",
      `
Example:
  USERSIG=$(chat-friends sign --identifier administrator --expire 3600)`,
    )
    .action(async (options) => {
      const { sign: signed } = await import("./commands/sign.ts");
      console.log(signed(options, process.env, Date));
    });
  const identifier = option({
    flags: "--identifier <UserID>",
    meaning: "whom it is for; the admin unless given",
    allowed: "1 to 32 characters of printable ASCII",
    read: userIdIn,
  });
  const expire = option({
    flags: "--expire <seconds>",
    meaning: "how long it is good",
    allowed: "a whole number of seconds from 1 to 1576800000",
    fallback: 86_400,
    read: (text) => integerIn(text, 1, 1_576_800_000),
  });
  for (const each of [identifier, expire, ...appOptions(), secretKeyOption()]) sign.addOption(each);
}

function addExplain(program: Command): void {
  add(program, "explain", "say what a code, or each code of a reply, means and what to do about it")
    .argument("[text...]", "a code, a code with its text, or a reply as JSON; standard input where it is left out")
    .addHelpText(
      "after",
      `
Examples:
  chat-friends explain 30001 Err_SNS_FriendAdd_Friend_Exist
  pbpaste | chat-friends explain`,
    )
    .action(async (words: string[]) => {
      const { explainText } = await import("./commands/explain.ts");
      console.log(explainText(words.length > 0 ? words.join(" ") : readText("-", "standard input")));
    });
}

function addCall(program: Command): void {
  const call = add(program, "call", "make one call and show the reply; the exit code says what became of it")
    .addArgument(new Argument("<operation>", "the call to make").choices(Object.keys(operations)))
    .option("--body <file>", "request body, in a file or - for standard input")
    .option("--case <name>", "send the request of this case of the spec")
    .option("--dry-run", "print the curl line in place of making the call, its signature as $USERSIG")
    .option("--reveal", "show the signature in the curl line")
    .addHelpText(
      "after",
      `
It signs with the key of CHAT_FRIENDS_SECRET_KEY, or sends CHAT_FRIENDS_USERSIG as it is.

Examples:
  chat-friends call friend_add --case basic
  echo '{"From_Account":"id","LastSequence":0}' | chat-friends call group_get --body -`,
    )
    .action(async (operation: OperationId, options) => {
      const { call: made } = await import("./commands/call.ts");
      show(await made(operation, options, process.env, Date));
    });
  for (const each of [targetOption(), ...appOptions(), secretKeyOption()]) call.addOption(each);
}

function addDoctor(program: Command): void {
  const doctor = add(program, "doctor", "show the claims of a UserSig and name the cause of a refused one")
    .option("--usersig-file <file>", "the UserSig, in a file or - for standard input; CHAT_FRIENDS_USERSIG otherwise")
    .addHelpText(
      "after",
      `
Without --target nothing is sent. With it, one call that changes nothing.

Examples:
  chat-friends doctor --usersig-file - < usersig.txt
  chat-friends doctor --target https://adminapisgp.im.qcloud.com --sdkappid 1400000001`,
    )
    .action(async (options) => {
      const { doctor: diagnose } = await import("./commands/doctor.ts");
      show(await diagnose(options, process.env, Date));
    });
  for (const each of [targetOption({ isOptional: true }), ...appOptions(), secretKeyOption()]) doctor.addOption(each);
}

/** Commands that use the control plane of a running sandbox. */
function addSandboxTools(program: Command): void {
  const plane = async (options: { target: string }) => {
    const { controlPlaneAt } = await import("./target/control-plane.ts");
    return controlPlaneAt(options.target, process.env);
  };

  add(program, "contract-test", "send every case of the spec to a running sandbox and report")
    .addOption(targetOption())
    .action(async (options) => {
      const { contractTest } = await import("./commands/contract-test.ts");
      show(await contractTest(await plane(options)));
    });

  add(program, "reset", "take a running sandbox back to the world it began with")
    .addOption(targetOption())
    .action(async (options) => {
      const { reset } = await import("./commands/reset.ts");
      console.log(await reset(await plane(options)));
    });

  const world = add(program, "world", "export, import or check the world of a sandbox");
  add(world, "export", "write the world of a running sandbox")
    .argument("[file]", "standard output where it is left out")
    .addOption(targetOption())
    .action(async (file: string | undefined, options) => {
      const { exportWorld } = await import("./commands/world.ts");
      console.log(await exportWorld(await plane(options), file));
    });
  add(world, "import", "put a world in place of all that a running sandbox holds")
    .argument("<file>", "a world file, or - for standard input")
    .addOption(targetOption())
    .action(async (file: string, options) => {
      const { importWorld } = await import("./commands/world.ts");
      console.log(await importWorld(await plane(options), file));
    });
  add(world, "check", "check a world file; errors have their line and column")
    .argument("<file>", "a world file, or - for standard input")
    .action(async (file: string) => {
      const { checkedWorld } = await import("./commands/world.ts");
      checkedWorld(file);
      console.log(`${file} is a world`);
    });
}

function show({ stdout, stderr, exitCode }: Printed): void {
  console.log(stdout);
  if (stderr !== "") console.error(stderr);
  process.exitCode = exitCode;
}

function add(parent: Command, usage: string, summary: string): Command {
  return parent.command(usage).description(summary).showHelpAfterError(false).allowExcessArguments(false);
}

function versionOf(): string {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return version;
}

/** A message of Commander, with what it repeats of the command line cut. */
function withExcerpt(message: string): string {
  return message.replace(/(argument|value|option|command) '(.*?)'(?= |\n|$)/gs, (_, what: string, quoted: string) =>
    what === "option" && quoted.startsWith("--") && quoted.length < 64
      ? `${what} '${quoted}'`
      : `${what} '${excerpt(quoted)}'`,
  );
}
