import { onBoth } from "./vitest.config.ts";

export default onBoth("proof");
