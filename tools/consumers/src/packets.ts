import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { operations } from "@chat-friends/contract";
import { cases } from "@chat-friends/contract-tests";
import { foreign, quiet } from "./foreign.ts";
import type { Schemas } from "./generator.ts";

/** Packets of real apps that no case of the spec has: empty texts that mean an absent member, and an empty Fail_Account. */
const others = [
  {
    operation: "friend_add",
    request: { From_Account: "id", AddFriendItem: [{ To_Account: "id1", GroupName: "", AddSource: "", Remark: "" }] },
    response: { ResultItem: [], Fail_Account: [], ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" },
  },
] as const;

/** How many packets the generated schemas in `folder` accept, of all cases and of those above. */
export async function acceptedPackets({ module, request, reply, old }: Schemas, folder: string): Promise<string> {
  const packets = [...cases, ...others].flatMap((each) => {
    const { command } = operations[each.operation];
    return [
      { schema: request(command), value: each.request },
      { schema: reply(command), value: each.response },
    ];
  });
  if (old) await useOldZod(folder);
  await writeFile(join(folder, "packets.json"), JSON.stringify(packets.map(({ value }) => value)));
  const checks = packets.map(({ schema }) => `names.${schema}`).join(",\n  ");
  const script = `import { readFileSync } from "node:fs";
import * as names from "${module}";
const packets = JSON.parse(readFileSync(new URL("packets.json", import.meta.url), "utf8"));
const schemas = [\n  ${checks}\n];
const accepted = schemas.filter((schema, index) => schema.safeParse(packets[index]).success).length;
console.log(\`\${accepted} of \${schemas.length}\`);`;
  await writeFile(join(folder, "packets.ts"), script);
  const { stdout } = await promisify(execFile)(process.execPath, ["packets.ts"], { cwd: folder, env: quiet });
  return stdout.trim();
}

async function useOldZod(folder: string): Promise<void> {
  await mkdir(join(folder, "node_modules"));
  await symlink(join(foreign, "node_modules/zod-3"), join(folder, "node_modules/zod"));
}
