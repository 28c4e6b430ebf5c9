import type { PeopleQueries } from '@anxintui/identity/queries';
import { relatedParties } from '@anxintui/shared/aggregate/commanding';
import type { FileCard, FileCards } from '@anxintui/shared/contracts/evidence';
import type { Actor, Party } from '@anxintui/shared/vocabulary/actors';
import { uploadsNamed } from '@anxintui/shared/vocabulary/uploads';
import { CASE_RULES } from '../domain/case-rules.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import type { Flag, Flags, Subject } from '../domain/flag.js';
import { type Hidden, hiddenBy, isOfficer, type Moderations } from '../domain/moderation.js';
import { adviceAbout } from './flags.js';

type MaskedPerson = { readonly name?: string; readonly phone?: string };
export type AroundDeps = {
  readonly masked: PeopleQueries['masked'];
  readonly moderations: Moderations;
  readonly flags: Flags;
  readonly files: FileCards;
};
/** What one reader sees of a case besides its facts. */
export type CaseAround = {
  /** The shopper as the other side and officers see her. */
  readonly shopper?: MaskedPerson;
  readonly representative?: MaskedPerson;
  readonly hidden: Hidden;
  /** Officers read what is hidden from both sides. */
  readonly seesHidden: boolean;
  readonly advice?: readonly Flag[];
  /** The files that the case names, by their numbers. */
  readonly files: ReadonlyMap<string, FileCard>;
};
type Reader = { readonly actor: Actor; readonly at: Date };

const STORE_SIDE: readonly Party[] = ['clerk', 'manager', 'headquarters'];

export async function readAround(
  deps: AroundDeps,
  dispute: DisputeCase,
  { actor, at }: Reader,
): Promise<CaseAround> {
  const parties = relatedParties(CASE_RULES, dispute, actor);
  const seesHidden = isOfficer(parties);
  const seesShopper = seesHidden || parties.some((party) => STORE_SIDE.includes(party));
  const [people, decisions, advice, files] = await Promise.all([
    deps.masked(peopleIn(dispute, seesShopper)),
    deps.moderations.of(dispute.id),
    seesHidden ? adviceAbout(deps.flags, partiesOf(dispute), at) : undefined,
    deps.files(filesIn(dispute)),
  ]);
  const shopper = seesShopper ? people.get(dispute.shopperId) : undefined;
  const representative = people.get(dispute.representative?.accountId ?? '');
  return {
    hidden: hiddenBy(decisions),
    seesHidden,
    files,
    ...(shopper ? { shopper } : {}),
    ...(representative ? { representative } : {}),
    ...(advice ? { advice } : {}),
  };
}

const peopleIn = ({ shopperId, representative }: DisputeCase, seesShopper: boolean): string[] => [
  ...(seesShopper ? [shopperId] : []),
  ...(representative ? [representative.accountId] : []),
];

const filesIn = ({ evidence, representative }: DisputeCase): string[] =>
  uploadsNamed([...evidence, ...(representative ? [representative.mandate] : [])]);

const partiesOf = ({ shopperId, respondent: { storeId } }: DisputeCase): Subject[] => [
  { kind: 'shopper', id: shopperId },
  ...(storeId === undefined ? [] : [{ kind: 'store' as const, id: storeId }]),
];
