import { execFileSync } from "node:child_process";

/** The requests that the curl lines of a shell script make, as a shell reads them. */
export function curlRequests(script: string, environment: Readonly<Record<string, string>>): Request[] {
  // The line that mints a signature prints the signature from the environment.
  const record = `npx() { printf '%s' "$USERSIG"; }\ncurl() { for argument; do printf '%s\\0' "$argument"; done; printf '\\0'; }\n${script}`;
  const output = execFileSync("sh", ["-euc", record], { env: { ...environment }, encoding: "utf8", stdio: "pipe" });
  return output
    .split("\0\0")
    .filter(Boolean)
    .map((line) => requestOf(line.split("\0")));
}

function requestOf(given: readonly string[]): Request {
  const rest = [...given];
  const headers = new Headers();
  let method: string | undefined;
  let body: string | undefined;
  let address: string | undefined;
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    if (next === "-X") method = rest.shift();
    else if (next === "-H") headers.append(...headerIn(rest.shift()));
    else if (next === "--data" || next === "--data-raw") body = rest.shift();
    else if (next.startsWith("-") || address !== undefined) throw new Error(`curl is given ${next}`);
    else address = next;
  }
  method ??= body === undefined ? "GET" : "POST";
  return new Request(address ?? "", { method, headers, ...(body !== undefined && { body }) });
}

function headerIn(line = ""): [string, string] {
  const [name = "", value = ""] = line.split(/:\s*/, 2);
  return [name, value];
}
