import { testAltered } from "./altered.ts";

// A letter and a sign of the alphabet, the padding of base64, and a character that it does not have.
testAltered({ minted: "A*=\u00e9", compressed: "A" });
