// node with-browser.ts [--whole] COMMAND...: runs a browser suite, or leaves a note that this machine can't.
// --whole asks for a browser that keeps pages for its back button.
import { type BrowserKind, findBrowser, whyNoBrowser } from "./browser.ts";
import { type Found, runWith } from "./run-with.ts";

const [first, ...rest] = process.argv.slice(2);
const kind: BrowserKind = first === "--whole" ? "whole" : "any";
const command = kind === "whole" ? rest : process.argv.slice(2);

process.exitCode = await runWith({ need: "browser", name: "a browser", find }, command, process.env);

function find(environment: NodeJS.ProcessEnv): Found {
  const browser = findBrowser(environment, kind);
  return browser ? { environment: { CHAT_FRIENDS_BROWSER: browser } } : { missing: whyNoBrowser(environment, kind) };
}
