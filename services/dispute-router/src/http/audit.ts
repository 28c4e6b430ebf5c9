import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { AuditTrail } from '@anxintui/shared/aggregate/audit-trail';
import type { Entry } from '@anxintui/shared/aggregate/history';
import {
  type AuditedKind,
  AuditTrailParams,
  AuditTrailView,
  SealView,
} from '@anxintui/shared/contracts/audit';
import { eventWords } from '@anxintui/shared/contracts/event-words';
import { PageQuery, pageOf } from '@anxintui/shared/contracts/fields';
import { fromNumberedPlace, numberedPlace } from '@anxintui/shared/http/cursor';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import type { SealCard, Seals } from '../domain/seals.js';
import { type ReadTrailDeps, readTrail } from '../use-cases/read-trail.js';
import { endpoint } from './policy.js';

export const auditTrailRoute = (deps: ReadTrailDeps): Endpoint =>
  endpoint(
    {
      id: 'audit-trail',
      method: 'get',
      path: '/audit/{kind}/{id}',
      summary: '审计轨迹 · every step with its place in the chain',
      params: AuditTrailParams,
      reply: AuditTrailView,
    },
    async ({ params: { kind, id }, actor, language }) => {
      if (!actor) throw nothing(id);
      const trail = await readTrail(deps, { kind, id, actor });
      return { body: trailView(kind, trail, language) };
    },
  );

const trailView = (kind: AuditedKind, trail: AuditTrail, language: Language) => ({
  kind,
  id: trail.id,
  version: trail.version,
  head: trail.head,
  isWhole: trail.problems.length === 0,
  problems: trail.problems,
  history: trail.history.map((entry) => entryView(entry, language)),
});

const entryView = (entry: Entry, language: Language) => ({
  ...entry,
  words: eventWords(entry.type)[language],
});

export const auditSealsRoute = ({ list }: Pick<Seals, 'list'>): Endpoint =>
  endpoint(
    {
      id: 'audit-seals',
      method: 'get',
      path: '/audit/seals',
      summary: '每日封存 · the daily seals, the newest first',
      query: PageQuery,
      reply: pageOf(SealView),
    },
    async ({ query }) => {
      const { limit, after } = pageAsked(query);
      const place = after === undefined ? {} : { after: fromNumberedPlace(after).at };
      return pageAnswer(await list({ limit, ...place }), { limit, idOf: markOf, view: same });
    },
  );

const markOf = ({ number }: SealCard): string => numberedPlace({ at: number, id: '' });
const same = (card: SealCard): SealCard => card;
