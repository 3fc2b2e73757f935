import { expect, it } from "vitest";
import { redactUrl } from "../src/tracing.ts";

const address = "https://adminapisgp.im.qcloud.com/v4/sns/friend_add";

it.each([
  [`${address}?usersig=eJw*-_&random=1`, `${address}?usersig=REDACTED&random=1`],
  [`${address}?sdkappid=1&usersig=eJw%2A&random=1`, `${address}?sdkappid=1&usersig=REDACTED&random=1`],
  [`${address}?random=1&usersig=eJw*`, `${address}?random=1&usersig=REDACTED`],
  [`${address}?UserSig=eJw*#x`, `${address}?UserSig=REDACTED#x`],
  [`${address}?usersig=a&usersig=b`, `${address}?usersig=REDACTED&usersig=REDACTED`],
  ["/v4/sns/friend_add?usersig=eJw*", "/v4/sns/friend_add?usersig=REDACTED"],
  [`${address}?xusersig=a`, `${address}?xusersig=a`],
  [address, address],
])("turns %s into %s", (url, redacted) => {
  expect(redactUrl(url)).toBe(redacted);
});

it("takes a URL object", () => {
  expect(redactUrl(new URL(`${address}?usersig=eJw*`))).toBe(`${address}?usersig=REDACTED`);
});
