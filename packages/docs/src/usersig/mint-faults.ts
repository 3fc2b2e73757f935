/** The fields of the form that mints, as they are typed. */
export interface MintFields {
  sdkAppId: string;
  identifier: string;
  secretKey: string;
  expire: string;
}

/** Seconds of the longest validity that the service documents. */
const longest = 1_576_800_000;

/** What is missing or wrong in each field, as a sentence. A field that is right is left out. No sentence contains the key. */
export function mintFaults({ sdkAppId, identifier, secretKey, expire }: MintFields): Partial<MintFields> {
  const wrongApp = sdkAppIdFault(sdkAppId);
  return {
    ...(sdkAppId.trim() === "" && { sdkAppId: "Enter the SDKAppID of the app." }),
    ...(wrongApp !== undefined && { sdkAppId: wrongApp }),
    ...(identifier === "" && { identifier: "Enter a UserID, such as administrator." }),
    ...(identifier.length > 32 && { identifier: "A UserID has at most 32 characters." }),
    ...(secretKey === "" && { secretKey: "Enter the key of the app, or fill in the demo identity." }),
    ...(secretKey !== secretKey.trim() && {
      secretKey: "There is a space or a line break before or after the key. A signature made with it would get 70009.",
    }),
    ...(expire.trim() === "" && { expire: "Enter for how many seconds it is valid." }),
    ...(expire.trim() !== "" &&
      !isWhole(expire, 0, longest) && { expire: `Enter a whole number of seconds, at most ${longest} (50 years).` }),
  };
}

/** What is wrong with a typed SDKAppID, if anything is. An empty field is not wrong. */
export function sdkAppIdFault(sdkAppId: string): string | undefined {
  const isRight = sdkAppId.trim() === "" || isWhole(sdkAppId, 1, 4_294_967_295);
  return isRight ? undefined : "The SDKAppID is a number from 1 to 4294967295.";
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,10}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}
