// node with-browser.ts COMMAND...: runs a browser suite, or leaves word that this machine can't.
import { findBrowser } from "./browser.ts";
import { writeNotRun } from "./evidence.ts";
import { readRequired } from "./required.ts";
import { run } from "./run.ts";

process.exitCode = await main(process.argv.slice(2), process.env);

async function main([command, ...args]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  if (!command) return refuse("with-browser.ts needs the command to run");
  const required = readRequired(environment["CHAT_FRIENDS_REQUIRE"]);
  if (required.refusal !== undefined) return refuse(required.refusal);

  const browser = findBrowser(environment);
  if (browser) return run(command, args, { ...environment, CHAT_FRIENDS_BROWSER: browser });

  const reason = whyNot(environment["CHAT_FRIENDS_BROWSER"]);
  if (required.needs.includes("browser")) return refuse(`CHAT_FRIENDS_REQUIRE asks for a browser: ${reason}`);
  writeNotRun(process.cwd(), { needs: "browser", reason });
  return 0;
}

function whyNot(chosen: string | undefined): string {
  return chosen
    ? `CHAT_FRIENDS_BROWSER is ${chosen}, which is no program; point it at Chromium or unset it`
    : "no Chromium on this machine; apt-get install chromium, or point CHAT_FRIENDS_BROWSER at one";
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}
