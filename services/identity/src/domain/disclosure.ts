import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor, Role } from '@anxintui/shared/vocabulary/actors';
import type { DisclosurePurpose, PersonField } from '@anxintui/shared/vocabulary/people';
import { OFFICER_ROLES } from './account.js';

/** What an officer asks to read of a person, about what and why. */
export type AskedDisclosure = {
  readonly account: string;
  readonly fields: readonly PersonField[];
  readonly purpose: DisclosurePurpose;
  readonly reader: Actor;
  readonly subject: { readonly kind: 'returns' | 'cases'; readonly id: string };
  /** Of the request: asked again with the same words, it is the same reading. */
  readonly requestKey: string;
};

/** That somebody has read what is known of a person. Of what was read it holds nothing. */
export type Disclosure = {
  readonly id: string;
  readonly at: Date;
  readonly reader: string;
  readonly roles: readonly Role[];
  readonly bureauId: string;
  readonly purpose: DisclosurePurpose;
  readonly fields: readonly PersonField[];
  readonly account: string;
  readonly subject: AskedDisclosure['subject'];
};
/** `after` is the last one of the page before. */
export type DisclosurePage = {
  readonly limit: number;
  readonly after?: Pick<Disclosure, 'at' | 'id'>;
};

/** Whose readings an auditor asks for; `from` and `until` are the ends of a day. */
export type DisclosureReaders = {
  readonly bureaus: readonly string[];
  readonly reader?: string;
  readonly from?: Date;
  readonly until?: Date;
};
export type SealedDisclosure = Disclosure & { readonly hash: string };

export interface Disclosures {
  /** Kept for good; recording the same one again changes nothing. */
  record(disclosure: Disclosure): Promise<void>;
  /** The readings of what is known of one person, the newest first. */
  about(account: string, page: DisclosurePage): Promise<Disclosure[]>;
  /** The readings by officers of these bureaus, the newest first, each with the hash that is sealed. */
  by(readers: DisclosureReaders, page: DisclosurePage): Promise<SealedDisclosure[]>;
}

/** Only for officers of a bureau, and never without fields. */
export function disclosureOf(
  { account, fields, purpose, reader, subject }: Omit<AskedDisclosure, 'requestKey'>,
  { id, at }: Pick<Disclosure, 'id' | 'at'>,
): Disclosure {
  const roles = OFFICER_ROLES.filter((role) => reader.roles.includes(role));
  const { bureauId } = reader;
  if (roles.length === 0 || bureauId === undefined || fields.length === 0)
    throw new DomainError('forbidden', 'not-to-be-disclosed', 'only an officer may read this');
  return { id, at, reader: reader.accountId, roles, bureauId, purpose, fields, account, subject };
}
