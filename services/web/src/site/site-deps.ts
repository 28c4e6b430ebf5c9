import type { Ask } from '@anxintui/shared/contracts/site';

/** What the pages made on the server need. */
export type SiteDeps = {
  readonly ask: Ask;
  /** Where people reach us, for addresses that leave the page: feeds, signs, structured data. */
  readonly origin: string;
  readonly now: () => Date;
};
