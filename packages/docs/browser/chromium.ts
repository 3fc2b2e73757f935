import { type Browser, chromium } from "playwright-core";

/** Starts the Chromium named by `CHAT_FRIENDS_BROWSER`, with nothing of its own reaching for the network. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env["CHAT_FRIENDS_BROWSER"];
  if (!executablePath) throw new Error("Set CHAT_FRIENDS_BROWSER to the path of a Chromium.");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
