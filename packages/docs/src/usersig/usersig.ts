import { inspectForm } from "./inspect-form.ts";
import { mintForm } from "./mint-form.ts";

const inspector = inspectForm(Date);
mintForm(Date, inspector.inspect);

// The browser may keep the page for its back button, so the page deletes all fields.
addEventListener("pagehide", () => {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("main input, main textarea"))
    field.value = field.defaultValue;
  inspector.inspect({ usersig: "", sdkAppId: "", identifier: "", secretKey: "" });
});
