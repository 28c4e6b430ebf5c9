import { describe, expect, it } from 'vitest';
import { after, NINE } from '../router-world.contract.js';
import { uploadsKeeper } from './uploads-keeper.js';

const HOUR_MS = 3_600_000;
type Asked = { readonly what: string; readonly before: Date };

function keeper({ isTrusted = true, isMore = false } = {}) {
  const asked: Asked[] = [];
  const named: string[][] = [];
  const clock = { at: NINE };
  const turn = uploadsKeeper({
    evidence: {
      async rescan() {
        asked.push({ what: 'rescan', before: clock.at });
        return isMore;
      },
      async removeHalfWritten(before) {
        asked.push({ what: 'half written', before });
      },
      async removeUnattached(before, isNamed) {
        asked.push({ what: 'unattached', before });
        named.push([...(await isNamed(['a', 'b', 'c']))]);
        return 0;
      },
    },
    naming: [async () => new Set(['a']), async () => new Set(['c'])],
    now: () => clock.at,
    isTrusted: () => isTrusted,
  });
  return { turn, asked, named, clock };
}
const whatOf = (asked: readonly Asked[]) => asked.map(({ what }) => what);

describe('the loop that looks after uploads', () => {
  it('scans again at every turn, and says when there is more to scan', async () => {
    const { turn, asked } = keeper({ isMore: true });

    expect([await turn(), await turn()]).toEqual([true, true]);
    expect(whatOf(asked).filter((what) => what === 'rescan')).toHaveLength(2);
  });

  it('tidies up once an hour: what was half written an hour ago, and what nothing has named for a day', async () => {
    const { turn, asked, clock } = keeper();

    await turn();
    clock.at = after(HOUR_MS - 1);
    await turn();
    clock.at = after(HOUR_MS);
    await turn();

    const tidied = asked.filter(({ what }) => what !== 'rescan');
    expect(tidied).toEqual([
      { what: 'half written', before: after(-HOUR_MS) },
      { what: 'unattached', before: after(-24 * HOUR_MS) },
      { what: 'half written', before: NINE },
      { what: 'unattached', before: after(-23 * HOUR_MS) },
    ]);
  });

  it('keeps what any service names', async () => {
    const { turn, named } = keeper();

    await turn();

    expect(named).toEqual([['a', 'c']]);
  });

  it('removes nothing while nobody can say what time it is', async () => {
    const { turn, asked } = keeper({ isTrusted: false });

    await turn();

    expect(whatOf(asked)).toEqual(['rescan']);
  });
});
