import type { Call } from '../support/http.js';
import { post } from './valid-call.js';
import type { World } from './world.js';

/** What is wrong, who sends what about something that exists, and how it is refused. */
export type Row = readonly [
  what: string,
  by: string,
  call: (world: World) => Call,
  status: number,
  type: string,
  places: string[],
];

export type Changed = (changed: object) => Row[2];
export const step = (path: string, body: object, seen: number): Call => ({
  ...post(path, body),
  seen,
});
const accepting: Changed = (item) => (world) =>
  step(`/returns/${world.filedId}/acceptance`, { items: [{ item: 1, ...item }] }, 1);
export const BAD_RETURNS: readonly Row[] = [
  [
    'an acceptance whose quantities do not add up',
    'clerk-1',
    accepting({ accepted: 1, refused: 1, class: 'other', words: '不收' }),
    422,
    'quantities-differ',
    ['/items/0/accepted'],
  ],
  [
    'an acceptance of nothing',
    'clerk-1',
    accepting({ accepted: 0, refused: 1, class: 'other', words: '不收' }),
    422,
    'nothing-accepted',
    ['/items'],
  ],
  [
    'an acceptance of goods that nobody brought',
    'clerk-1',
    (world) => {
      const body = { items: [{ item: 2, accepted: 1, refused: 0 }] };
      return step(`/returns/${world.filedId}/acceptance`, body, 1);
    },
    422,
    'no-such-item',
    ['/items/0/item'],
  ],
  [
    'a refusal for a point that is not on the checklist',
    'clerk-1',
    (world) => {
      const body = { class: 'not-intact', words: '拆封了', points: ['not-activated'] };
      return step(`/returns/${world.filedId}/refusal`, body, 1);
    },
    422,
    'not-on-checklist',
    ['/points/0'],
  ],
  [
    'a pass of another return',
    'clerk-1',
    (world) => step(`/returns/${world.filedId}/presentation`, { pass: 'MADE-UP' }, 1),
    422,
    'pass-invalid',
    ['/pass'],
  ],
  [
    'a pass and a code at once',
    'clerk-1',
    (world) => step(`/returns/${world.filedId}/presentation`, { pass: 'A', code: '123456' }, 1),
    400,
    'invalid-request',
    ['/pass'],
  ],
  [
    'a refund above what is due',
    'manager-1',
    (world) => {
      const body = { amountFen: 29_901, proof: { kind: 'cash', number: '1' } };
      return step(`/returns/${world.acceptedId}/refund`, body, 2);
    },
    422,
    'refund-above-paid',
    ['/amountFen'],
  ],
  [
    'a dispute about a refund that is not due yet',
    'shopper-1',
    (world) => {
      const body = { claim: { kind: 'refund' }, words: '还没有收到' };
      return step(`/returns/${world.acceptedId}/dispute`, body, 2);
    },
    409,
    'refund-not-due-yet',
    [],
  ],
  [
    'a second dispute on the same ground of one return',
    'shopper-1',
    (world) => {
      const body = { claim: { kind: 'return' }, words: '再说一次' };
      return step(`/returns/${world.disputedId}/dispute`, body, 3);
    },
    409,
    'already-disputed',
    [],
  ],
];
