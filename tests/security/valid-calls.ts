import { STORES } from '../support/goods.js';
import type { Call } from '../support/http.js';
import { API } from '../support/people.js';
import { get, post, type ValidCalls } from './valid-call.js';
import { caseCalls, pledgeCalls, returnCalls } from './valid-commands.js';
import { NEW_ENTERPRISE, NEW_STORE, TODAY, type World } from './world.js';

const NOTICE = { year: '2029', source: '测试', statutory: ['2029-01-01'], rest: [], adjusted: [] };

/** One for every endpoint, by its id; a new endpoint without one fails `routes.test.ts`. */
export function validCalls(world: World): ValidCalls {
  return {
    ...publicCalls(),
    ...storeCalls(world),
    ...figureCalls(),
    ...importCalls(world),
    ...pledgeCalls(world),
    ...returnCalls(world),
    ...caseCalls(world),
  };
}

/** Those of them that are about one return, case, pledge or list. */
export const callsAbout = (world: World, address: string): Call[] =>
  Object.values(validCalls(world))
    .map(({ call }) => call)
    .filter(({ path }) => `${path}/`.startsWith(`${API}${address}/`));

function publicCalls(): ValidCalls {
  const by = 'shopper-1';
  const bought = `storeId=${STORES.suzhouStore}&on=${TODAY}&delivery=self-pickup`;
  return {
    'sign-in': { by, call: post('/sessions', { demo: 'shopper-2' }) },
    'sign-out': { by: 'shopper-2', call: post('/me/sign-out', {}) },
    me: { by, call: get('/me') },
    'demo-people': { by, call: get('/demo/people') },
    notices: { by, call: get('/notices?limit=3') },
    'responsible-bureau': { by, call: get('/bureaus/responsible?division=320505') },
    bureaus: { by, call: get('/bureaus?level=county&limit=3') },
    officers: { by: 'supervisor-1', call: get('/bureaus/officers?limit=3') },
    eligibility: { by, call: get(`/eligibility?${bought}&category=home-textiles`) },
    deadline: { by, call: get('/deadlines?rule=mediation&from=2026-03-02') },
    'enter-holiday-notice': { by: 'province-analyst-1', call: post('/calendars', NOTICE) },
  };
}

function storeCalls({ unpledgedStoreId, enterpriseId }: World): ValidCalls {
  const store = `/stores/${STORES.suzhouStore}`;
  const step = (path: string, body: object) => ({ ...post(path, body), seen: 1 });
  const by = 'shopper-1';
  return {
    stores: { by, call: get('/stores?limit=3&division=320505&q=%E8%8B%8F%E5%B7%9E') },
    store: { by, call: get(store) },
    'store-pledge': { by, call: get(`${store}/pledge?on=${TODAY}`) },
    'pledge-history': { by, call: get(`${store}/pledge/history`) },
    'register-store': { by: 'owner-1', call: post('/stores', NEW_STORE) },
    'change-store': {
      by: 'owner-1',
      call: step(`/stores/${unpledgedStoreId}/change`, { openingHours: '10:00–22:00' }),
    },
    'close-store': { by: 'owner-1', call: step(`/stores/${unpledgedStoreId}/closing`, {}) },
    enterprise: { by, call: get(`/enterprises/${enterpriseId}`) },
    'register-enterprise': {
      by: 'owner-1',
      call: post('/enterprises', { ...NEW_ENTERPRISE, creditCode: '91320508MA1MY7C25D' }),
    },
    'verify-enterprise': {
      by: 'supervisor-1',
      call: step(`/enterprises/${enterpriseId}/verification`, {}),
    },
    'strike-off-enterprise': {
      by: 'supervisor-1',
      call: step(`/enterprises/${enterpriseId}/striking-off`, {}),
    },
  };
}

function figureCalls(): ValidCalls {
  const figures = '/figures/pledged-stores';
  const target = { year: 2026, source: '测试', cities: [{ city: '320500', planned: 900 }] };
  return {
    'pledged-stores': { by: 'shopper-1', call: get(`${figures}?year=2026`) },
    'pledged-stores-behind': {
      by: 'shopper-1',
      call: get(`${figures}/stores?year=2026&month=3&city=320500&kind=new&limit=3`),
    },
    'enter-target': { by: 'province-analyst-1', call: post('/figures/targets', target) },
  };
}

function importCalls({ importId }: World): ValidCalls {
  const at = `/imports/${importId}`;
  const headers = { 'content-type': 'text/csv' };
  const list = { method: 'POST', path: `${API}/imports`, raw: '统一社会信用代码\r\n', headers };
  return {
    'upload-import': { by: 'owner-1', call: list },
    import: { by: 'owner-1', call: get(at) },
    'import-rows': { by: 'owner-1', call: get(`${at}/rows?limit=3`) },
    'import-file': { by: 'owner-1', call: get(`${at}/file`) },
    'apply-import': {
      by: 'owner-1',
      call: { ...post(`${at}/application`, {}), seen: 2 },
    },
  };
}
