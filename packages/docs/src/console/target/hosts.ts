import { regions } from "@chat-friends/contract";

/** An official host, by its whole address. */
export interface OfficialHost {
  region: keyof typeof regions;
  address: string;
  isStandby: boolean;
  isRetired: boolean;
}

/** The only hosts, in addition to loopback, to which the console sends. */
export const officialHosts: readonly OfficialHost[] = Object.entries(regions).flatMap(([region, row]) => {
  const host = { region: region as keyof typeof regions, isRetired: row.retired };
  const primary = { ...host, address: row.primary, isStandby: false };
  return row.standby === null ? [primary] : [primary, { ...host, address: row.standby, isStandby: true }];
});
