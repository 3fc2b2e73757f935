import { type CaseId, cases, runSuite, signedIdentity, worldOf } from "@chat-friends/contract-tests";
import { defaultWorld, demoIdentity } from "@chat-friends/sandbox";
import { shipped } from "./bundle.ts";
import { withSandbox, withServer } from "./running.ts";

const { sdkAppId, secretKey } = demoIdentity;
const identity = signedIdentity({ sdkAppId, identifier: "administrator", secretKey });
const bundle = shipped("openapi.yaml");

/** How many cases pass through Prism's proxy before a sandbox. The proxy refuses packets that do not fit the bundle. */
export function throughPrism(): Promise<string> {
  return withSandbox((sandbox, move) =>
    withServer(
      (port) => ["prism", "proxy", bundle, sandbox, "--errors", "--port", String(port), "--host", "127.0.0.1"],
      async (baseUrl) => {
        const prepare = async ({ id }: { id: CaseId }) => void (await move(worldOf(id) ?? defaultWorld));
        const report = await runSuite({ name: "Prism", baseUrl, fetch, identity, prepare });
        return `${report.passed} of ${cases.length}`;
      },
    ),
  );
}

/** How many requests a server of the bundle answers with HTTP 200 and a success. */
export function answeredBy(command: (port: number, bundle: string) => readonly string[]): Promise<string> {
  return withServer(
    (port) => command(port, bundle),
    async (baseUrl) => {
      const answers = await Promise.all(cases.map((each) => isAnswered(baseUrl, each.operation, each.request)));
      return `${answers.filter(Boolean).length} of ${cases.length}`;
    },
  );
}

async function isAnswered(baseUrl: string, operation: string, body: unknown): Promise<boolean> {
  const query = new URLSearchParams({
    ...{ sdkappid: String(sdkAppId), identifier: "administrator" },
    ...{ usersig: identity.usersig(), random: "1", contenttype: "json" },
  });
  const reply = await fetch(`${baseUrl}/v4/sns/${operation}?${query}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return reply.status === 200 && (await reply.text()).includes('"ActionStatus":"OK"');
}
