import type { IdentityQueries } from '@anxintui/identity/queries';
import { type Cause, keyReused } from '@anxintui/shared/aggregate/aggregate';
import type { Filed } from '@anxintui/shared/aggregate/create';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { formatReceiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import {
  enterpriseIdOf,
  type RegisterEnterprise,
  registerEnterprise,
} from '../domain/enterprise.js';
import type { Enterprises } from '../domain/repositories.js';
import { createOnlyOne } from './create-only-one.js';

export type RegisterEnterpriseDeps = {
  readonly enterprises: Enterprises;
  readonly responsible: IdentityQueries['responsible'];
  readonly now: () => Date;
};

/** Once by its credit code, under whatever number it was registered before. */
export async function registerEnterpriseOnce(
  { enterprises, responsible, now }: RegisterEnterpriseDeps,
  asked: RegisterEnterprise,
  { actor, cause }: { actor: Actor; cause: Cause },
): Promise<Filed> {
  const id = enterpriseIdOf(asked.creditCode);
  await assertKeyUnused(enterprises, id, cause);
  const exists = await enterprises.findByCode(asked.creditCode);
  if (exists && exists.id !== id) throw alreadyRegistered(exists.id);
  return createOnlyOne(
    enterprises,
    { id, cause },
    {
      decide: async () => {
        const { bureau } = await responsible({ division: asked.division });
        const { name, path } = bureau;
        return registerEnterprise(asked, {
          actor,
          at: now(),
          bureau: { id: bureau.id, name, path },
        });
      },
      taken: () => alreadyRegistered(id),
    },
  );
}

/** The number comes from the code, so a key that has registered another code is told by its cause. */
async function assertKeyUnused(
  { findRegisteredBy }: Enterprises,
  id: string,
  { key }: Cause,
): Promise<void> {
  const registered = await findRegisteredBy(key);
  if (registered && registered.id !== id) throw keyReused();
}

const alreadyRegistered = (id: string): DomainError =>
  new DomainError('conflict', 'enterprise-exists', `${id} has this credit code`, {
    details: { id, receiptNumber: formatReceiptNumber(id) },
  });
