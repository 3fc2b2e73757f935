export { handlerFor, handlers } from "./handlers.ts";
