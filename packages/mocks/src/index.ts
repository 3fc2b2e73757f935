export { handlerFor } from "./handler-for.ts";
export { handlers } from "./handlers.ts";
