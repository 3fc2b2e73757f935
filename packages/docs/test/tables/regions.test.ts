import { regions } from "@chat-friends/contract";
import { expect, it } from "vitest";
import { regionTable } from "../../build/tables/regions.ts";

it("has the regions in service with their hosts, and no retired region", () => {
  const rows = [...regionTable().matchAll(/<th scope="row"><code>(\w+)<\/code>/g)].map(([, name]) => name);

  expect(rows).toEqual(Object.keys(regions).filter((name) => name !== "india"));
  expect(regionTable()).toContain(
    "<td><code>adminapisgp.<wbr>im.<wbr>qcloud.<wbr>com</code></td><td><code>adminapisgp.<wbr>my-imcloud.<wbr>com</code></td>",
  );
});
