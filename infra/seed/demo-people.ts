import type { Account } from '@anxintui/identity/domain/account';
import { type Bureau, bureauIdOf, bureauTree } from '@anxintui/identity/domain/bureau-tree';
import type { Role } from '@anxintui/shared/vocabulary/actors';
import { demoIds } from './landmarks.js';
import type { Population } from './population.js';

const TITLES: Readonly<Record<Role, string>> = {
  shopper: '消费者',
  clerk: '店员',
  manager: '店长',
  headquarters: '总部',
  owner: '企业管理员',
  intake: '受理员',
  mediator: '调解员',
  supervisor: '科长',
  'bureau-head': '局领导',
  'province-analyst': '省级分析员',
  auditor: '审计员',
  operator: '运维员',
};

type Person = { readonly id: string; readonly name: string; readonly role: Role };
type Desk = Pick<Account, 'storeId' | 'enterpriseId' | 'bureauId'>;

export const accountOf = (
  { id, name, role }: Person,
  desk: Desk = {},
  { at, isDemo }: { at?: string; isDemo: boolean },
): Account => ({
  id,
  name,
  roles: [role],
  ...desk,
  organisation: at ? `${at} · ${TITLES[role]}` : TITLES[role],
  isActive: true,
  isDemo,
});

const SHOPPERS: readonly Person[] = [
  { id: 'shopper-1', name: '张桂英', role: 'shopper' },
  { id: 'shopper-2', name: '陈宇', role: 'shopper' },
];
const OPERATOR: Person = { id: 'operator-1', name: '吴凯', role: 'operator' };
const AT_SUZHOU_STORE: readonly Person[] = [
  { id: 'clerk-1', name: '李敏', role: 'clerk' },
  { id: 'manager-1', name: '王建国', role: 'manager' },
];
const AT_NANJING_STORE: readonly Person[] = [
  { id: 'clerk-2', name: '赵倩', role: 'clerk' },
  { id: 'manager-2', name: '孙志强', role: 'manager' },
];
/** The staffed desk of Jiangsu, where cases go that no table can place. */
const QUEUE = 'queue-32';
const OFFICERS: readonly (Person & { readonly division: string })[] = [
  { id: 'intake-1', name: '周晓燕', role: 'intake', division: '320505' },
  { id: 'mediator-1', name: '徐文博', role: 'mediator', division: '320505' },
  { id: 'supervisor-1', name: '沈国平', role: 'supervisor', division: '320505' },
  { id: 'intake-2', name: '朱静怡', role: 'intake', division: '320102' },
  { id: 'intake-3', name: '钱海波', role: 'intake', division: '320500' },
  { id: 'intake-4', name: '陶思远', role: 'intake', division: QUEUE },
  { id: 'mediator-2', name: '范晓峰', role: 'mediator', division: '320102' },
  { id: 'supervisor-2', name: '戴红梅', role: 'supervisor', division: '320500' },
  { id: 'supervisor-3', name: '邹立新', role: 'supervisor', division: '320102' },
  { id: 'bureau-head-1', name: '陆振华', role: 'bureau-head', division: '320505' },
  { id: 'auditor-1', name: '鲍婉清', role: 'auditor', division: '320000' },
  { id: 'province-analyst-1', name: '何雨桐', role: 'province-analyst', division: '320000' },
];

/** One person for every role of the product, as whom one may sign in by name. */
export function demoPeople(population: Population): Account[] {
  const ids = demoIds(population.seed);
  const tree = bureauTree();
  const staff = [
    ...AT_SUZHOU_STORE.map((person) => atStore(person, population, ids.suzhouStore)),
    ...AT_NANJING_STORE.map((person) => atStore(person, population, ids.nanjingStore)),
  ];
  return [
    ...SHOPPERS.map((person) => accountOf(person, {}, { isDemo: true })),
    ...staff,
    atEnterprise(
      { id: 'headquarters-1', name: '顾晨', role: 'headquarters' },
      population,
      ids.brand,
    ),
    atEnterprise(
      { id: 'owner-1', name: '蒋美华', role: 'owner' },
      population,
      ids.suzhouEnterprise,
    ),
    ...OFFICERS.map((officer) => atBureau(officer, tree)),
    accountOf(OPERATOR, {}, { isDemo: true }),
  ];
}

function atStore(person: Person, { stores }: Population, storeId: string): Account {
  const { name, seller } = found(stores, storeId).facts;
  return accountOf(person, { storeId, enterpriseId: seller.id }, { at: name, isDemo: true });
}

function atEnterprise(person: Person, { enterprises }: Population, enterpriseId: string): Account {
  const { name } = found(enterprises, enterpriseId);
  return accountOf(person, { enterpriseId }, { at: name, isDemo: true });
}

function atBureau(officer: (typeof OFFICERS)[number], tree: readonly Bureau[]): Account {
  const { id, name } = found(
    tree,
    officer.division === QUEUE ? QUEUE : bureauIdOf(officer.division),
  );
  return accountOf(officer, { bureauId: id }, { at: name, isDemo: true });
}

function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const one = list.find((each) => each.id === id);
  if (!one) throw new Error(`the seed has no ${id}`);
  return one;
}
