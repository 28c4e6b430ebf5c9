import { PARTIES } from '@anxintui/shared/vocabulary/actors';
import { IMPORT_COMMANDS, IMPORT_STATUSES } from '@anxintui/shared/vocabulary/imports';
import { describe, expect, it } from 'vitest';
import {
  applyImport,
  checkImport,
  failImport,
  finishImport,
  IMPORT_LIFECYCLE,
  type Import,
  maySee,
  offeredOn,
  uploaderOf,
  uploadImport,
} from './import.js';
import { NO_ROWS } from './import-verdict.js';

const at = new Date('2026-03-02T01:00:00Z');
const analyst = {
  accountId: 'analyst-1',
  roles: ['province-analyst'],
  bureauId: 'bureau-320000',
} as const;
const file = { id: 'f', kind: 'csv', encoding: 'utf-8', bytes: 9, sha256: 'a' } as const;
const counts = { ...NO_ROWS, rows: 3, good: 2, dirty: 1 };
const uploaded: Import = uploadImport(
  { id: 'I', file, by: uploaderOf(analyst), bureauPath: ['bureau-320000'] },
  at,
).next;
const checked = checkImport(uploaded, counts, at).next;
const applying = applyImport(checked, analyst, at).next;
const applied = finishImport(applying, { ...counts, good: 0, applied: 2 }, at).next;
const failed = failImport(uploaded, { code: 'no-rows' }, at).next;
const all = { uploaded, checked, applying, applied, failed };

/** Every step as it is given: by the router, or by whoever sent the list. */
const given = {
  check: (current: Import) => checkImport(current, counts, at),
  apply: (current: Import) => applyImport(current, analyst, at),
  finish: (current: Import) => finishImport(current, counts, at),
};
const LEGAL = ['uploaded check', 'checked apply', 'applying finish'];
const PAIRS = IMPORT_STATUSES.flatMap((status) =>
  IMPORT_COMMANDS.map((command) => ({ status, command, pair: `${status} ${command}` })),
);

describe('the life of a list', () => {
  it('lets only the router check and finish, and never the router apply', () => {
    const by = PAIRS.flatMap(({ status, command, pair }) =>
      (IMPORT_LIFECYCLE[status][command]?.by ?? []).map((party) => `${pair} ${party}`),
    );

    expect(by).toEqual([
      'uploaded check router',
      'checked apply owner',
      'checked apply headquarters',
      'checked apply supervisor',
      'checked apply province-analyst',
      'applying finish router',
    ]);
    expect(PARTIES).toContain('router');
  });

  it.each(PAIRS.filter(({ pair }) => LEGAL.includes(pair)))(
    'goes on by $pair',
    ({ status, command }) => {
      const { next } = given[command](all[status]);

      expect(next.status).not.toBe(status);
    },
  );

  it.each(PAIRS.filter(({ pair }) => !LEGAL.includes(pair)))(
    'knows no $pair',
    ({ status, command }) => {
      expect(() => given[command](all[status])).toThrow(
        expect.objectContaining({ code: 'illegal-transition' }),
      );
    },
  );

  it('keeps no refusal once it is over, and no figures while there are none', () => {
    expect(failed).toMatchObject({ status: 'failed', failure: { code: 'no-rows' } });
    expect(failed).not.toHaveProperty('counts');
    expect(applied).not.toHaveProperty('since');
  });

  it('has nothing applied that is not good', () => {
    const bad = checkImport(uploaded, { ...counts, good: 0 }, at).next;

    expect(() => applyImport(bad, analyst, at)).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'nothing-to-apply' }),
    );
    expect(offeredOn(bad, analyst)).toEqual([]);
  });

  it('is applied by whoever has sent it, and by nobody else', () => {
    const colleague = { ...analyst, accountId: 'analyst-2' };

    expect(() => applyImport(checked, colleague, at)).toThrow(
      expect.objectContaining({ kind: 'forbidden' }),
    );
  });

  it.each(IMPORT_STATUSES)('offers in %s what would be accepted', (status) => {
    const isAccepted = LEGAL.includes(`${status} apply`);

    expect(offeredOn(all[status], analyst)).toEqual(isAccepted ? ['apply'] : []);
    expect(offeredOn(all[status], { ...analyst, accountId: 'analyst-2' })).toEqual([]);
  });
});

describe('who sees a list', () => {
  const ownersList: Import = uploadImport(
    {
      id: 'O',
      file,
      by: uploaderOf({ accountId: 'owner-1', roles: ['owner'], enterpriseId: 'E' }),
    },
    at,
  ).next;

  it.each([
    ['who sent it', analyst, true],
    ['a colleague', { ...analyst, accountId: 'analyst-2' }, true],
    [
      'a supervisor of another bureau',
      { accountId: 's', roles: ['supervisor'], bureauId: 'bureau-330000' },
      false,
    ],
    [
      'an intake officer of the same bureau',
      { accountId: 'i', roles: ['intake'], bureauId: 'bureau-320000' },
      false,
    ],
    ['an owner', { accountId: 'o', roles: ['owner'], enterpriseId: 'E' }, false],
  ] as const)('that an officer has sent: %s → %s', (_, actor, sees) => {
    expect(maySee(uploaded, actor)).toBe(sees);
  });

  it('that an owner has sent: nobody else', () => {
    expect(maySee(ownersList, { accountId: 'owner-1', roles: ['owner'] })).toBe(true);
    expect(maySee(ownersList, { accountId: 'owner-2', roles: ['owner'], enterpriseId: 'E' })).toBe(
      false,
    );
    expect(maySee(ownersList, analyst)).toBe(false);
  });
});
