import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

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
export function launchChromium(executablePath = process.env["CHAT_FRIENDS_BROWSER"]): Promise<Browser> {
  if (!executablePath) throw new Error("Set CHAT_FRIENDS_BROWSER to the path of a Chromium.");
  return chromium.launch({ executablePath, args: quiet });
}

/** A page in its own context, and its requests and complaints since it was opened. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses of all requests, also of blocked ones. */
  readonly requests: readonly string[];
  /** Policy violations, errors logged and errors thrown. */
  readonly complaints: readonly string[];
}

/** Opens an empty page that records from its first byte on. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      console.error(`Policy violation: ${effectiveDirective} ${blockedURI}`);
    });
  });
  return { page, requests, complaints };
}
