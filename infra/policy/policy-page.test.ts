import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { policyPage } from './policy-page.js';
import { POLICY_TABLES } from './tables.js';

const PAGE = new URL('../../docs/policy.md', import.meta.url);

describe('the page that says who may do what', () => {
  it('is what the policy tables say (`npm run policy` writes it)', async () => {
    expect(await readFile(PAGE, 'utf8')).toBe(policyPage(POLICY_TABLES));
  });

  it('says of an endpoint who, in which relation, whether guests, how often, what and why', () => {
    const page = policyPage({
      shelf: {
        borrow: {
          who: ['clerk', 'manager'],
          relations: ['own-store'],
          limit: 'filing',
          fields: 'The title.',
          why: 'Books are for the staff.',
        },
        look: { who: 'signed-in', guests: true, why: 'Looking is free.' },
      },
    });

    expect(page.split('\n').slice(-5)).toEqual([
      '| Endpoint | Who | Relation | Guests | Limit | Fields | Why |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| `borrow` | clerk, manager | own-store |  | filing | The title. | Books are for the staff. |',
      '| `look` | signed-in |  | yes |  |  | Looking is free. |',
      '',
    ]);
  });
});
