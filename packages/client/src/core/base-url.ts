import { regions } from "@chat-friends/contract";

type Regions = typeof regions;

/** A region in service. A retired one is reached by its address, as `baseUrl`. */
export type RegionName = {
  [Name in keyof Regions]: Regions[Name]["retired"] extends true ? never : Name;
}[keyof Regions];

/** Where calls go: to a region of the service, or to a sandbox, a mock or a gateway. */
export type Target = { region: RegionName; baseUrl?: never } | { baseUrl: string; region?: never };

/** @throws {TypeError} that names what is allowed */
export function baseUrlOf({ region, baseUrl }: Target): string {
  if ((region === undefined) === (baseUrl === undefined)) throw new TypeError("give either region or baseUrl");
  if (region === undefined) return checked(baseUrl);
  const inService = Object.entries(regions).filter(([, { retired }]) => !retired);
  const found = inService.find(([name]) => name === region);
  if (found) return found[1].primary;
  const names = inService.map(([name]) => name).join(", ");
  throw new TypeError(`region must be one of ${names}, got ${JSON.stringify(region)}`);
}

function checked(baseUrl: string): string {
  if (/^https?:\/\/[^/?#@]+[^?#@]*$/.test(baseUrl)) return baseUrl;
  throw new TypeError("baseUrl must be an http or https address, such as http://127.0.0.1:4600");
}
