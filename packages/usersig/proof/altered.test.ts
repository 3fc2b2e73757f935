import { testAltered } from "../test/altered.ts";

testAltered({
  minted: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-_+/= \0\u00e9",
  compressed: "Ag-",
});
