import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The headless shell is the same browser without a desktop; the suite takes a third less processor time on it. */
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/** Path of the Chromium to test with: CHAT_FRIENDS_BROWSER if it is set, else the first one on PATH; undefined if there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv): string | undefined {
  const { CHAT_FRIENDS_BROWSER: chosen, PATH = "" } = environment;
  const onPath = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
  const candidates = chosen ? [chosen] : onPath;
  return candidates.find(isExecutable);
}

/** Why `findBrowser` found none, and what to do about it. */
export function whyNoBrowser({ CHAT_FRIENDS_BROWSER: chosen }: NodeJS.ProcessEnv): string {
  return chosen
    ? `CHAT_FRIENDS_BROWSER is ${chosen}, which is not a program; set it to the path of Chromium, or unset it`
    : "no Chromium on this machine; apt-get install chromium-headless-shell, or set CHAT_FRIENDS_BROWSER to the path of one";
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
