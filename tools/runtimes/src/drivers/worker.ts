// workerd: its own test command calls the handler, which prints the results as JSON.
import { runChecks } from "../check.ts";
import { checks } from "../checks.ts";
import { serverChecks } from "../server-checks.ts";

export default {
  async test(_controller: unknown, { setting }: { setting: string }) {
    console.log(JSON.stringify(await runChecks({ ...checks, ...serverChecks }, JSON.parse(setting))));
  },
};
