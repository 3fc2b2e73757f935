import { loopbackHosts } from "../../src/console/target/target.ts";
import type { Page } from "../layout/layout.ts";
import { livePolicy } from "../layout/policies.ts";
import { fill } from "../layout/template.ts";

/** The live page: follows the journal of a running sandbox. */
export function livePage(template: string): Page {
  return {
    path: "live/",
    title: "Live",
    description: "Each call to a running sandbox, with its request and its reply, when it is answered.",
    policy: livePolicy,
    styles: ["page.css", "form.css", "headline.css", "json/json.css", "live/live.css"],
    scripts: ["live/live.js"],
    main: fill(template, { loopback: loopbackHosts.map((host) => `<option>${host}</option>`).join("\n") }),
  };
}
