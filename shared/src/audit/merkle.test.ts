import { describe, expect, it } from 'vitest';
import { leafHash, merkleTree } from './merkle.js';

/** The leaves and roots that Certificate Transparency implementations test themselves with. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const rootOf = (leaves: readonly string[]): string => {
  const tree = merkleTree();
  for (const leaf of leaves) tree.add(leafHash(Buffer.from(leaf, 'hex')));
  return tree.root();
};

describe('a Merkle tree', () => {
  it.each(ROOTS.map((root, count) => ({ count, root })))(
    'has the root of RFC 6962 over $count leaves',
    ({ count, root }) => {
      expect(rootOf(LEAVES.slice(0, count))).toBe(root);
    },
  );

  it('has another root when a leaf is altered, dropped, doubled or exchanged', () => {
    const [first = '', second = '', ...others] = LEAVES;
    const whole = rootOf(LEAVES);

    expect(rootOf(['ff', second, ...others])).not.toBe(whole);
    expect(rootOf([second, ...others])).not.toBe(whole);
    expect(rootOf([...LEAVES, ...LEAVES.slice(-1)])).not.toBe(whole);
    expect(rootOf([second, first, ...others])).not.toBe(whole);
  });
});
