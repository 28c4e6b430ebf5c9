import type { Actor } from '@anxintui/shared/vocabulary/actors';

/** Who reads a notice: a person, or the desk of a store, an enterprise or a bureau. */
export type Recipient =
  | `account:${string}`
  | `store:${string}`
  | `enterprise:${string}`
  | `bureau:${string}`;

/** The in-app notice: the legally relevant one. Its id is made of event and recipient, so it exists once. */
export type Notice = {
  readonly id: string;
  readonly recipient: Recipient;
  readonly topic: string;
  readonly eventId: string;
  readonly subject: { readonly kind: 'returns' | 'cases' | 'pledges'; readonly id: string };
  readonly at: Date;
};
/** `after` is the last notice of the page before. */
export type NoticePage = { readonly limit: number; readonly after?: Pick<Notice, 'at' | 'id'> };

type Since = { readonly since: Date | null; readonly limit: number };

export interface Notices {
  /** Posting the same notice again changes nothing. */
  post(notice: Notice): Promise<void>;
  /** The newest first; of one instant by id. */
  list(recipients: readonly Recipient[], page: NoticePage): Promise<Notice[]>;
  /** How many are newer, counted up to a limit. */
  countSince(recipients: readonly Recipient[], since: Since): Promise<number>;
}

/** The desks whose notices somebody reads. */
export function desksOf(actor: Actor): Recipient[] {
  const desks: Recipient[] = [`account:${actor.accountId}`];
  if (actor.storeId) desks.push(`store:${actor.storeId}`);
  if (actor.enterpriseId && actor.roles.includes('headquarters'))
    desks.push(`enterprise:${actor.enterpriseId}`);
  if (actor.bureauId) desks.push(`bureau:${actor.bureauId}`);
  return desks;
}
