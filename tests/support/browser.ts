import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
];
export const DEVICES = {
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 900 },
} as const;
export type Visit = {
  readonly device?: keyof typeof DEVICES;
  readonly language?: 'zh' | 'en';
  readonly isElder?: boolean;
  /** Only the test of what works without a network lets the app keep itself. */
  readonly hasServiceWorker?: boolean;
  readonly hasScript?: boolean;
  /** Whose session the browser holds from the start: a demo account. */
  readonly as?: string;
};
export type Visitor = { readonly page: Page; readonly context: BrowserContext };

/** The real Chromium that the bootstrap found; closed by whoever opened it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_BINARY'];
  if (!executablePath) throw new Error('CHROMIUM_BINARY names no program; run: npm test');
  // Dates are asked for as Chinese readers write them.
  const env = { ...process.env, LANGUAGE: 'zh_CN' };
  return chromium.launch({ executablePath, args: FLAGS, env });
}

/** A browser of one person at one address: nothing is shared with any other. */
export async function visit(browser: Browser, url: string, visit: Visit = {}): Promise<Visitor> {
  const { device = 'phone', language = 'zh', isElder, hasServiceWorker, hasScript = true } = visit;
  const context = await browser.newContext({
    baseURL: url,
    viewport: DEVICES[device],
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: hasServiceWorker ? 'allow' : 'block',
    javaScriptEnabled: hasScript,
    reducedMotion: 'reduce',
  });
  const cookies = { 'anxintui-language': language, 'anxintui-elder': isElder ? '1' : '0' };
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })));
  if (visit.as) await context.addCookies([await sessionCookie(url, visit.as)]);
  return { page: await context.newPage(), context };
}

async function sessionCookie(url: string, demo: string) {
  const answer = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `visit-${Date.now()}` },
    body: JSON.stringify({ demo }),
  });
  const [cookie = ''] = answer.headers.getSetCookie();
  const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
  if (!answer.ok || !value) throw new Error(`${demo} cannot sign in: ${answer.status}`);
  return { name, value, url, httpOnly: true };
}
