import { POLICY_TABLES } from '@anxintui/infra/policy/tables';
import { pledgeNumber } from '@anxintui/shared/identifiers/pledge-number';
import { STORES } from '../support/goods.js';
import type { Call } from '../support/http.js';
import { API } from '../support/people.js';
import { staffCalls } from './staff-world.js';
import { get, post, type ValidCalls } from './valid-call.js';
import { caseCalls, pledgeCalls, returnCalls } from './valid-commands.js';
import { A_FILE, NEW_ENTERPRISE, NEW_STORE, TODAY, type World } from './world.js';

const SUZHOU_PLEDGE = pledgeNumber('320505', `pledge:${STORES.suzhouStore}`);
const NOTICE = { year: '2029', source: '测试', statutory: ['2029-01-01'], rest: [], adjusted: [] };

/** One for every endpoint, by its id; a new endpoint without one fails `routes.test.ts`. */
export function validCalls(world: World): ValidCalls {
  return {
    ...publicCalls(),
    ...sessionCalls(),
    ...myDataCalls(),
    ...savedCalls(),
    ...storeCalls(world),
    ...figureCalls(),
    ...importCalls(world),
    ...uploadCalls(world),
    ...pledgeCalls(world),
    ...returnCalls(world),
    ...caseCalls(world),
    ...auditCalls(world),
    ...operatorCalls(world),
    ...staffCalls(world.staff),
  };
}

/** Those of them that are about one return, case, pledge or list. */
export const callsAbout = (world: World, address: string): Call[] =>
  entriesAbout(world, address).map(([, { call }]) => call);

/** The same without what only certain roles may ask at all, whatever it is about; the access matrix has those. */
export const callsForAll = (world: World, address: string): Call[] =>
  entriesAbout(world, address)
    .filter(([id]) => Object.values(POLICY_TABLES).some((table) => table[id]?.who === 'signed-in'))
    .map(([, { call }]) => call);

const entriesAbout = (world: World, address: string) =>
  Object.entries(validCalls(world)).filter(([, { call }]) =>
    `${call.path}/`.startsWith(`${API}${address}/`),
  );

function publicCalls(): ValidCalls {
  const by = 'shopper-1';
  const bought = `storeId=${STORES.suzhouStore}&on=${TODAY}&delivery=self-pickup`;
  return {
    'demo-people': { by, call: get('/demo/people') },
    notices: { by, call: get('/notices?limit=3') },
    'read-notices': { by, call: post('/notices/reading', { upTo: '2026-03-02T01:00:00Z' }) },
    preferences: { by, call: get('/me/preferences') },
    'change-preferences': {
      by: 'shopper-2',
      call: post('/me/preferences', { language: 'zh', elder: false, channels: { sms: true } }),
    },
    'responsible-bureau': { by, call: get('/bureaus/responsible?division=320505') },
    bureaus: { by, call: get('/bureaus?level=county&limit=3') },
    officers: { by: 'supervisor-1', call: get('/bureaus/officers?limit=3') },
    eligibility: { by, call: get(`/eligibility?${bought}&category=home-textiles`) },
    deadline: { by, call: get('/deadlines?rule=mediation&from=2026-03-02') },
    'enter-holiday-notice': { by: 'province-analyst-1', call: post('/calendars', NOTICE) },
  };
}

function sessionCalls(): ValidCalls {
  const by = 'shopper-1';
  // No code is known here: the call is in order, and the code is not the right one.
  const code = { challenge: 'A'.repeat(43), code: '048213' };
  return {
    'sign-in': { by, call: post('/sessions', { demo: 'shopper-2' }) },
    'request-code': { by, call: post('/sessions/codes', { phone: '13800138000' }) },
    'sign-out': { by: 'shopper-2', call: post('/me/sign-out', {}) },
    me: { by, call: get('/me') },
    'my-sessions': { by, call: get('/me/sessions') },
    'end-session': { by, call: post(`/me/sessions/${'A'.repeat(22)}/revocation`, {}) },
    'end-other-sessions': { by: 'shopper-2', call: post('/me/sessions/revocation', {}) },
    'change-phone': { by, call: post('/me/phone', code) },
  };
}

function myDataCalls(): ValidCalls {
  const by = 'shopper-1';
  return {
    profile: { by, call: get('/me/profile') },
    'change-profile': { by, call: post('/me/profile', { address: '苏州市虎丘区狮山路 1 号' }) },
    'my-disclosures': { by, call: get('/me/disclosures?limit=3') },
    // Of somebody who is told who else must end the account: whoever is erased could send nothing after it.
    'request-erasure': {
      by: 'clerk-1',
      call: post('/me/erasure', { confirm: 'erase-my-account' }),
    },
  };
}

/** What is to be removed is there for nobody: the calls are right, and find nothing. */
function savedCalls(): ValidCalls {
  const view = { name: '我的待办', query: 'view=todo&officer=me', shared: true };
  const template = { name: '同意退款', text: '您好，{store} 同意退款，编号 {number}。' };
  return {
    views: { by: 'intake-1', call: get('/me/views') },
    'save-view': { by: 'intake-1', call: post('/me/views', view) },
    'remove-view': { by: 'intake-1', call: post('/me/views/0123456789ABCDEF/removal', {}) },
    templates: { by: 'clerk-1', call: get('/me/templates') },
    'save-template': { by: 'manager-1', call: post('/me/templates', template) },
    'remove-template': {
      by: 'manager-1',
      call: post('/me/templates/0123456789ABCDEF/removal', {}),
    },
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
    'store-sign': { by, call: get(`${store}/sign?format=svg&size=a5&lang=en`) },
    'pledge-by-number': { by, call: get(`/pledges/by-number/${SUZHOU_PLEDGE}`) },
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

function auditCalls({ filedId }: World): ValidCalls {
  const by = 'auditor-1';
  return {
    'audit-trail': { by, call: get(`/audit/returns/${filedId}`) },
    'audit-disclosures': { by, call: get('/audit/disclosures?limit=3&day=2026-03-02') },
    'audit-seals': { by, call: get('/audit/seals?limit=3') },
  };
}

function operatorCalls({ deadEntryId }: World): ValidCalls {
  const by = 'operator-1';
  return {
    'operations-health': { by, call: get('/operations/health') },
    'dead-entries': { by, call: get('/operations/dead-entries?limit=3') },
    'retry-dead-entry': { by, call: post(`/operations/dead-entries/${deadEntryId}/retry`, {}) },
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
    coverage: { by: 'shopper-1', call: get('/figures/coverage?city=320500') },
    'pledges-in-force': {
      by: 'shopper-1',
      call: get('/pledge-lists/in-force?city=320500&limit=3'),
    },
    'pledges-removed': { by: 'shopper-1', call: get('/pledge-lists/removed?limit=3') },
    'pledge-map': { by: 'shopper-1', call: get('/pledge-lists/map?city=320500') },
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

function uploadCalls({ uploadId, fileHref }: World): ValidCalls {
  const by = 'shopper-1';
  return {
    'send-file': { by, call: { method: 'POST', path: `${API}/uploads`, ...A_FILE } },
    upload: { by, call: get(`/uploads/${uploadId}`) },
    file: { by, call: { path: fileHref } },
  };
}
