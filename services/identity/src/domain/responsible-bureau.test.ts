import { allCounties, allZones } from '@anxintui/shared/divisions/divisions';
import { describe, expect, it } from 'vitest';
import { bureauTree } from './bureau-tree.js';
import { type Place, responsibleBureau } from './responsible-bureau.js';

const tree = bureauTree();
const asked = (place: Place) => {
  const { bureau, reason, alternatives } = responsibleBureau(tree, place);
  return {
    bureau: bureau.id,
    codes: reason.map(({ code }) => code),
    alternatives: alternatives.map(({ id }) => id),
    reason,
  };
};

describe('the responsible bureau', () => {
  it.each(allCounties())(
    'of a shop in $nameZh ($code) is the bureau of that county',
    ({ code }) => {
      expect(asked({ division: code }).bureau).toBe(`bureau-${code}`);
      expect(asked({ division: code }).codes).toContain('county-of-shop');
    },
  );

  it.each(allZones())('of a shop in $nameZh ($code) is the bureau of that zone', ({ code }) => {
    expect(asked({ zone: code }).bureau).toBe(`bureau-${code}`);
    expect(asked({ zone: code }).codes).toContain('zone-overrides');
  });

  it('is explained with the article, in both languages', () => {
    expect(asked({ division: '320505' }).reason[0]).toEqual({
      code: 'county-of-shop',
      article: {
        zh: '《市场监督管理投诉举报处理办法》第13条第1款',
        en: 'SAMR Order 121, art. 13(1)',
      },
      words: {
        zh: '商家实际经营地在江苏省苏州市虎丘区，由该县级市场监督管理部门处理',
        en: 'The shop does business in 江苏省苏州市虎丘区; the bureau of that county handles the complaint',
      },
    });
  });

  it('may instead be the zone that the shop lies in, or the superior', () => {
    expect(asked({ division: '320505' })).toMatchObject({
      codes: ['county-of-shop', 'if-in-zone', 'superior-may-take'],
      alternatives: ['bureau-320576', 'bureau-320500'],
    });
  });

  it('in Shanghai has the municipality above it and no zone beside it', () => {
    expect(asked({ division: '310101' })).toMatchObject({
      codes: ['county-of-shop', 'superior-may-take'],
      alternatives: ['bureau-310000'],
    });
  });

  it('is the zone before the county, which stays an alternative', () => {
    expect(asked({ division: '320506', zone: '320576' })).toMatchObject({
      bureau: 'bureau-320576',
      codes: ['zone-overrides', 'superior-may-take'],
      alternatives: ['bureau-320506', 'bureau-320500'],
    });
  });

  it('is the zone when its code is given as the division', () => {
    expect(asked({ division: '320576' }).bureau).toBe('bureau-320576');
  });

  it('says when the zone and the county cannot both be right', () => {
    expect(asked({ division: '320102', zone: '320576' })).toMatchObject({
      bureau: 'bureau-320576',
      codes: ['zone-overrides', 'division-disagrees', 'superior-may-take'],
      alternatives: ['bureau-320102', 'bureau-320500'],
    });
  });

  it('follows the county when there is no such zone, and says so', () => {
    expect(asked({ division: '320505', zone: '320599' })).toMatchObject({
      bureau: 'bureau-320505',
      codes: ['unknown-zone', 'county-of-shop', 'if-in-zone', 'superior-may-take'],
    });
  });

  it('of an old code is that of its successor, and the reason says so', () => {
    const { bureau, reason } = asked({ division: '320611' });

    expect(bureau).toBe('bureau-320613');
    expect(reason[0]).toMatchObject({
      code: 'code-replaced',
      words: { zh: '区划代码320611（港闸区）已于2020年撤销，现为320613（江苏省南通市崇川区）' },
    });
  });
});

describe('a staffed desk takes the case', () => {
  it('when an old code was divided, with its successors as candidates', () => {
    expect(asked({ division: '330104' })).toMatchObject({
      bureau: 'queue-33',
      codes: ['code-divided'],
      alternatives: ['bureau-330102', 'bureau-330114'],
    });
  });

  it('when only the city is known, with its counties as candidates', () => {
    const { bureau, codes, alternatives } = asked({ division: '340100' });

    expect(bureau).toBe('queue-34');
    expect(codes).toEqual(['no-county']);
    expect(alternatives).toHaveLength(9);
    expect(alternatives).toContain('bureau-340181');
  });

  it.each([
    ['only the province is known', { division: '330000' }, 'queue-33', ['no-county']],
    ['only Shanghai is known', { division: '310100' }, 'queue-31', ['no-county']],
    ['no county has the code', { division: '320599' }, 'queue-32', ['unknown-code']],
    ['the shop is in Beijing', { division: '110101' }, 'queue-32', ['outside-delta']],
    ['the code is none', { division: '990000' }, 'queue-32', ['unknown-code']],
    ['the code is not one', { division: 'Suzhou' }, 'queue-32', ['unknown-code']],
    ['nothing is known', {}, 'queue-32', ['no-place']],
    ['the zone is unknown', { zone: '320599' }, 'queue-32', ['unknown-zone', 'no-place']],
    [
      'there is only a point',
      { lng: 120.6, lat: 31.3 },
      'queue-32',
      ['point-not-resolved', 'no-place'],
    ],
  ])('when %s', (_, place, desk, codes) => {
    expect(asked(place)).toMatchObject({ bureau: desk, codes });
  });

  it('with the article that asks the desk to dispatch', () => {
    expect(asked({}).reason[0]?.article?.en).toBe('SAMR Order 121, art. 41');
  });

  it('when the list of bureaus lacks the right one, and says which', () => {
    const incomplete = tree.filter(({ id }) => id !== 'bureau-330110');

    const { bureau, reason } = responsibleBureau(incomplete, { division: '330110' });

    expect(bureau.id).toBe('queue-33');
    expect(reason.at(-1)).toMatchObject({ code: 'no-bureau' });
    expect(reason.at(-1)?.words.en).toContain('bureau-330110');
  });

  it('of Jiangsu when the province has none, and never nobody', () => {
    const onlyJiangsu = tree.filter(({ id }) => !id.startsWith('queue-') || id === 'queue-32');

    expect(responsibleBureau(onlyJiangsu, { division: '330000' }).bureau.id).toBe('queue-32');
    expect(() => responsibleBureau([], { division: '330000' })).toThrow('no intake desk');
  });
});

describe('a point on the map', () => {
  it('is not used yet and said so; the division decides', () => {
    expect(asked({ division: '310101', lng: 121.48, lat: 31.23 })).toMatchObject({
      bureau: 'bureau-310101',
      codes: ['point-not-resolved', 'county-of-shop', 'superior-may-take'],
    });
  });
});
