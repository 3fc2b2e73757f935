// What the console needs once the reader does something, as one script that is fetched at the first sign of that.
export { showReply } from "./reply/show-reply.ts";
export { problemsOf } from "./request/problems.ts";
export { send } from "./request/send.ts";
export { noteOn, ownSignature, sandboxSignature } from "./target/signature.ts";
