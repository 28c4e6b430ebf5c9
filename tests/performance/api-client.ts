import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const Page = z.object({
  items: z.array(z.object({ id: z.string(), categories: z.array(z.string()) })),
  next: z.string().nullable(),
});
type Store = z.infer<typeof Page>['items'][number];
const Session = z.object({ token: z.string() });
const Me = z.object({ storeId: z.string().optional(), roles: z.array(z.string()) });
const People = z.object({ items: z.array(z.object({ account: z.string() })) });
const Pledge = z.object({ excluded: z.array(z.string()) });

/** A store whose pledge covers the goods of one of its categories. */
export type Shop = { readonly id: string; readonly category: string };
export type Staff = { readonly token: string; readonly storeId: string };

/** What the bench asks of the api besides the load. */
export type ApiClient = {
  readonly signIn: (demo: string) => Promise<string>;
  /** Every store that takes goods back that were bought on this day. */
  readonly shops: (boughtOn: string) => Promise<Shop[]>;
  /** For each of these stores that has one, a demo person who may refuse goods at its counter. */
  readonly staffOf: (shops: readonly Shop[]) => Promise<Staff[]>;
};
type Get = (path: string, token?: string) => Promise<unknown>;

export function apiClient(port: number): ApiClient {
  const root = `http://127.0.0.1:${port}/api/v1`;
  const get: Get = async (path, token) => {
    const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const response = await fetch(root + path, { headers });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const signIn = async (demo: string): Promise<string> => {
    const response = await fetch(`${root}/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ demo }),
    });
    return Session.parse(await response.json()).token;
  };
  return {
    signIn,
    shops: async (boughtOn) => {
      const shops = await Promise.all((await allStores(get)).map(shopOn(get, boughtOn)));
      return shops.flat();
    },
    staffOf: async (shops) => {
      const { items } = People.parse(await get('/demo/people'));
      const staff = await Promise.all(
        items.map(({ account }) => counterStaff(account, signIn, get)),
      );
      const byStore = new Map(staff.flat().map((each) => [each.storeId, each]));
      return shops.flatMap(({ id }) => byStore.get(id) ?? []);
    },
  };
}

async function allStores(get: Get, after = ''): Promise<Store[]> {
  const { items, next } = Page.parse(await get(`/stores?limit=100${after}`));
  return next === null ? items : [...items, ...(await allStores(get, `&after=${next}`))];
}

const shopOn =
  (get: Get, boughtOn: string) =>
  async ({ id, categories }: Store): Promise<Shop[]> => {
    const pledge = await get(`/stores/${id}/pledge?on=${boughtOn}`);
    if (pledge === null) return [];
    const { excluded } = Pledge.parse(pledge);
    const category = categories.find((each) => !excluded.includes(each));
    return category === undefined ? [] : [{ id, category }];
  };

async function counterStaff(
  account: string,
  signIn: ApiClient['signIn'],
  get: Get,
): Promise<Staff[]> {
  const token = await signIn(account);
  const { storeId, roles } = Me.parse(await get('/me', token));
  const isAtCounter = roles.includes('clerk') || roles.includes('manager');
  return isAtCounter && storeId !== undefined ? [{ token, storeId }] : [];
}
