import { regions } from "@chat-friends/contract";

/** The address of a call without the query, which holds the signature. */
export function addressOf(url: string): string {
  return url.replace(/[?#].*/, "");
}

/** The operation that an address names, which is its last segment. */
export function operationOf(url: string): string {
  return addressOf(url).replace(/.*\//, "");
}

type Regions = typeof regions;

/** A region in service. For a retired region, give its address as `baseUrl`. */
export type RegionName = {
  [Name in keyof Regions]: Regions[Name]["retired"] extends true ? never : Name;
}[keyof Regions];

/** Where calls go: to a region of the service, or to the address of a sandbox, a mock or a gateway. */
export type Target = { region: RegionName; baseUrl?: never } | { baseUrl: string; region?: never };

/**
 * The base address of the paths, without slashes at its end. It may have a path, for a gateway or a proxy.
 * @throws {TypeError} for a region that is not in service, and for a baseUrl that is not an address or has other parts
 */
export function baseUrlOf({ region, baseUrl }: Target): string {
  const inService = Object.entries(regions).filter(([, place]) => !place.retired);
  const primary = region ? inService.find(([name]) => name === region)?.[1].primary : baseUrl;
  if (!primary || (region && baseUrl))
    throw new TypeError(`give baseUrl or region: ${inService.map(([name]) => name)}`);
  const address = primary.replace(/\/+$/, "");
  if (/^https?:\/\/(?!.*\/v4(\/sns(\/\w+)?)?$)[^/?#@][^?#@]*$/.test(address) && URL.canParse(address)) return address;
  throw new TypeError("baseUrl must look like https://console.tim.qq.com, without query, password or /v4");
}
