import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { each, gathered } from './seals.contract.js';
import { type Place, sideBySide } from './side-by-side.js';

const SEED = 6962;
const place = fc.record({
  collection: fc.constantFrom('cases', 'pledges', 'returns'),
  id: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
});
const keyOf = ({ collection, id }: Place): string => `${collection} ${id}`;
/** In order, each once. */
const stream = fc
  .uniqueArray(place, { selector: keyOf })
  .map((places) => places.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));

describe('ordered streams side by side', () => {
  it(`give every document once, in order, with all that any of them has (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stream, { maxLength: 6 }), async (streams) => {
        const groups = await gathered(sideBySide(streams.map(each)));

        const keys = [...new Set(streams.flat().map(keyOf))].sort();
        expect(groups.map(keyOf)).toEqual(keys);
        expect(groups.map(({ found }) => found.map(({ at }) => at))).toEqual(
          keys.map((key) =>
            streams.flatMap((places, at) => (places.some((one) => keyOf(one) === key) ? [at] : [])),
          ),
        );
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('fail when one of them is not in order, rather than overlook something', async () => {
    const wrong = [
      { collection: 'cases', id: 'B' },
      { collection: 'cases', id: 'A' },
    ];

    await expect(gathered(sideBySide([each(wrong)]))).rejects.toThrow('out of order');
  });
});
