import { demoIds } from '@anxintui/infra/seed/landmarks';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { SEED, type Stack, startStack } from '../support/stack.js';

const STORE = '枫禾百货店（狮山路店）';
const { suzhouStore } = demoIds(SEED);
const PUBLIC_PAGES = [
  '/',
  '/stores',
  '/stores?city=320500&county=320505&category=clothing&days=7&pledged=true',
  '/stores?near=120.57,31.30',
  `/stores/${suzhouStore}`,
  '/s',
  '/check',
  `/check?store=${suzhouStore}`,
  '/lists/in-force?city=320500',
  '/lists/removed',
  '/deadlines?rule=mediation&from=2026-08-04',
  '/responsible?city=320500&county=320505',
  '/help',
  '/accessibility',
];

describe('the public pages, without scripts', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([
      startStack({ hasRouter: false, startsAt: '2026-03-09T01:00:00Z' }),
      openBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });
  const reader = (given: Parameters<typeof visit>[2] = {}) =>
    visit(browser, stack.url, { hasScript: false, ...given });

  it('lead from a search to the store, to whether it may go back, and on to the return', async () => {
    const { page } = await reader();

    await page.goto('/');
    await page.getByLabel('搜门店、品牌或地方').fill('枫禾 狮山路');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.getByRole('link', { name: STORE }).click();
    expect(await page.getByRole('main').textContent()).toContain('7 天无理由退货');
    expect(await page.getByRole('button', { name: '打印本页' }).count()).toBe(0);
    await page.getByRole('link', { name: '能不能退？', exact: true }).click();
    await page.getByLabel('哪天买的').fill('2026-03-05');
    await page.getByLabel('当场拿走').check();
    await page.getByLabel('买的是什么').selectOption('clothing');
    await page.getByRole('button', { name: '查一查' }).click();

    const answer = page.getByRole('region', { name: '查询结果' });
    expect(await answer.textContent()).toContain('2026年3月11日 · 还有 2 天');
    expect(await answer.textContent()).toContain('收货当日为第一日');
    expect(await answer.getByRole('link', { name: '申请退货' }).getAttribute('href')).toContain(
      `/app/returns/new?store=${suzhouStore}&on=2026-03-05`,
    );
  });

  it('name each field of a check that is missing, and go to it', async () => {
    const { page } = await reader();

    await page.goto(`/check?store=${suzhouStore}`);
    await page.getByRole('button', { name: '查一查' }).click();

    const summary = page.getByRole('alert');
    expect(await summary.getByRole('link').allTextContents()).toEqual([
      '请填写哪天买的',
      '请选择怎么拿到的',
      '请选择买的是什么',
    ]);
    await summary.getByRole('link', { name: '请选择买的是什么' }).click();
    expect(new URL(page.url()).hash).toBe('#category');
  });

  it('show a city of the map as its stores', async () => {
    const { page } = await reader({ device: 'desktop' });

    await page.goto('/stores');
    await page.getByRole('link', { name: /^南京市，\d+ 家承诺门店$/ }).click();

    expect(await page.getByRole('combobox', { name: '城市' }).inputValue()).toBe('320100');
    expect(await page.getByRole('main').textContent()).toContain('江苏省南京市');
  });

  it('say what to try when nothing is found', async () => {
    const { page } = await reader();

    await page.goto('/stores?q=没有这家店的名字&city=320500');

    await page.getByText('没有找到符合条件的门店').waitFor();
    await page.getByRole('link', { name: '清除全部条件' }).click();
    expect(new URL(page.url()).search).toBe('');
  });

  it.each(PUBLIC_PAGES)(
    '%s has one heading above all, and fits the narrowest phone',
    async (at) => {
      const { page } = await reader({ device: 'narrow' });

      const answer = await page.goto(at);

      expect(answer?.status()).toBe(200);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(320);
    },
  );

  it('tell programs of the store and of its return policy', async () => {
    const { page } = await reader();

    await page.goto(`/stores/${suzhouStore}`);

    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? '')).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, {}, { name: STORE }] },
        {
          '@type': 'Store',
          name: STORE,
          address: { addressCountry: 'CN' },
          hasMerchantReturnPolicy: { merchantReturnDays: 7 },
        },
      ],
    });
  });

  it('tell programs the questions that the help answers', async () => {
    const { page } = await reader();

    await page.goto('/help');

    const data = await page.locator('script[type="application/ld+json"]').textContent();
    const questions = await page.getByRole('heading', { level: 3 }).allTextContents();
    expect(JSON.parse(data ?? '')).toMatchObject({
      '@type': 'FAQPage',
      mainEntity: questions.map((name) => ({ '@type': 'Question', name })),
    });
  });

  it('stay in English and large text from page to page', async () => {
    const { page } = await reader({ language: 'en', isElder: true });

    await page.goto('/');
    await page.getByLabel('Search for a store, brand or place').fill('fenghe');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: STORE }).click();

    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('data-elder')).toBe('');
    expect(await page.getByRole('main').textContent()).toContain(
      '7 days to return, no reason asked',
    );
  });

  it('ask the same again in another language', async () => {
    const { page } = await reader();

    await page.goto(`/check?store=${suzhouStore}&on=2026-03-05&delivery=delivered&category=food`);
    await page.getByRole('link', { name: 'English' }).click();

    const answer = page.getByRole('region', { name: 'Answer' });
    expect(await answer.textContent()).toContain('does not cover');
    expect(new URL(page.url()).searchParams.get('store')).toBe(suzhouStore);
  });

  it('work out a deadline as a deadline card does, with every day that counts', async () => {
    const { page } = await reader();

    await page.goto('/deadlines');
    await page.getByLabel('算哪个期限').selectOption('complaint-acceptance');
    await page.getByLabel('从哪天起算').fill('2026-02-13');
    await page.getByRole('button', { name: '计算' }).click();

    await page.getByText('最晚 2026年3月2日').waitFor();
    expect(await page.locator('details').textContent()).toContain('2026年2月14日调休上班1');
  });

  it('offer no deadline that the rules do not know', async () => {
    const { page } = await reader();

    await page.goto('/deadlines');
    const rules = await page.getByLabel('算哪个期限').locator('option').all();
    const names = await Promise.all(rules.map((rule) => rule.getAttribute('value')));
    const answers = await Promise.all(
      names.map((name) => page.request.get(`/deadlines?rule=${name}&from=2026-03-02`)),
    );

    expect(answers.map((answer) => answer.status())).toEqual(names.map(() => 200));
  });

  it('say which bureau is responsible, and why, city first', async () => {
    const { page } = await reader();

    await page.goto('/responsible');
    await page.getByLabel('商家在哪个城市').selectOption('320500');
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByLabel('开发区、园区').selectOption('320576');
    await page.getByRole('button', { name: '看谁管' }).click();

    const answer = page.getByRole('region', { name: '由这个局管' });
    expect(await answer.getByRole('heading', { level: 2 }).textContent()).toContain('苏州工业园区');
    expect(await answer.textContent()).toContain('第13条第1款');
  });

  it('name every page but the private ones to search engines', async () => {
    const { page } = await reader();

    const robots = await (await page.request.get('/robots.txt')).text();
    const sitemap = await (await page.request.get('/sitemap.xml')).text();

    expect(robots).toContain('Disallow: /app/');
    expect(sitemap).toContain(`<loc>${stack.url}/stores?city=320500</loc>`);
  });
});
