import { type Browser, chromium } from "playwright-core";

/** Chromium asks for nothing by itself, and runs as root in a container without a graphics card. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the Chromium at this path. The default is the path in CHAT_FRIENDS_BROWSER. */
export function launchChromium(executablePath?: string): Promise<Browser> {
  return chromium.launch({ executablePath: chosen(executablePath), args: quiet });
}

function chosen(path = process.env["CHAT_FRIENDS_BROWSER"]): string {
  if (!path) throw new Error("Set CHAT_FRIENDS_BROWSER to the path of a Chromium.");
  return path;
}
