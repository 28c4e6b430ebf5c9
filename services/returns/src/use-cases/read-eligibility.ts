import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { NamedPath } from '@anxintui/shared/vocabulary/claims';
import { clauseOf } from '../domain/clause-words.js';
import {
  type AskedGoods,
  type Eligibility,
  eligibility,
  type PathAnswer,
  type PledgingStore,
  pathsOf,
} from '../domain/eligibility.js';
import type { FileReturnDeps } from './file-return.js';

export type AskedEligibility = AskedGoods & { readonly storeId: string; readonly path?: NamedPath };
export type EligibilityAnswer = Eligibility & {
  readonly store: PledgingStore;
  readonly clause: Words;
  readonly paths: readonly PathAnswer[];
};

/** What a filing of these goods would come to at this moment. */
export async function readEligibility(
  { pledgingStore, now }: Pick<FileReturnDeps, 'pledgingStore' | 'now'>,
  { storeId, path, ...asked }: AskedEligibility,
): Promise<EligibilityAnswer> {
  const store = await pledgingStore(storeId, asked.on);
  if (!store) throw new DomainError('rule-broken', 'unknown-store', 'no such store');
  const { pledge } = store;
  const goods = path === 'lost-receipt' ? { ...asked, proof: path } : asked;
  const judged = eligibility(goods, pledge, civilDateOf(now()));
  const paths = pledge ? pathsOf(goods.category, pledge) : [];
  return {
    ...judged,
    store,
    clause: clauseOf(judged, { goods, pledge }),
    paths: paths.filter((each) => path === undefined || each.path === path),
  };
}
