// node with-browser.ts COMMAND...: runs a browser suite, or leaves a note that this machine can't.
import { findBrowser, whyNoBrowser } from "./browser.ts";
import { type Found, runWith } from "./run-with.ts";

process.exitCode = await runWith({ need: "browser", name: "a browser", find }, process.argv.slice(2), process.env);

function find(environment: NodeJS.ProcessEnv): Found {
  const browser = findBrowser(environment);
  return browser ? { environment: { CHAT_FRIENDS_BROWSER: browser } } : { missing: whyNoBrowser(environment) };
}
