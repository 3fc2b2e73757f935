import { accessSync, constants, statSync } from "node:fs";
import { basename, delimiter, join } from "node:path";

const wholeBrowsers = ["chromium", "chromium-browser", "google-chrome"];

/** Chromium without a desktop: the suite takes a third less processor time on it. It keeps no page for its back button. */
const headlessShell = "chromium-headless-shell";

/** What a suite can use: any Chromium, or only a whole one. */
export type BrowserKind = "any" | "whole";

/** Path of the Chromium to test with: CHAT_FRIENDS_BROWSER if it is set, else the first one on PATH; undefined if there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv, kind: BrowserKind = "any"): string | undefined {
  const { CHAT_FRIENDS_BROWSER: chosen, PATH = "" } = environment;
  const names = kind === "any" ? [headlessShell, ...wholeBrowsers] : wholeBrowsers;
  const onPath = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
  const candidates = chosen ? [chosen] : onPath;
  return candidates.find((path) => isExecutable(path) && fits(path, kind));
}

/** Why `findBrowser` found none, and what to do about it. */
export function whyNoBrowser({ CHAT_FRIENDS_BROWSER: chosen }: NodeJS.ProcessEnv, kind: BrowserKind = "any"): string {
  if (chosen && !fits(chosen, kind)) {
    return `CHAT_FRIENDS_BROWSER is ${chosen}, which keeps no page for its back button; set it to the path of a whole Chromium, or unset it`;
  }
  const name = kind === "any" ? headlessShell : "chromium";
  return chosen
    ? `CHAT_FRIENDS_BROWSER is ${chosen}, which is not a program; set it to the path of Chromium, or unset it`
    : `no ${kind === "any" ? "" : "whole "}Chromium on this machine; apt-get install ${name}, or set CHAT_FRIENDS_BROWSER to the path of one`;
}

function fits(path: string, kind: BrowserKind): boolean {
  return kind === "any" || !basename(path).includes("headless-shell");
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
