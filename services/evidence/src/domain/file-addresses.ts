/** What an address says; all of it is somebody's claim until it has been checked. */
export type ClaimedAddress = {
  readonly id: string;
  readonly until?: string | undefined;
  readonly signature?: string | undefined;
};

/** Addresses of files that end after some minutes. */
export interface FileAddresses {
  of(id: string, at: Date): string;
  opens(claimed: ClaimedAddress, at: Date): boolean;
}
