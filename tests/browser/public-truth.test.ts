import { demoIds } from '@anxintui/infra/seed/landmarks';
import { StoreView } from '@anxintui/shared/contracts/registry';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { API, person } from '../support/people.js';
import { SEED, type Stack, startStack } from '../support/stack.js';
import { SOON, travelTo } from '../support/time.js';

const STORE = '枫禾百货店（狮山路店）';
const { suzhouStore } = demoIds(SEED);

/** A feed as a reader of feeds parses it: by the XML parser of the browser. */
const readFeed = (page: Page, at: string) =>
  page.evaluate(async (path) => {
    const text = await (await fetch(path)).text();
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    const textsOf = (selector: string) =>
      [...feed.querySelectorAll(selector)].map((element) => element.textContent ?? '');
    return {
      namespace: feed.documentElement.namespaceURI,
      root: feed.documentElement.localName,
      once: ['id', 'title', 'updated', 'author > name', 'link[rel="self"]'].map(
        (name) => feed.querySelectorAll(`feed > ${name}`).length,
      ),
      ids: textsOf('entry > id'),
      titles: textsOf('entry > title'),
      updated: textsOf('updated'),
      links: feed.querySelectorAll('entry > link[rel="alternate"][href]').length,
    };
  }, at);

describe('what the public pages say about a pledge', () => {
  let stack: Stack;
  let browser: Browser;
  let number: string;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([
      startStack({ startsAt: '2026-03-09T01:00:00Z' }),
      openBrowser(),
    ]);
    const store = await person(stack.url, 'shopper-1').get(
      `${API}/stores/${suzhouStore}`,
      StoreView,
    );
    number = store.pledge?.number ?? '';
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  it('is that it holds at this moment, where the sign is photographed', async () => {
    const { page } = await visit(browser, stack.url);
    const sign = await page.request.get(`${API}/stores/${suzhouStore}/sign?format=png&size=a5`);

    await page.goto('/s');
    await page.getByLabel('上传一张照片').setInputFiles({
      name: 'sign.png',
      mimeType: 'image/png',
      buffer: await sign.body(),
    });
    await page.waitForURL(/\/s\/\w+$/);

    await page.getByRole('heading', { level: 1, name: '此刻有效' }).waitFor();
    expect(await page.getByRole('main').textContent()).toContain(STORE);
    expect(await page.locator('time').first().textContent()).toContain('2026年3月9日');
  });

  it('is found by the number that is typed from the sign, and kept by no cache', async () => {
    const { page } = await visit(browser, stack.url, { hasScript: false });

    await page.goto('/s');
    await page.getByLabel('输入牌上的编号').fill(number.toLowerCase());
    await page.getByRole('button', { name: '查这块牌' }).click();

    await page.getByRole('heading', { level: 1, name: '此刻有效' }).waitFor();
    const again = await page.request.get(`/s/${number}`);
    expect(again.headers()['cache-control']).toBe('no-store');
  });

  it('is that there is none, where the number was never given out', async () => {
    const { page } = await visit(browser, stack.url, { hasScript: false });

    const answer = await page.goto('/s/320505-XXXX-XXXXX');

    expect(answer?.status()).toBe(404);
    expect(await page.getByRole('main').textContent()).toContain('可能是假冒的承诺牌');
  });

  it('is near whoever lets the browser tell the place, which stays rough', async () => {
    const { page, context } = await visit(browser, stack.url);
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ longitude: 120.572345, latitude: 31.301234 });

    await page.goto('/');
    await page.getByRole('button', { name: '附近的门店' }).click();
    await page.getByText('按距离由近到远').waitFor();

    expect(new URL(page.url()).search).toBe('?near=120.57,31.30');
    expect(await page.getByText(/^约 [\d.]+ 公里$/).count()).toBeGreaterThan(0);
  });

  it('is in feeds that parse, and in points that lie in the Delta', async () => {
    const { page } = await visit(browser, stack.url);
    await page.goto('/help');

    const feed = await readFeed(page, '/feeds/in-force.atom');
    const points = await (await page.request.get('/feeds/stores.geojson')).json();

    expect(feed).toMatchObject({ namespace: 'http://www.w3.org/2005/Atom', root: 'feed' });
    expect(feed.once).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(feed.ids).size).toBe(feed.titles.length);
    expect(feed.links).toBe(feed.titles.length);
    expect(feed.updated.map((text) => Number.isNaN(Date.parse(text)))).not.toContain(true);
    expect(points).toMatchObject({ type: 'FeatureCollection', coordinateSystem: 'GCJ-02' });
    const [first] = points.features;
    expect(first).toMatchObject({ type: 'Feature', geometry: { type: 'Point' } });
    expect(first.geometry.coordinates[0]).toBeGreaterThan(114);
    expect(first.geometry.coordinates[0]).toBeLessThan(123);
  });

  it('changes with what the bureau decides: sign, store, lists and feeds', async () => {
    const supervisor = person(stack.url, 'supervisor-1');
    await supervisor.pledges.take(await supervisor.pledges.read(suzhouStore), 'suspend', {
      words: '两次拒收完好商品 <暂停> & 整改。',
    });
    await travelTo(stack, '2026-03-10T01:00:00Z');
    const { page } = await visit(browser, stack.url);

    await page.goto(`/s/${number}`);
    await page.getByRole('heading', { level: 1, name: '已暂停' }).waitFor();
    expect(await page.getByRole('main').textContent()).toContain('两次拒收完好商品');
    await page.goto(`/stores/${suzhouStore}`);
    await page.getByText('这家店现在没有有效的无理由退货承诺').waitFor();
    await page.getByText('自 2026年3月10日起暂停').waitFor();
    const titles = async () => (await readFeed(page, '/feeds/removed.atom')).titles;
    await expect.poll(titles, SOON).toEqual([`${STORE}：已暂停`]);
    await page.goto('/lists/removed?city=320500');
    await page.getByRole('rowheader', { name: STORE }).waitFor();
    expect(await page.getByRole('table').textContent()).toContain('监管部门公布：两次拒收');
  });
});
