import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { IdParams } from '@anxintui/shared/contracts/fields';
import {
  SavedRemoved,
  SavedView,
  SavedViews,
  SaveTemplateBody,
  SaveViewBody,
  Templates,
  TemplateView,
} from '@anxintui/shared/contracts/saved';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { mayRemove, type Saved, type SavedKind } from '../domain/saved.js';
import { listSaved, removeSaved, type SavedDeps, save } from '../use-cases/saved.js';
import { endpoint } from './policy.js';

export const savedRoutes = (deps: SavedDeps): Endpoint[] => [
  viewsRoute(deps),
  saveViewRoute(deps),
  templatesRoute(deps),
  saveTemplateRoute(deps),
  removalRoute(deps, 'view', {
    id: 'remove-view',
    path: '/me/views/{id}/removal',
    summary: '删除保存的视图 · remove a saved view',
  }),
  removalRoute(deps, 'template', {
    id: 'remove-template',
    path: '/me/templates/{id}/removal',
    summary: '删除回复模板 · remove a reply template',
  }),
];

const viewsRoute = (deps: SavedDeps): Endpoint =>
  endpoint(
    {
      id: 'views',
      method: 'get',
      path: '/me/views',
      summary: '我的和共享的视图 · my views, and those that my office shares',
      reply: SavedViews,
    },
    async ({ actor }) => {
      if (!actor) throw nothing('actor');
      const found = await listSaved(deps, 'view', actor);
      return { body: { items: found.map((saved) => viewOf(saved, actor)) } };
    },
  );

const saveViewRoute = (deps: SavedDeps): Endpoint =>
  endpoint(
    {
      id: 'save-view',
      method: 'post',
      path: '/me/views',
      summary: '保存视图 · save a view of a list',
      body: SaveViewBody,
      reply: SavedView,
      status: 201,
    },
    async ({ actor, request, body: { name, query, shared } }) => {
      if (!actor || !request) throw nothing('actor');
      const id = receiptNumber(request.seed);
      const asked = { id, kind: 'view', name, text: query, isShared: shared } as const;
      return { body: viewOf(await save(deps, asked, actor), actor) };
    },
  );

const templatesRoute = (deps: SavedDeps): Endpoint =>
  endpoint(
    {
      id: 'templates',
      method: 'get',
      path: '/me/templates',
      summary: '回复模板 · the reply templates of my enterprise',
      reply: Templates,
    },
    async ({ actor }) => {
      if (!actor) throw nothing('actor');
      const found = await listSaved(deps, 'template', actor);
      return { body: { items: found.map((saved) => templateOf(saved, actor)) } };
    },
  );

const saveTemplateRoute = (deps: SavedDeps): Endpoint =>
  endpoint(
    {
      id: 'save-template',
      method: 'post',
      path: '/me/templates',
      summary: '保存回复模板 · save a reply template for my enterprise',
      body: SaveTemplateBody,
      reply: TemplateView,
      status: 201,
    },
    async ({ actor, request, body }) => {
      if (!actor || !request) throw nothing('actor');
      const id = receiptNumber(request.seed);
      const asked = { id, kind: 'template', ...body, isShared: true } as const;
      return { body: templateOf(await save(deps, asked, actor), actor) };
    },
  );

const removalRoute = (
  deps: SavedDeps,
  kind: SavedKind,
  spec: { readonly id: string; readonly path: string; readonly summary: string },
): Endpoint =>
  endpoint(
    { ...spec, method: 'post', params: IdParams, reply: SavedRemoved },
    async ({ params: { id }, actor }) => {
      if (!actor) throw nothing(id);
      await removeSaved(deps, { kind, id }, actor);
      return { body: { removed: id } };
    },
  );

const cardOf = (saved: Saved, actor: Actor) => ({
  id: saved.id,
  name: saved.name,
  shared: saved.isShared,
  removable: mayRemove(saved, actor),
  savedAt: saved.savedAt,
});
const viewOf = (saved: Saved, actor: Actor) => ({ ...cardOf(saved, actor), query: saved.text });
const templateOf = (saved: Saved, actor: Actor) => ({ ...cardOf(saved, actor), text: saved.text });
