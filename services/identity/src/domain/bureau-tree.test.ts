import { describe, expect, it } from 'vitest';
import { type Bureau, bureauTree } from './bureau-tree.js';

const tree = bureauTree();
const bureau = (id: string): Bureau | undefined => tree.find((one) => one.id === id);

describe('the bureau tree of the Delta', () => {
  it.each([
    ['province', 4],
    ['queue', 4],
    ['city', 40],
    ['county', 305],
    ['zone', 24],
  ])('has on the level %s %i bureaus', (level, count) => {
    expect(tree.filter((one) => one.level === level)).toHaveLength(count);
  });

  it('gives every bureau an id and a name of its own', () => {
    expect(new Set(tree.map(({ id }) => id)).size).toBe(tree.length);
    expect(new Set(tree.map(({ name }) => name)).size).toBe(tree.length);
  });

  it('puts every bureau under one that exists, with a path from the province', () => {
    const paths = tree.filter(({ parent }) => parent).map(({ parent, path }) => ({ parent, path }));

    expect(paths).toHaveLength(tree.length - 4);
    expect(paths.filter(({ parent }) => !bureau(parent ?? ''))).toEqual([]);
    expect(paths.filter(({ parent, path }) => path.at(-2) !== parent)).toEqual([]);
    expect(tree.filter(({ id, path }) => path.at(-1) !== id)).toEqual([]);
    expect(tree.filter(({ path }) => bureau(path[0] ?? '')?.level !== 'province')).toEqual([]);
  });

  it.each([
    ['bureau-310000', '上海市市场监督管理局'],
    ['bureau-320000', '江苏省市场监督管理局'],
    ['bureau-320500', '苏州市市场监督管理局'],
    ['bureau-320505', '苏州市虎丘区市场监督管理局'],
    ['bureau-310101', '上海市黄浦区市场监督管理局'],
    ['bureau-320581', '常熟市市场监督管理局'],
    ['bureau-320321', '丰县市场监督管理局'],
    ['bureau-320576', '苏州工业园区市场监督管理局'],
    ['queue-32', '江苏省统一受理台（人工分派）'],
  ])('calls %s %s', (id, name) => {
    expect(bureau(id)?.name).toBe(name);
  });

  it('names provinces and cities in English too', () => {
    expect(bureau('bureau-320000')?.nameEn).toBe(
      'Jiangsu Provincial Administration for Market Regulation',
    );
    expect(bureau('bureau-310000')?.nameEn).toBe(
      'Shanghai Municipal Administration for Market Regulation',
    );
    expect(bureau('bureau-341300')?.nameEn).toBe(
      'Suzhou (Anhui) Municipal Administration for Market Regulation',
    );
  });

  it.each([
    ['bureau-320505', ['bureau-320000', 'bureau-320500', 'bureau-320505']],
    ['bureau-320576', ['bureau-320000', 'bureau-320500', 'bureau-320576']],
    ['bureau-310101', ['bureau-310000', 'bureau-310101']],
    ['queue-33', ['bureau-330000', 'queue-33']],
  ])('leads to %s from the top', (id, path) => {
    expect(bureau(id)?.path).toEqual(path);
  });

  it('publishes this platform as a channel only for the bureaus that said so', () => {
    const publishing = bureauTree(new Set(['bureau-320505'])).filter((one) => one.publishesChannel);

    expect(publishing.map(({ id }) => id)).toEqual(['bureau-320505']);
    expect(tree.filter((one) => one.publishesChannel)).toEqual([]);
  });
});
