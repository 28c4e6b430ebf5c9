import { describe, expect, it } from 'vitest';
import type { SiteDeps } from '../site-deps.js';
import { acceptingStores } from './accepting.js';

type Given = Parameters<typeof acceptingStores>[1];

const STORE = {
  id: '2FR82S8996E5F6W8',
  name: '枫禾百货店（长江路店）',
  status: 'registered',
  seller: { id: 'E6B8M92XHY2ZCNNH', name: '南京枫禾商贸有限公司' },
  division: '320104',
  place: '江苏省南京市秦淮区',
  address: '长江路 1 号',
  categories: ['clothing'],
  pledge: null,
};
const OTHER = { ...STORE, id: '389QYB03CA6V93JV', name: '枫禾百货店（新街口店）' };

/** What was asked, and what is then shown. */
async function shown(returnPlaces: readonly string[], networkId?: string) {
  const asked: unknown[] = [];
  const ask = async ({ query }: { readonly query?: unknown }) => {
    asked.push(query);
    return { items: [STORE, OTHER], next: null };
  };
  const given = { store: { ...STORE, networkId }, pledge: { returnPlaces } };
  const stores = await acceptingStores({ ask } as unknown as SiteDeps, given as Given, 'zh');
  return { asked, names: stores?.items.map(({ name }) => name) };
}

describe('where else goods may be taken back', () => {
  it.each([
    [
      'in the city of the store',
      'same-city-network',
      { network: 'N', division: '320100', limit: '20' },
    ],
    ['everywhere', 'whole-network', { network: 'N', division: undefined, limit: '20' }],
  ])('is at the other stores of the brand %s', async (_, place, query) => {
    const { asked, names } = await shown(['this-store', place], 'N');

    expect(asked).toEqual([query]);
    expect(names).toEqual([OTHER.name]);
  });

  it.each([
    ['the pledge says nothing of it', ['this-store'], 'N'],
    ['the store belongs to no brand', ['whole-network'], undefined],
  ])('is nowhere when %s', async (_, places, network) => {
    expect(await shown(places, network)).toEqual({ asked: [], names: undefined });
  });
});
