import { X509Certificate } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ServerTls } from "@chat-friends/sandbox/server";
import { unwritable } from "../file-faults.ts";
import { certificateFile, elsewhere } from "../left-behind.ts";
import { officialHostNames } from "../settings/sandbox-settings.ts";

const days = 90;
const day = 86_400_000;

/**
 * The key and certificate of a folder, made if they are missing or about to expire.
 *
 * @throws Unwritable that names the file and what to do
 *
 * The certificate is a leaf (CA:false) for this machine and the official hosts: a client that trusts it trusts only these names.
 */
export async function certificate(now: Date, file: string = certificateFile): Promise<ServerTls> {
  const keyFile = join(dirname(file), "key.pem");
  const kept = readKept(keyFile, file);
  if (kept && new Date(new X509Certificate(kept.cert).validTo).getTime() - now.getTime() > day) return kept;
  const made = await make(now);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(keyFile, made.key, { mode: 0o600 });
    writeFileSync(file, made.cert);
  } catch (cause) {
    throw unwritable("the certificate", file, cause, elsewhere);
  }
  return made;
}

function readKept(keyFile: string, file: string): ServerTls | undefined {
  try {
    return { key: readFileSync(keyFile, "utf8"), cert: readFileSync(file, "utf8") };
  } catch {
    return undefined;
  }
}

async function make(now: Date): Promise<ServerTls> {
  // Loaded for https only.
  const { generate } = await import("selfsigned");
  const names = ["localhost", ...officialHostNames].map((value) => ({ type: 2 as const, value }));
  const addresses = ["127.0.0.1", "::1"].map((ip) => ({ type: 7 as const, ip }));
  const { private: key, cert } = await generate([{ name: "commonName", value: "chat-friends sandbox" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + (days - 1) * day),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [...names, ...addresses] },
    ],
  });
  return { key, cert };
}
