import { demoIds, hasAccount } from './landmarks.js';
import type { Population } from './population.js';
import { type Random, randomOf } from './random.js';
import { phoneOf, type Somebody, somebody } from './somebody.js';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余',
];
const GIVEN = [
  ...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰文辉建华玉梅志红宁海燕雪琳晨阳欣悦',
];

/** Far from the streams of blocks, points and pledges, and from each other. */
const MANAGERS_STREAM = -2_000_000_000;
const HEADQUARTERS_STREAM = 1_000_000_000;

const LINES_OF_A_SEED = 10_000_000;
const SEEDS_APART = 9;
const HEADQUARTERS_LINES = 5_000_000;
const SHOPPERS_LINES = 8_000_000;
const firstLine = (seed: number): number => (seed % SEEDS_APART) * LINES_OF_A_SEED;

/** A manager for nearly every store and somebody at every headquarters; the demo people have theirs already. */
export function seedStaff({ seed, stores, enterprises }: Population): Somebody[] {
  const { suzhouStore, nanjingStore, brand } = demoIds(seed);
  const managed = stores.filter(
    ({ id, n }) => hasAccount(n) && id !== suzhouStore && id !== nanjingStore,
  );
  const above = enterprises.filter(
    ({ id, sellsAs }) => (sellsAs === 'brand' || sellsAs === 'mall') && id !== brand,
  );
  return [
    ...managed.map(({ id, n, facts }) =>
      somebody(
        {
          id: managerIdOf(seed, n),
          role: 'manager',
          facts: {
            name: personName(randomOf(seed, MANAGERS_STREAM - n)),
            phone: phoneOf(firstLine(seed) + n),
          },
        },
        { storeId: id, enterpriseId: facts.seller.id },
        { at: facts.name, isDemo: false },
      ),
    ),
    ...above.map(({ id, n, name }) =>
      somebody(
        {
          id: headquartersIdOf(seed, n),
          role: 'headquarters',
          facts: {
            name: personName(randomOf(seed, HEADQUARTERS_STREAM + n)),
            phone: phoneOf(firstLine(seed) + HEADQUARTERS_LINES + n),
          },
        },
        { enterpriseId: id },
        { at: name, isDemo: false },
      ),
    ),
  ];
}

export const shopperPhone = (seed: number, n: number): string =>
  phoneOf(firstLine(seed) + SHOPPERS_LINES + n);
export const managerIdOf = (seed: number, n: number): string => `seed-${seed}-manager-${n}`;
export const headquartersIdOf = (seed: number, n: number): string =>
  `seed-${seed}-headquarters-${n}`;

export function personName(random: Random): string {
  const given = Array.from({ length: 1 + random.below(2) }, () => random.pick(GIVEN));
  return random.pick(SURNAMES) + given.join('');
}
