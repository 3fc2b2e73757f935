// A page needs no form and no <base>; saying so costs nothing and `default-src` covers neither.
const everyPage = "default-src 'self'; base-uri 'none'; form-action 'none'";

/** Content-Security-Policy of our own pages: own files only, no inline style or script. */
export const pagePolicy = everyPage;

/** Content-Security-Policy of the Redoc page: it adds one empty style element, filled by script, and a font inside the script. */
export const referencePolicy = `${everyPage}; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; font-src 'self' data:`;

const headersWith = (policy: string) => ({
  "Content-Security-Policy": policy,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
});

/** Response headers by path below the site's root; the longest prefix of a path holds. Written to `headers.json` for whoever serves the folder. */
export const headersByPath = {
  "/": headersWith(pagePolicy),
  "/reference/": headersWith(referencePolicy),
};
