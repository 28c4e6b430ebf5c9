import { spawn } from 'node:child_process';
import { z } from 'zod';
import { inDemoLife } from '../standalone.js';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --disable-background-networking';
const LONGEST_LCP_MS = 2_500;
const MOST_SCRIPT_KB = 130;

const Report = z.object({
  categories: z.object({ accessibility: z.object({ score: z.number().nullable() }) }),
  audits: z.object({
    'largest-contentful-paint': z.object({ numericValue: z.number() }),
    'network-requests': z.object({
      details: z.object({
        items: z.array(
          z.object({ resourceType: z.string().optional(), transferSize: z.number().optional() }),
        ),
      }),
    }),
  }),
});

/** Home, store and complaint as a phone on a slow network meets them: how soon, how accessible, how much script. */
let isMet = true;
await inDemoLife(async ({ world }) => {
  const pages = [
    ['home', '/'],
    ['store', `/stores/${world.storeId}`],
    ['complaint', '/app/cases/new'],
  ] as const;
  for (const [name, path] of pages) {
    const figures = figuresOf(await lighthouse(`${world.stack.url}${path}`));
    const { lcpMs, accessibility, scriptKb } = figures;
    isMet &&= lcpMs <= LONGEST_LCP_MS && accessibility === 100 && scriptKb <= MOST_SCRIPT_KB;
    console.log(
      `${name}: LCP ${(lcpMs / 1000).toFixed(2)} s, accessibility ${accessibility}, script ${scriptKb.toFixed(1)} KB`,
    );
  }
});
console.log(isMet ? 'all within the bars' : 'not within the bars: 2.5 s, 100, 130 KB');
process.exitCode = isMet ? 0 : 1;

function figuresOf({ categories, audits }: z.infer<typeof Report>) {
  const { items } = audits['network-requests'].details;
  const scripts = items.filter(({ resourceType }) => resourceType === 'Script');
  return {
    lcpMs: audits['largest-contentful-paint'].numericValue,
    accessibility: Math.round((categories.accessibility.score ?? 0) * 100),
    scriptKb: scripts.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1024,
  };
}

/** Run by npx: it wants other versions of what the workspace has. */
async function lighthouse(url: string): Promise<z.infer<typeof Report>> {
  const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', '--output-path=stdout'];
  const only = ['--only-categories=performance,accessibility', `--chrome-flags=${FLAGS}`];
  const env = { ...process.env, CHROME_PATH: process.env['CHROMIUM_BINARY'] };
  const child = spawn('npx', [...args, ...only], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const printed = Buffer.concat(await child.stdout.toArray()).toString();
  return Report.parse(JSON.parse(printed));
}
