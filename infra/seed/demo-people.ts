import { type Bureau, bureauIdOf, bureauTree } from '@anxintui/identity/domain/bureau-tree';
import type { PersonFacts } from '@anxintui/identity/domain/person';
import { identityCheck } from '@anxintui/shared/identifiers/identity-number';
import type { Role } from '@anxintui/shared/vocabulary/actors';
import { demoIds } from './landmarks.js';
import type { Population } from './population.js';
import { phoneOf, type Somebody, somebody } from './somebody.js';

type Person = { readonly id: string; readonly role: Role } & PersonFacts;

/** Where this one is known, all the demo people are. */
export const FIRST_OF_ALL = 'shopper-1';
const SHOPPERS: readonly Person[] = [
  {
    id: FIRST_OF_ALL,
    name: '张桂英',
    role: 'shopper',
    address: '江苏省苏州市虎丘区狮山路 88 号 3 幢 502 室',
    idNumber: `32050519680312402${identityCheck('32050519680312402')}`,
  },
  {
    id: 'shopper-2',
    name: '陈宇',
    role: 'shopper',
    address: '江苏省南京市玄武区珠江路 128 号 1105 室',
    idNumber: `32010219950721361${identityCheck('32010219950721361')}`,
  },
];
const HEADQUARTERS: Person = { id: 'headquarters-1', name: '顾晨', role: 'headquarters' };
const OWNER: Person = { id: 'owner-1', name: '蒋美华', role: 'owner' };
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

type Place = { readonly desk: Parameters<typeof somebody>[1]; readonly at?: string };
type Placed = { readonly person: Person; readonly place: Place };

/** Far from the telephone numbers of other staff. */
const FIRST_LINE = 99_990_001;

/** One person for every role of the product, as whom one may sign in by name. */
export const demoPeople = (population: Population): Somebody[] =>
  everybody(population).map(({ person: { id, role, ...facts }, place: { desk, at } }, n) =>
    somebody({ id, role, facts: { ...facts, phone: phoneOf(FIRST_LINE + n) } }, desk, {
      isDemo: true,
      ...(at === undefined ? {} : { at }),
    }),
  );

function everybody(population: Population): Placed[] {
  const ids = demoIds(population.seed);
  const tree = bureauTree();
  const placed = (people: readonly Person[], place: Place): Placed[] =>
    people.map((person) => ({ person, place }));
  return [
    ...placed(SHOPPERS, { desk: {} }),
    ...placed(AT_SUZHOU_STORE, storeOf(population, ids.suzhouStore)),
    ...placed(AT_NANJING_STORE, storeOf(population, ids.nanjingStore)),
    ...placed([HEADQUARTERS], enterpriseOf(population, ids.brand)),
    ...placed([OWNER], enterpriseOf(population, ids.suzhouEnterprise)),
    ...OFFICERS.map(({ division, ...person }) => ({ person, place: bureauOf(division, tree) })),
    ...placed([OPERATOR], { desk: {} }),
  ];
}

function storeOf({ stores }: Population, storeId: string): Place {
  const { name, seller } = found(stores, storeId).facts;
  return { desk: { storeId, enterpriseId: seller.id }, at: name };
}

function enterpriseOf({ enterprises }: Population, enterpriseId: string): Place {
  return { desk: { enterpriseId }, at: found(enterprises, enterpriseId).name };
}

function bureauOf(division: string, tree: readonly Bureau[]): Place {
  const { id, name } = found(tree, division === QUEUE ? QUEUE : bureauIdOf(division));
  return { desk: { bureauId: id }, at: name };
}

function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const one = list.find((each) => each.id === id);
  if (!one) throw new Error(`the seed has no ${id}`);
  return one;
}
