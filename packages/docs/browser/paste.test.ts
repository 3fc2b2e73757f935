import { errorPages, testPasting } from "./pasting.ts";

// The first guide has the client that other code imports. `proof` does the same with every page that has code.
await testPasting(["", "control/", "guides/first-call/", "guides/sandbox/", "operations/friend_add/", ...errorPages], {
  snippets: 100,
  requests: 20,
  programs: 40,
});
