import { inspectForm } from "./inspect-form.ts";
import { mintForm } from "./mint-form.ts";

const inspector = inspectForm(Date);
const minter = mintForm(Date, inspector.inspect);

// The browser may keep the page for its back button, so the page deletes everything.
addEventListener("pagehide", () => {
  minter.forget();
  inspector.inspect({ usersig: "", sdkAppId: "", identifier: "", secretKey: "" });
});
