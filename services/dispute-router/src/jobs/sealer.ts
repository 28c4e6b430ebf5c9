import { makeSeal, type Sealed, type SealingDeps, sealsIn } from '@anxintui/shared/audit/make-seal';
import { hashOfSeal, type Seal } from '@anxintui/shared/audit/seal';
import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import type { Logger } from 'pino';
import type { SealCard, Seals } from '../domain/seals.js';

export type SealerDeps = SealingDeps & {
  readonly seals: Seals;
  readonly now: () => Date;
  /** While the database's time has just jumped, nobody knows which day it is. */
  readonly isTrusted: () => boolean;
  readonly log: Logger;
};

/** One turn: seals the day when nobody has yet. Whichever router comes second finds it done. */
export function sealer(deps: SealerDeps): () => Promise<void> {
  let done = '';
  return async () => {
    const at = deps.now();
    const day = civilDateOf(at);
    if (day <= done || !deps.isTrusted()) return;
    const before = await sealsIn(deps.store);
    const last = before.at(-1);
    if (last && last.day >= day) {
      await deps.seals.remember(cardOf(last));
      done = last.day;
      return;
    }
    const sealed = await makeSeal(deps, before, { day, at });
    if (sealed) await tell(deps, sealed);
  };
}

async function tell({ seals, log }: SealerDeps, { seal, examples }: Sealed): Promise<void> {
  await seals.remember(cardOf(seal));
  const { number, day, leaves, changed, root, publicKey, contradictions } = seal;
  log.info({ number, day, leaves, changed, root, publicKey }, 'seal.made');
  if (contradictions > 0) log.error({ number, contradictions, examples }, 'seal.contradicted');
}

const cardOf = (seal: Seal): SealCard => ({
  number: seal.number,
  day: seal.day,
  sealedAt: new Date(seal.sealedAt),
  hash: hashOfSeal(seal),
  root: seal.root,
  leaves: seal.leaves,
  contradictions: seal.contradictions,
  publicKey: seal.publicKey,
});
