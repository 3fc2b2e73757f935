import { inspectForm } from "./inspect-form.ts";
import { mintForm } from "./mint-form.ts";

const inspector = inspectForm(Date);
mintForm(Date, inspector.inspect);

// Nothing stays, not even in a page that the browser keeps for its back button.
addEventListener("pagehide", () => {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("main input, main textarea"))
    field.value = field.defaultValue;
  inspector.inspect("");
});
