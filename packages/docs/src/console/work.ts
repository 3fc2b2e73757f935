// The code that the console needs after the first action of the reader. It is one script, and the page fetches it at that action.
export { differenceFrom } from "./reply/difference.ts";
export { showReply } from "./reply/show-reply.ts";
export { problemsOf } from "./request/problems.ts";
export { send } from "./request/send.ts";
export { noteOn, ownSignature, sandboxSignature, signatureFaults } from "./target/signature.ts";
