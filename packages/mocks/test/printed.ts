import { vi } from "vitest";

/** Records everything that is printed until the mocks are restored, and returns it as one text. */
export function recordOutput(): () => string {
  const spies = [
    ...(["log", "info", "warn", "error", "debug", "groupCollapsed"] as const).map((method) =>
      vi.spyOn(console, method),
    ),
    ...[process.stdout, process.stderr].map((stream) => vi.spyOn(stream, "write")),
  ];
  return () => JSON.stringify(spies.flatMap(({ mock }) => mock.calls));
}
