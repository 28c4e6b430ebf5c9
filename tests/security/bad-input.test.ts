import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call, Reply } from '../support/http.js';
import { BAD_CASES } from './bad-cases.js';
import { BAD_RETURNS } from './bad-commands.js';
import { BAD_LISTS, BAD_PLEDGES, BAD_REGISTRATIONS } from './bad-registrations.js';
import { filed, filing, INVALID, MALFORMED, REFUSED, UNSUPPORTED } from './bad-requests.js';
import { placesIn, problemIn, wrongInRefusal } from './problem.js';
import { startWorld, type World } from './world.js';

const HAN = /\p{Script=Han}/u;

describe('a request that is not as it should be', () => {
  let world: World;
  let asked: (call: Call, language: string, by?: string) => Promise<Reply>;
  beforeAll(async () => {
    world = await startWorld();
    asked = (call, language, by = 'shopper-1') =>
      world.as(by).send({ ...call, headers: { ...call.headers, 'accept-language': language } });
  });
  afterAll(() => world.stack.stop());

  it.each([...MALFORMED, ...INVALID, ...UNSUPPORTED, ...REFUSED])(
    'with %s is refused, in Chinese or English, with what to do next',
    async (_, call, status, type, places) => {
      await expectRefusal('shopper-1', call, { status, type, places });
    },
  );

  it.each([...BAD_PLEDGES, ...BAD_RETURNS, ...BAD_CASES, ...BAD_REGISTRATIONS, ...BAD_LISTS])(
    'such as %s is refused, in Chinese or English, with what to do next',
    async (_, by, callIn, status, type, places) => {
      await expectRefusal(by, callIn(world), { status, type, places });
    },
  );

  it('names the fault of each field in the language of the reader', async () => {
    const rows = [...MALFORMED, ...INVALID, ...REFUSED];

    const faults = rows.map(async ([what, call]) => {
      const zh = problemIn(await asked(call, 'zh-CN')).errors ?? [];
      const en = problemIn(await asked(call, 'en')).errors ?? [];
      const isRight =
        zh.every(({ detail }) => HAN.test(detail)) && !en.some(({ detail }) => HAN.test(detail));
      return isRight ? [] : [`${what}: ${zh.map(({ detail }) => detail).join('; ')}`];
    });

    expect((await Promise.all(faults)).flat()).toEqual([]);
  });

  it('is read in a moment, however many quotation marks it has without an end', async () => {
    const call = filing(`"${'\\"'.repeat(45_000)}`);
    const startedAt = performance.now();

    const reply = await asked(call, 'en');

    expect(problemIn(reply)).toMatchObject({ status: 400, type: '/problems/malformed-json' });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('for a store that never pledged is refused and pointed at the store', async () => {
    const reply = await asked(filed({ storeId: world.unpledgedStoreId }), 'en');

    expect(problemIn(reply)).toMatchObject({
      status: 422,
      type: '/problems/no-pledge-on-that-day',
    });
    expect(placesIn(problemIn(reply))).toEqual(['/storeId']);
  });

  it('leaves nothing behind in the log of failures', () => {
    expect(world.stack.failures).toEqual([]);
  });

  type Refusal = {
    readonly status: number;
    readonly type: string;
    readonly places: readonly string[];
  };

  async function expectRefusal(by: string, call: Call, { status, type, places }: Refusal) {
    const zh = await asked(call, 'zh-CN', by);
    const en = await asked(call, 'en-GB,en;q=0.9', by);

    expect([...wrongInRefusal(zh), ...wrongInRefusal(en)]).toEqual([]);
    const inChinese = problemIn(zh);
    const inEnglish = problemIn(en);
    expect(inChinese).toMatchObject({ status, type: `/problems/${type}` });
    expect(placesIn(inChinese)).toEqual(places);
    expect(placesIn(inEnglish)).toEqual(places);
    expect(inChinese.title).toMatch(HAN);
    expect(inChinese.detail).toMatch(HAN);
    expect(inEnglish.title + inEnglish.detail).not.toMatch(HAN);
  }
});
