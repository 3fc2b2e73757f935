import { readFileSync } from "node:fs";
import { demoIdentity } from "@chat-friends/sandbox";
import { markdownTable } from "@chat-friends/testing/text-table";
import { mint } from "@chat-friends/usersig";
import type { CheckResult } from "./check.ts";
import { drivers } from "./drivers.ts";
import type { Host } from "./hosts/host.ts";
import { startPeer } from "./peer.ts";

/** The results of a runtime's checks. */
export interface Report {
  runtime: string;
  results: CheckResult[];
}

/** Runs a runtime's checks against its own peer. A runtime that can't run them counts as failed to start. */
export async function reportOn(host: Host): Promise<Report> {
  const now = Math.floor(Date.now() / 1000);
  const peer = await startPeer(readFileSync(drivers.page, "utf8"));
  try {
    return {
      runtime: host.name,
      results: await host.run({ origin: peer.origin, usersig: signedAt(now), expired: signedAt(now - 100_000) }),
    };
  } catch (error) {
    return { runtime: host.name, results: [{ check: "starts", error: String(error) }] };
  } finally {
    peer.close();
  }
}

/** A signature that is valid for a day. */
function signedAt(now: number): string {
  const { sdkAppId, secretKey } = demoIdentity;
  return mint({ sdkAppId, identifier: "administrator", secretKey, now, expire: 86_400 });
}

/** The results as a Markdown table: a row per check, a column per runtime. */
export function tableOf(reports: readonly Report[]): string {
  const checks = new Set(reports.flatMap(({ results }) => results.map(({ check }) => check)));
  const header = ["the client", ...reports.map(({ runtime }) => runtime)];
  const rows = [...checks].map((check) => [check, ...reports.map((report) => cell(report, check))]);
  return `${markdownTable(header, rows).join("\n")}\n`;
}

function cell({ results }: Report, check: string): string {
  const result = results.find((each) => each.check === check);
  if (!result) return "";
  return result.error === undefined ? "yes" : "no";
}
