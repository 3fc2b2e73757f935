import { expect, it } from "vitest";
import { runToEnd } from "../src/index.ts";

const node = (code: string, options = {}) => runToEnd(process.execPath, ["-e", code], options);

it.each([
  { code: "console.log('out'); console.error('err')", ended: { exitCode: 0, stdout: "out\n", stderr: "err\n" } },
  { code: "process.exit(7)", ended: { exitCode: 7, stdout: "", stderr: "" } },
  { code: "process.kill(process.pid, 'SIGKILL')", ended: { exitCode: null, stdout: "", stderr: "" } },
])("returns how a program ended: $code", async ({ code, ended }) => {
  expect(await node(code)).toEqual(ended);
});

it("runs the program in the given folder, with the given environment", async () => {
  const { stdout } = await node("console.log(process.cwd(), process.env.GREETING)", {
    cwd: "/",
    env: { GREETING: "hi" },
  });

  expect(stdout).toBe("/ hi\n");
});
