import type { Account } from '@anxintui/identity/domain/account';
import { accountOf } from './demo-people.js';
import { demoIds, hasAccount } from './landmarks.js';
import type { Population } from './population.js';
import { type Random, randomOf } from './random.js';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余',
];
const GIVEN = [
  ...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰文辉建华玉梅志红宁海燕雪琳晨阳欣悦',
];

/** Far from the streams of blocks, points and pledges, and from each other. */
const MANAGERS_STREAM = -2_000_000_000;
const HEADQUARTERS_STREAM = 1_000_000_000;

/** A manager for nearly every store and somebody at every headquarters; the demo people have theirs already. */
export function seedStaff({ seed, stores, enterprises }: Population): Account[] {
  const { suzhouStore, nanjingStore, brand } = demoIds(seed);
  const managed = stores.filter(
    ({ id, n }) => hasAccount(n) && id !== suzhouStore && id !== nanjingStore,
  );
  const above = enterprises.filter(
    ({ id, sellsAs }) => (sellsAs === 'brand' || sellsAs === 'mall') && id !== brand,
  );
  return [
    ...managed.map(({ id, n, facts }) =>
      accountOf(
        {
          id: managerIdOf(seed, n),
          name: personName(randomOf(seed, MANAGERS_STREAM - n)),
          role: 'manager',
        },
        { storeId: id, enterpriseId: facts.seller.id },
        { at: facts.name, isDemo: false },
      ),
    ),
    ...above.map(({ id, n, name }) =>
      accountOf(
        {
          id: headquartersIdOf(seed, n),
          name: personName(randomOf(seed, HEADQUARTERS_STREAM + n)),
          role: 'headquarters',
        },
        { enterpriseId: id },
        { at: name, isDemo: false },
      ),
    ),
  ];
}

export const managerIdOf = (seed: number, n: number): string => `seed-${seed}-manager-${n}`;
export const headquartersIdOf = (seed: number, n: number): string =>
  `seed-${seed}-headquarters-${n}`;

export function personName(random: Random): string {
  const given = Array.from({ length: 1 + random.below(2) }, () => random.pick(GIVEN));
  return random.pick(SURNAMES) + given.join('');
}
