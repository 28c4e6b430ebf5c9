import { ResponsibleView } from '@anxintui/shared/contracts/identity';
import { allCounties, allZones } from '@anxintui/shared/divisions/divisions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../support/http.js';
import { API } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';

describe('the bureau that is responsible', () => {
  let stack: Stack;
  let asked: (
    place: string,
    language?: string,
  ) => Promise<ReturnType<typeof ResponsibleView.parse>>;
  beforeAll(async () => {
    stack = await startStack({ hasRouter: false });
    asked = async (place, language = 'zh') => {
      const path = `${API}/bureaus/responsible?${place}`;
      const { body } = await send(stack.url, { path, headers: { 'accept-language': language } });
      return ResponsibleView.parse(body);
    };
  });
  afterAll(() => stack.stop());

  it('is found for every one of the 305 counties of the Delta', async () => {
    const counties = allCounties();

    const answers = await Promise.all(counties.map(({ code }) => asked(`division=${code}`)));

    expect(counties).toHaveLength(305);
    expect(answers.map(({ bureau }) => `${bureau.level} ${bureau.id}`)).toEqual(
      counties.map(({ code }) => `county bureau-${code}`),
    );
    expect(answers.filter(({ reason }) => reason.length === 0)).toEqual([]);
  });

  it('is the zone’s own for every one of the 24 development zones', async () => {
    const zones = allZones();

    const answers = await Promise.all(zones.map(({ code }) => asked(`zone=${code}`)));

    expect(zones).toHaveLength(24);
    expect(answers.map(({ bureau }) => `${bureau.level} ${bureau.id}`)).toEqual(
      zones.map(({ code }) => `zone bureau-${code}`),
    );
  });

  it.each(['division=110101', 'division=999999', 'division=320500', 'lng=120.6&lat=31.3', ''])(
    'is a staffed desk for what resolves to none (%s), with the reason in both languages',
    async (place) => {
      const zh = await asked(place);
      const en = await asked(place, 'en');

      expect(zh.bureau).toMatchObject({ level: 'queue', id: 'queue-32' });
      expect(en.bureau).toMatchObject({ level: 'queue', id: 'queue-32' });
      const words = (answer: typeof zh) => answer.reason.map((step) => step.words).join('');
      expect(words(zh)).toMatch(/\p{Script=Han}/u);
      expect(words(en)).toMatch(/\b(the|is|no|of)\b/);
      expect(zh.reason.map(({ code }) => code)).toEqual(en.reason.map(({ code }) => code));
    },
  );

  it('is asked without an account, and a code that is none is told apart from an unknown one', async () => {
    const { status, body } = await send(stack.url, {
      path: `${API}/bureaus/responsible?division=32050`,
    });

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ parameter: 'division' }] });
    expect(stack.failures).toEqual([]);
  });
});
