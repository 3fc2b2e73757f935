import { expect, it } from "vitest";
import { callTimes, outages, patient } from "../test/resilience/outages.ts";
import { clientOf } from "../test/resilience/service.ts";

const calls = 10_000;

it.each(outages)(
  "makes at most 1.01 requests per call in a total outage by $outage to $operation",
  async ({ operation, fault }) => {
    const client = clientOf(fault, patient);

    await callTimes(calls, client, operation);

    const { arrivals } = client;
    expect(arrivals.length).toBeGreaterThan(calls);
    expect(arrivals.length).toBeLessThanOrEqual(1.01 * calls);
  },
);
