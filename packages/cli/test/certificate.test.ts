import { X509Certificate } from "node:crypto";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { certificate } from "../src/sandbox/certificate.ts";

const day = 86_400_000;
const start = Date.parse("2026-01-01T00:00:00Z");

it.each([
  { days: 87, isKept: true },
  { days: 89, isKept: false },
])("after $days days the certificate is kept: $isKept", async ({ days, isKept }) => {
  const file = join(temporaryFolder({}), "tls/certificate.pem");
  const first = await certificate(new Date(start), file);
  const later = await certificate(new Date(start + days * day), file);

  expect(later.cert === first.cert).toBe(isKept);
  expect(Date.parse(new X509Certificate(later.cert).validTo)).toBeGreaterThan(start + (days + 1) * day);
});
