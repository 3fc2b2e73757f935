/** The `ResultCode` that stands for an item of which nobody could find out whether it was carried out; the service never sends it. */
export const unknownFate = -1;
