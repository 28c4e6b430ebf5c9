import { describe, expect, it } from 'vitest';
import { aRow, faultsOf, listingOf } from './a-list.contract.js';
import { layoutOf } from './import-columns.js';

describe('the head of a list', () => {
  it('may be in Chinese or English, with stars, spaces and notes', () => {
    const { at, missing } = layoutOf([
      '*统一社会信用代码（18位）',
      'Enterprise Name',
      '门 店 名 称',
      'division',
      '备注',
      'ＡＤＤＲＥＳＳ',
      '经营类别(必填)',
    ]);

    expect(missing).toEqual([]);
    expect(at).toEqual({
      creditCode: 0,
      enterpriseName: 1,
      storeName: 2,
      division: 3,
      address: 5,
      categories: 6,
    });
  });

  it('names what is missing; the county stands for the code', () => {
    expect(layoutOf(['企业名称', '门店名称', '经营类别']).missing).toEqual([
      'creditCode',
      'address',
      'division',
    ]);
    expect(layoutOf(Object.keys(aRow({ 区县: '' }))).missing).toEqual([]);
    expect(layoutOf(['信用代码', '企业名称', '门店名称', '区县', '地址', '类别']).missing).toEqual(
      [],
    );
  });
});

describe('a row of a list', () => {
  it('says everything a store needs', () => {
    const row = aRow({ 经度: '120.6229', 纬度: '31.3113', 营业时间: '10:00–22:00' });

    expect(listingOf(row)).toEqual({
      creditCode: '91320508MA1MY7C25D',
      enterpriseName: '苏州观前商贸有限公司',
      kind: 'independent',
      store: {
        name: '青禾服饰（观前街店）',
        division: '320508',
        address: '江苏省苏州市姑苏区观前街1号',
        categories: ['clothing', 'shoes-bags'],
        point: { lng: 120.6229, lat: 31.3113 },
        openingHours: '10:00–22:00',
      },
    });
  });

  it.each([
    [{ 统一社会信用代码: '' }, 'creditCode missing'],
    [{ 统一社会信用代码: '91320508MA1MY7C2' }, 'creditCode credit-code-form'],
    [{ 统一社会信用代码: '91320508MA1MY7C2I5' }, 'creditCode credit-code-form'],
    [{ 统一社会信用代码: '91320508MA1MY7C250' }, 'creditCode credit-code-check-failed'],
    [{ 企业名称: ' \t ' }, 'enterpriseName missing'],
    [{ 企业类型: '国企' }, 'kind unknown-kind'],
    [{ 门店名称: '长'.repeat(101) }, 'storeName too-long'],
    [{ 门店名称: '青禾\0服饰' }, 'storeName unreadable-character'],
    [{ 区划代码: '' }, 'division missing'],
    [{ 区划代码: '320504' }, 'division division-replaced'],
    [{ 区划代码: '320500' }, 'division outside-the-delta'],
    [{ 区划代码: '110101' }, 'division outside-the-delta'],
    [{ 区划代码: '320576' }, 'division outside-the-delta'],
    [{ 开发区代码: '999999' }, 'zone unknown-zone'],
    [{ 地址: '' }, 'address missing'],
    [{ 经营类别: '；' }, 'categories missing'],
    [{ 经营类别: '服装；军火' }, 'categories unknown-category'],
    [{ 经度: '120.6' }, 'lat not-a-coordinate'],
    [{ 经度: '东经120', 纬度: '31' }, 'lng not-a-coordinate'],
    [{ 经度: '31.3', 纬度: '120.6' }, 'lng outside-the-map'],
  ])('with %o is not registered: %s', (over, fault) => {
    expect(faultsOf(aRow(over))).toEqual([fault]);
  });

  it('is told everything that is wrong with it at once', () => {
    const row = aRow({ 统一社会信用代码: '', 地址: '', 经营类别: '' });

    expect(faultsOf(row)).toEqual(['creditCode missing', 'address missing', 'categories missing']);
  });

  it('may hold a credit code that fails its check, where somebody says why it is right', () => {
    const row = aRow({
      统一社会信用代码: '91320508MA1MY7C250',
      代码复核说明: '已核对营业执照原件',
    });

    expect(listingOf(row)).toMatchObject({
      creditCode: '91320508MA1MY7C250',
      override: '已核对营业执照原件',
    });
  });

  it('keeps no confirmation of a code that needs none', () => {
    expect(listingOf(aRow({ 代码复核说明: '已核对' }))).not.toHaveProperty('override');
  });

  it.each([
    ['９１３２０５０８ＭＡ１ＭＹ７Ｃ２５Ｄ'],
    ['91320508ma1my7c25d'],
    ['9132 0508 MA1M Y7C2 5D'],
  ])('may spell its credit code %s', (creditCode) => {
    expect(listingOf(aRow({ 统一社会信用代码: creditCode })).creditCode).toBe('91320508MA1MY7C25D');
  });

  it.each(['=1+1', '+86', '-米阳光', '@家', '=HYPERLINK("http://x")'])(
    'keeps %s as the text it is, and without the guard of an annotated list',
    (name) => {
      expect(listingOf(aRow({ 门店名称: name })).store.name).toBe(name);
      expect(listingOf(aRow({ 门店名称: `'${name}` })).store.name).toBe(name);
    },
  );

  it('is one line without space around it', () => {
    const { store } = listingOf(aRow({ 门店名称: '  青禾\r\n 服饰\t店 ' }));

    expect(store.name).toBe('青禾 服饰 店');
  });
});

describe('the county of a row', () => {
  it.each([
    [{ 区划代码: '320508000000' }, '320508'],
    [{ 区划代码: '江苏省苏州市吴中区' }, '320506'],
    [{ 区划代码: '', 省: '江苏省', 市: '苏州市', 区: '吴中区' }, '320506'],
    [{ 区划代码: '', 省: '江苏', 市: '苏州', 区: '吴中' }, '320506'],
    [{ 区划代码: '', 区: '昆山市' }, '320583'],
    [{ 区划代码: '', 市: '南京市', 区: '鼓楼区' }, '320106'],
    [{ 区划代码: '', 市: '徐州市', 区: '鼓楼区' }, '320302'],
    [{ 区划代码: '', 省: '上海市', 市: '市辖区', 区: '黄浦区' }, '310101'],
  ])('%o is %s', (over, division) => {
    expect(listingOf(aRow(over)).store.division).toBe(division);
  });

  it.each([
    [{ 区划代码: '', 区: '鼓楼区' }, 'division ambiguous-place'],
    [{ 区划代码: '', 市: '苏州市', 区: '鼓楼区' }, 'division unknown-place'],
    [{ 区划代码: '', 区: '朝阳区' }, 'division unknown-place'],
  ])('%o is none: %s', (over, fault) => {
    expect(faultsOf(aRow(over))).toEqual([fault]);
  });
});
