import { type OperationId, operationIds } from "@chat-friends/contract";
import { Argument, type Command } from "commander";
import { appOptions, targetOption } from "../settings/app-options.ts";
import { InputOption } from "../settings/option.ts";
import { readText, secretKeyOption } from "../settings/secrets.ts";
import { add, show } from "./subcommand.ts";

/** `call`. */
export function addCall(program: Command): void {
  const call = add(program, "call", "make one call and show the reply; the exit code says how it went")
    .addArgument(new Argument("<operation>", "the call to make").choices(operationIds))
    .addOption(new InputOption("--body <file>", "request body, in a file or - for standard input"))
    .option("--case <name>", "send the request of this case of the spec")
    .option("--dry-run", "print the curl line instead of making the call, with $USERSIG as its signature")
    .option("--reveal", "show the signature in the curl line")
    .addHelpText(
      "after",
      `
It signs with the key of CHAT_FRIENDS_SECRET_KEY, or sends CHAT_FRIENDS_USERSIG as it is.

Examples:
  ${program.name()} call friend_add --case basic
  echo '{"From_Account":"id","LastSequence":0}' | ${program.name()} call group_get --body -`,
    )
    .action(async (operation: OperationId, options) => {
      const { call: made } = await import("../commands/call.ts");
      show(await made(operation, options, process.env, Date));
    });
  for (const each of [targetOption(), ...appOptions(), secretKeyOption()]) call.addOption(each);
}

/** `explain`. */
export function addExplain(program: Command): void {
  add(program, "explain", "say what a code, or each code of a reply, means and what to do")
    .argument("[text...]", "a code, a code with its text, or a reply as JSON; without it, standard input is read")
    .addHelpText(
      "after",
      `
Examples:
  ${program.name()} explain 30001 Err_SNS_FriendAdd_Friend_Exist
  pbpaste | ${program.name()} explain`,
    )
    .action(async (words: string[]) => {
      const { explainText } = await import("../commands/explain.ts");
      console.log(explainText(words.length > 0 ? words.join(" ") : readText("-", "standard input")));
    });
}
