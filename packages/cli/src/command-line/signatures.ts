import type { Command } from "commander";
import { appOptions, targetOption } from "../settings/app-options.ts";
import { InputOption, option } from "../settings/option.ts";
import { integerIn, userIdIn } from "../settings/readers.ts";
import { secretKeyOption } from "../settings/secrets.ts";
import { add, show } from "./subcommand.ts";

/** `sign`. */
export function addSign(program: Command): void {
  const sign = add(program, "sign", "print a UserSig")
    .addHelpText(
      "after",
      `
Example:
  USERSIG=$(${program.name()} sign --identifier administrator --expire 3600)`,
    )
    .action(async (options) => {
      const { sign: signed } = await import("../commands/sign.ts");
      console.log(signed(options, process.env, Date));
    });
  const identifier = option({
    flags: "--identifier <UserID>",
    meaning: "the user that it is for; the admin unless given",
    allowed: "1 to 32 characters of printable ASCII",
    read: userIdIn,
  });
  const expire = option({
    flags: "--expire <seconds>",
    meaning: "how long it is valid",
    allowed: "a whole number of seconds from 1 to 1576800000",
    fallback: 86_400,
    read: (text) => integerIn(text, 1, 1_576_800_000),
  });
  for (const each of [identifier, expire, ...appOptions(), secretKeyOption()]) sign.addOption(each);
}

/** `doctor`. */
export function addDoctor(program: Command): void {
  const doctor = add(program, "doctor", "show the claims of a UserSig, and say why it is refused")
    .addOption(
      new InputOption(
        "--usersig-file <file>",
        "the UserSig, in a file or - for standard input; CHAT_FRIENDS_USERSIG otherwise",
      ),
    )
    .addHelpText(
      "after",
      `
Without --target, nothing is sent. With it, one call is made, which changes nothing.

Examples:
  ${program.name()} doctor --usersig-file - < usersig.txt
  ${program.name()} doctor --target https://adminapisgp.im.qcloud.com --sdkappid 1400000001`,
    )
    .action(async (options) => {
      const { doctor: diagnose } = await import("../commands/doctor.ts");
      show(await diagnose(options, process.env, Date));
    });
  for (const each of [targetOption({ isOptional: true }), ...appOptions(), secretKeyOption()]) doctor.addOption(each);
}
