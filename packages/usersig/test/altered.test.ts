import { testAltered } from "./altered.ts";

// The first and the last of the alphabet, its signs, and characters that it does not have.
testAltered({ minted: "A9*-_+/= \0\u00e9", compressed: "A" });
