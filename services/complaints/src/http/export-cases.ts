import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { Words } from '@anxintui/shared/calendar/rule-set';
import { CaseList, ExportCasesQuery } from '@anxintui/shared/contracts/case-lists';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import { BYTE_ORDER_MARK, CSV_TYPE, csvLine } from '@anxintui/shared/vocabulary/csv';
import { deskOf } from '../domain/desk.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { readAroundList } from '../use-cases/read-around-list.js';
import { exportDesk } from '../use-cases/read-desk.js';
import { caseListItem, type ListReader } from './case-list-item.js';
import type { CaseListDeps } from './case-lists.js';
import { askedOfDesk, orderOf } from './desk-query.js';
import { CLAIM_WORDS, STATUS_WORDS } from './desk-words.js';
import { endpoint } from './policy.js';

/** One row for each case of the same query as the list; of shoppers there is nothing in it. */
export const exportCasesRoute = (deps: CaseListDeps): Endpoint =>
  endpoint(
    {
      id: 'export-cases',
      method: 'get',
      path: '/cases/export',
      summary: '导出列表（CSV）· the list as a file, one row for each case',
      query: ExportCasesQuery,
      reply: CaseList,
      download: ['text/csv'],
    },
    async ({ query, actor, language }) => {
      const desk = actor && deskOf(actor);
      if (!actor || !desk) throw nothing('desk');
      const reader = { language, ruleBook: deps.ruleBook(), desk };
      const chunks = exportDesk(deps, { desk, asked: askedOfDesk(query, actor) }, orderOf(query));
      const bytes = linesOf(deps, chunks, reader);
      return { body: null, file: { type: CSV_TYPE, name: 'cases.csv', bytes } };
    },
  );

type Chunks = AsyncIterable<readonly DisputeCase[]>;
async function* linesOf(
  deps: CaseListDeps,
  chunks: Chunks,
  reader: ListReader,
): AsyncGenerator<Uint8Array> {
  const { language } = reader;
  const headings = COLUMNS.map(({ heading }) => heading[language]);
  yield Buffer.from(BYTE_ORDER_MARK + csvLine(headings));
  for await (const chunk of chunks) {
    const around = await readAroundList(deps, chunk, reader.desk);
    const rows = chunk.map((dispute) => caseListItem(dispute, around, reader));
    const lines = rows.map((row) => csvLine(COLUMNS.map(({ cell }) => cell(row, language) ?? '')));
    yield Buffer.from(lines.join(''));
  }
}

type Shown = ReturnType<typeof caseListItem>;
type Column = {
  readonly heading: Words;
  readonly cell: (row: Shown, language: Language) => string | undefined;
};
const inShanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});
const COLUMNS: readonly Column[] = [
  { heading: { zh: '受理编号', en: 'Number' }, cell: (row) => row.receiptNumber },
  {
    heading: { zh: '状态', en: 'Status' },
    cell: (row, language) => STATUS_WORDS[row.status][language],
  },
  { heading: { zh: '门店', en: 'Store' }, cell: (row) => row.storeName },
  { heading: { zh: '经营者', en: 'Seller' }, cell: (row) => row.seller?.name },
  { heading: { zh: '区县', en: 'County' }, cell: (row) => row.county?.name },
  {
    heading: { zh: '诉求', en: 'Claim' },
    cell: (row, language) => CLAIM_WORDS[row.claim.kind][language],
  },
  { heading: { zh: '提交时间', en: 'Filed' }, cell: (row) => inShanghai.format(row.filedAt) },
  { heading: { zh: '期限', en: 'Clock' }, cell: (row) => row.clock?.title },
  {
    heading: { zh: '到期时间', en: 'Due' },
    cell: (row) => row.clock && inShanghai.format(row.clock.dueAt),
  },
  { heading: { zh: '依据', en: 'Article' }, cell: (row) => row.clock?.article },
  { heading: { zh: '承办人', en: 'Officer' }, cell: (row) => row.officer?.name },
  { heading: { zh: '事由', en: 'Why it is here' }, cell: (row) => row.why?.words },
];
