// Bundlers for pages and for React Native get this module in place of the entry ./server. It has no exports, so a build that asks for
// one fails. The condition `null` would say the same, but Vite 8 ignores it and takes the module with the key.
throw new Error(
  "@chat-friends/client/server takes the app's secret key, so it is for servers only; a page calls a backend, see @chat-friends/client/gateway",
);

export {};
