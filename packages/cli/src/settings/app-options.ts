import { demoIdentity } from "@chat-friends/sandbox/demo-identity";
import type { Option } from "commander";
import { option } from "./option.ts";
import { addressOfTarget, integerIn, userIdIn } from "./readers.ts";

/** Which app, and who calls it. */
export interface AppOptions {
  sdkappid: number;
  admin: string;
}

export function appOptions(): Option[] {
  return [
    option({
      flags: "--sdkappid <number>",
      variable: "CHAT_FRIENDS_SDKAPPID",
      meaning: "SDKAppID of the app",
      allowed: "an integer from 1 to 4294967295",
      fallback: demoIdentity.sdkAppId,
      read: (text) => integerIn(text, 1, 4294967295),
    }),
    option({
      flags: "--admin <UserID>",
      variable: "CHAT_FRIENDS_ADMIN",
      meaning: "UserID of the app's admin",
      allowed: "1 to 32 characters of printable ASCII",
      fallback: "administrator",
      read: userIdIn,
    }),
  ];
}

/** Where a command sends its requests. */
export function targetOption({ isOptional = false, of = "the sandbox or the service" } = {}): Option {
  return option({
    flags: "--target <url>",
    variable: "CHAT_FRIENDS_TARGET",
    meaning: `address of ${of}`,
    allowed: "an address such as http://127.0.0.1:4600 or https://adminapisgp.im.qcloud.com",
    ...(!isOptional && { fallback: "http://127.0.0.1:4600" }),
    read: addressOfTarget,
  });
}
