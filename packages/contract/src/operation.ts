/** A row of the operations table. */
export interface Operation {
  /** Path below the host, the same at every region. */
  path: string;
  /** The operation inside a ResultInfo: `Err_SNS_<command>_<reason>`. */
  command: string;
  /** Member of the request that holds the items, null where the request has none. */
  requestItems: string | null;
  /** Member of the reply that holds one result per item, null where the request has no items. */
  replyItems: string | null;
  /** Members that the spec requires and the service has been seen to go without. */
  tolerated: readonly string[];
  /** Codes the operation may give, to the request or to an item, beside the public ones. */
  codes: readonly number[];
}

/** A region of the service; addresses without a trailing slash. */
export interface Region {
  primary: string;
  standby: string | null;
  retired: boolean;
}

export type Regions = Record<string, Region>;
