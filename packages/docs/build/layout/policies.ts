import { regions } from "@chat-friends/contract";

// A page needs no form and no <base>. We forbid both here, because `default-src` covers neither.
const everyPage = "default-src 'self'; base-uri 'none'; form-action 'none'";

/** A sandbox on this machine, at any port. */
const loopback = ["http://127.0.0.1:*", "http://localhost:*"];

/** Hosts of the console's fixed list: the official ones in use, and a sandbox on this machine at any port. */
const consoleHosts = [
  ...loopback,
  ...Object.values(regions).flatMap(({ primary, standby }) => (standby === null ? [primary] : [primary, standby])),
];

/** Content-Security-Policy of our own pages. It allows only own files, and no inline style or script. */
export const pagePolicy = everyPage;

/** Content-Security-Policy of the Redoc page: it adds one empty style element, filled by script, and a font inside the script. */
export const referencePolicy = `${everyPage}; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; font-src 'self' data:`;

/** Content-Security-Policy of the console. The console may call the hosts that it sends to. */
export const consolePolicy = `${everyPage}; connect-src 'self' ${consoleHosts.join(" ")}`;

/** Content-Security-Policy of the live page. It may ask a sandbox on this machine. */
export const livePolicy = `${everyPage}; connect-src 'self' ${loopback.join(" ")}`;

/** Content-Security-Policy of the UserSig page: no request can leave it. */
export const usersigPolicy = `${everyPage}; connect-src 'none'`;

// Nobody may put a page into a frame, because a click in a frame could send a call. A <meta> element can't forbid this.
const headersWith = (policy: string) => ({
  "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
});

/** Response headers by path below the site's root. The longest matching prefix applies. The build writes them to `headers.json` for the server of the folder. */
export const headersByPath = {
  "/": headersWith(pagePolicy),
  "/reference/": headersWith(referencePolicy),
  "/console/": headersWith(consolePolicy),
  "/live/": headersWith(livePolicy),
  "/usersig/": headersWith(usersigPolicy),
};
