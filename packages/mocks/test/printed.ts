import { vi } from "vitest";

/** Listens to everything that is printed from now on, until mocks are restored; gives it as one text. */
export function recordOutput(): () => string {
  const spies = [
    ...(["log", "info", "warn", "error", "debug", "groupCollapsed"] as const).map((method) =>
      vi.spyOn(console, method),
    ),
    ...[process.stdout, process.stderr].map((stream) => vi.spyOn(stream, "write")),
  ];
  return () => JSON.stringify(spies.flatMap(({ mock }) => mock.calls));
}
