import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { StepDeps } from '@anxintui/shared/aggregate/step';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { IdParams, pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import { ImportRowsQuery, ImportRowView, ImportView } from '@anxintui/shared/contracts/imports';
import { etagOf } from '@anxintui/shared/http/aggregate-view';
import { type CommandReader, commanded } from '@anxintui/shared/http/commanded';
import type { Answer, Endpoint } from '@anxintui/shared/http/endpoint';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import { receiptOf } from '@anxintui/shared/http/receipt';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { LIST_TYPES, MOST_IMPORT_BYTES } from '@anxintui/shared/vocabulary/imports';
import type { Import, ImportFile } from '../domain/import.js';
import { applyImportOnce } from '../use-cases/apply-import.js';
import {
  type AnnotatedList,
  annotateImport,
  type ReadImportDeps,
  readImport,
  readImportRows,
} from '../use-cases/read-import.js';
import { type UploadImportDeps, uploadImportOnce } from '../use-cases/upload-import.js';
import { importRowView, importView, resultCells } from './import-view.js';
import { endpoint } from './policy.js';

const TYPES = Object.values(LIST_TYPES);

type Deps = ReadImportDeps & { readonly ruleBook: () => RuleBook };
type WrittenList = { readonly type: string; readonly bytes: AsyncIterable<Uint8Array> };

export const uploadImportRoute = (deps: UploadImportDeps): Endpoint =>
  endpoint(
    {
      id: 'upload-import',
      method: 'post',
      path: '/imports',
      summary:
        '上传企业和门店清单（先试算）· upload a list of enterprises and stores for a dry run',
      upload: {
        types: TYPES,
        largestBytes: MOST_IMPORT_BYTES,
        refusals: { type: 'not-csv-or-xlsx', size: 'list-too-large' },
      },
      reply: Receipt,
      status: 201,
    },
    async ({ actor, request, upload }) => {
      if (!actor || !request || !upload) throw nothing('actor');
      const id = receiptNumber(request.seed);
      const filed = await uploadImportOnce(deps, { id, cause: request, actor, ...upload });
      return receiptOf(filed, { status: 'uploaded', href: `/api/v1/imports/${id}` });
    },
  );

export const importRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'import',
      method: 'get',
      path: '/imports/{id}',
      summary: '清单的试算和登记结果 · how far a list has come',
      params: IdParams,
      reply: ImportView,
    },
    ({ params: { id }, actor, language }) => {
      if (!actor) throw nothing(id);
      return shown(deps, id, { actor, language });
    },
  );

async function shown(deps: Deps, id: string, reader: CommandReader): Promise<Answer> {
  const seen = await readImport(deps, id, reader.actor);
  const body = importView(seen, { ...reader, ruleBook: deps.ruleBook() });
  return { body, headers: etagOf(seen.current.version) };
}

export const importRowsRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'import-rows',
      method: 'get',
      path: '/imports/{id}/rows',
      summary: '逐行结果 · what became of each row',
      params: IdParams,
      query: ImportRowsQuery,
      reply: pageOf(ImportRowView),
    },
    async ({ params: { id }, query, actor, language }) => {
      if (!actor) throw nothing(id);
      const { limit, after = '0' } = pageAsked(query);
      const rows = await readImportRows(deps, { id, after: rowIn(after), limit }, actor);
      return pageAnswer(rows, {
        limit,
        idOf: ({ row }) => String(row),
        view: (outcome) => importRowView(outcome, language),
      });
    },
  );

/** A page mark that no list of ours gave reads as the beginning. */
const rowIn = (mark: string): number => (/^\d{1,7}$/.test(mark) ? Number(mark) : 0);

type WriteList = (file: ImportFile, rows: AnnotatedList['rows']) => WrittenList;

export const importFileRoute = (deps: Deps & { readonly writeList: WriteList }): Endpoint =>
  endpoint(
    {
      id: 'import-file',
      method: 'get',
      path: '/imports/{id}/file',
      summary: '带批注的清单 · the list as it was sent, with the result of each row',
      params: IdParams,
      reply: ImportView,
      download: TYPES,
    },
    async ({ params: { id }, actor, language }) => {
      if (!actor) throw nothing(id);
      const cellsOf = resultCells(language);
      const { current, rows } = await annotateImport(deps, { id, cellsOf }, actor);
      const { type, bytes } = deps.writeList(current.file, rows);
      const name = `import-${id}.${current.file.kind}`;
      return { body: null, file: { type, name, bytes } };
    },
  );

export const applyImportRoute = (deps: Deps & { readonly steps: StepDeps<Import> }): Endpoint =>
  endpoint(
    {
      id: 'apply-import',
      method: 'post',
      path: '/imports/{id}/application',
      summary: '登记试算合格的行 · register what the dry run found good',
      params: IdParams,
      reply: ImportView,
      isCommand: true,
    },
    (asked) =>
      commanded(asked, {
        act: (step) => applyImportOnce(deps.steps, step),
        show: (id, reader) => shown(deps, id, reader),
      }),
  );
