import type { FileCaseBody } from '@anxintui/shared/contracts/cases';
import type { ClaimKind } from '@anxintui/shared/vocabulary/claims';
import type { FirstRung, HandOver } from '@anxintui/shared/vocabulary/returns';
import type { z } from 'zod';
import type { Photo } from '../../app/photo-field.js';
import { fenOf } from '../../kit/typed.js';

type YesNo = 'yes' | 'no';
/** A complaint as far as it has been filled in; what was typed stays as it was typed. */
export type Answers = {
  /** The store of the address that was opened last. */
  readonly askedStore: string;
  readonly storeId: string;
  readonly storeName: string;
  readonly isUnlisted: boolean;
  readonly name: string;
  readonly address: string;
  readonly division: string;
  /** The division as the page calls it. */
  readonly place: string;
  readonly words: string;
  readonly purchasedOn: string;
  readonly paid: string;
  readonly claim: ClaimKind | '';
  readonly amount: string;
  readonly photos: readonly Photo[];
  readonly firstRung: FirstRung | '';
  readonly handOver: HandOver | '';
  readonly publish: YesNo | '';
  readonly entrust: YesNo | '';
  readonly contactName: string;
  readonly contactAddress: string;
};
export const NOTHING_YET: Answers = {
  askedStore: '',
  storeId: '',
  storeName: '',
  isUnlisted: false,
  name: '',
  address: '',
  division: '',
  place: '',
  words: '',
  purchasedOn: '',
  paid: '',
  claim: '',
  amount: '',
  photos: [],
  firstRung: '',
  handOver: '',
  publish: '',
  entrust: '',
  contactName: '',
  contactAddress: '',
};

/** What goes to the API; every choice was made before anything can be sent. */
export function complaintOf(answers: Answers): z.input<typeof FileCaseBody> {
  const { isUnlisted, storeId, name, address, division, purchasedOn, paid, words } = answers;
  return {
    respondent: isUnlisted ? { name: name.trim(), address: address.trim(), division } : { storeId },
    claim: { kind: answers.claim || 'refund', ...amountAs('amountFen', answers.amount) },
    words: words.trim(),
    ...(purchasedOn ? { purchasedOn } : {}),
    ...amountAs('paidFen', paid),
    handOver: answers.handOver || 'ask',
    firstRung: answers.firstRung || 'store',
    wishes: { publish: answers.publish === 'yes', entrust: answers.entrust === 'yes' },
  };
}

function amountAs<Field extends string>(field: Field, typed: string) {
  const fen = fenOf(typed);
  const told: Partial<Record<Field, number>> = {};
  if (typeof fen === 'number') told[field] = fen;
  return told;
}

/** What goes to a bureau by itself names its author. */
export const needsContact = ({ firstRung, handOver }: Answers): boolean =>
  firstRung === 'bureau' || handOver === 'automatic';
