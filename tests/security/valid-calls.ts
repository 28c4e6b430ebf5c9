import { bedCover, STORES, WANTS_IT_BACK } from '../support/goods.js';
import type { Call } from '../support/http.js';
import { API } from '../support/people.js';
import { NEW_STORE, TODAY, type World } from './world.js';

/** A request that is as it should be, and who may send it. */
export type ValidCall = { readonly by: string; readonly call: Call };

const OFFER = { remedy: 'refund', amountFen: 100, words: '退一半', performWithinDays: 3 };
const NOTICE = { year: '2029', source: '测试', statutory: ['2029-01-01'], rest: [], adjusted: [] };
const get = (path: string): Call => ({ path: API + path });
const post = (path: string, body: object): Call => ({ method: 'POST', path: API + path, body });

/** One for every endpoint, by its id; a new endpoint without one fails `routes.test.ts`. */
export function validCalls(world: World): Readonly<Record<string, ValidCall>> {
  return { ...publicCalls(), ...returnCalls(world), ...caseCalls(world) };
}

function publicCalls(): Record<string, ValidCall> {
  const store = `/stores/${STORES.suzhouStore}`;
  const by = 'shopper-1';
  return {
    'sign-in': { by, call: post('/sessions', { demo: 'shopper-2' }) },
    'sign-out': { by: 'shopper-2', call: post('/me/sign-out', {}) },
    me: { by, call: get('/me') },
    'demo-people': { by, call: get('/demo/people') },
    notices: { by, call: get('/notices?limit=3') },
    'responsible-bureau': { by, call: get('/bureaus/responsible?division=320505') },
    stores: { by, call: get('/stores?limit=3&division=320505') },
    store: { by, call: get(store) },
    'store-pledge': { by, call: get(`${store}/pledge?on=${TODAY}`) },
    'register-store': { by: 'owner-1', call: post('/stores', NEW_STORE) },
    deadline: { by, call: get('/deadlines?rule=mediation&from=2026-03-02') },
    'enter-holiday-notice': { by: 'province-analyst-1', call: post('/calendars', NOTICE) },
  };
}

function returnCalls({ filedId }: World): Record<string, ValidCall> {
  const filing = bedCover(STORES.suzhouStore, TODAY);
  const at = `/returns/${filedId}`;
  const step = (path: string, body: object) => ({ ...post(`${at}/${path}`, body), seen: 1 });
  const proof = { kind: 'cash', number: '1' };
  return {
    'file-return': { by: 'shopper-1', call: post('/returns', filing) },
    returns: { by: 'shopper-1', call: get('/returns?limit=2&status=filed') },
    return: { by: 'shopper-1', call: get(at) },
    'accept-return': { by: 'clerk-1', call: step('acceptance', { custody: { seal: 'S1' } }) },
    'refuse-return': { by: 'clerk-1', call: step('refusal', { class: 'other', words: '不收' }) },
    'record-refund': { by: 'manager-1', call: step('refund', { amountFen: 1, proof }) },
    'dispute-return': { by: 'shopper-1', call: step('dispute', WANTS_IT_BACK) },
  };
}

function caseCalls({ withStoreId, withBureauId }: World): Record<string, ValidCall> {
  const step = (id: string, path: string, body: object) => ({
    ...post(`/cases/${id}/${path}`, body),
    seen: 2,
  });
  const refusal = { ground: 3, words: '商品并非为生活消费需要购买。' };
  return {
    cases: { by: 'shopper-1', call: get('/cases?limit=2') },
    case: { by: 'shopper-1', call: get(`/cases/${withStoreId}`) },
    'make-offer': { by: 'manager-1', call: step(withStoreId, 'offers', OFFER) },
    'accept-offer': { by: 'shopper-1', call: step(withStoreId, 'offers/1/acceptance', {}) },
    'escalate-case': { by: 'shopper-1', call: step(withStoreId, 'escalation', {}) },
    'accept-case': { by: 'intake-1', call: step(withBureauId, 'acceptance', {}) },
    'refuse-case': { by: 'intake-1', call: step(withBureauId, 'refusal', refusal) },
  };
}
