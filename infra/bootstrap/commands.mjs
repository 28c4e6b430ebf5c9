import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { build, installPackages } from './install.mjs';
import { findMongod } from './mongod.mjs';
import { buildPages } from './pages.mjs';
import { findRedis } from './redis.mjs';
import { BootstrapError, ROOT, runForeground, say } from './run.mjs';
import { runTests } from './test-run.mjs';

/** What `bootstrap.mjs <name>` does; each answers with the exit code. */
export const COMMANDS = {
  start,
  dev,
  seed,
  test,
  check,
  faults,
  bench,
  axe,
  screens,
  lighthouse,
  audit,
  policy,
  accounts,
  keys,
};

async function start() {
  return runStack('infra/dist/local/start.js');
}

/** As `start`, and the pages come from their sources and follow every change. */
async function dev() {
  return runStack('infra/dist/local/dev.js');
}

async function runStack(script) {
  await prepareWithPages();
  const { MONGODB_URI, REDIS_URL } = process.env;
  const env = { ...DEMO_LIFE, ...process.env };
  if (!MONGODB_URI) env.MONGOD_BINARY = await findMongod();
  if (!REDIS_URL) env.REDIS_BINARY = await findRedis();
  return runForeground(process.execPath, [join(ROOT, script)], { env, isEndless: true });
}

/** What the demo of a fresh start is filled with. */
const DEMO_LIFE = { SEED_STORES: '2000', SEED_STORIES: '1' };

/** Fills the database that `npm start` uses: the one that is named, or else our own. */
async function seed(args) {
  return onDatabase('infra/dist/seed/seed.js', args);
}

/** Holds every document of that database against its history and the daily seals. */
async function audit(args) {
  return onDatabase('infra/dist/audit/verify.js', args);
}

/** Takes on the first officers and operators of that database. */
async function accounts(args) {
  return onDatabase('infra/dist/accounts/accounts.js', args);
}

/** Hands the key of personal data to one reader, once two operators want it. */
async function keys(args) {
  return onDatabase('infra/dist/keys/export.js', args);
}

async function onDatabase(script, args) {
  await prepare();
  const env = { ...process.env };
  if (!env.MONGODB_URI) env.MONGOD_BINARY = await findMongod();
  return node(script, args, env);
}

/** Tests run from the sources, so a build that fails is reported beside what they say. */
async function test(filters) {
  await installPackages();
  const isBuilt = (await build()) && (await buildPages());
  return runTests({ filters, env: await withChromium(), isBuilt });
}

async function check() {
  await installPackages();
  const failed = [];
  for (const [name, command, ...args] of CHECKS) {
    say(`check: ${name}`);
    if ((await runForeground(command, args)) !== 0) failed.push(name);
  }
  say(failed.length === 0 ? 'every check passes' : `failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

const CHECKS = [
  ['format, lint and layers', bin('biome'), 'ci', '--error-on-warnings', '--colors=off', '.'],
  ['types', bin('tsc'), '-b'],
  ['dead code', bin('knip')],
  ['layer rules bite', process.execPath, join(ROOT, 'infra', 'check', 'layer-fixture.mjs')],
];

async function faults(args) {
  await prepareWithPages();
  return node('tests/dist/faults/run.js', args, await ownDatabases());
}

async function bench(args) {
  await prepareWithPages();
  return node('tests/dist/performance/run.js', args, await ownDatabases());
}

/** Looks for barriers on every page, in every mode. */
async function axe(args) {
  return inChromium('tests/dist/browser/axe/run.js', args);
}

/** Makes the pictures of the pages in the documentation. */
async function screens(args) {
  return inChromium('tests/dist/browser/screens/run.js', args);
}

/** Measures how soon a page is there on a phone. */
async function lighthouse(args) {
  return inChromium('tests/dist/browser/lighthouse/run.js', args);
}

async function inChromium(script, args) {
  await prepareWithPages();
  return node(script, args, await withChromium());
}

/** Writes the policy tables down as a page for people. */
async function policy() {
  await prepare();
  return node('infra/dist/policy/write.js', [], process.env);
}

async function prepare() {
  await installPackages();
  if (!(await build())) throw new BootstrapError('the build fails; see above');
}

async function prepareWithPages() {
  await prepare();
  if (!(await buildPages())) throw new BootstrapError('the pages cannot be built; see above');
}

/** Tests and measurements start databases of their own and never touch those in use. */
async function ownDatabases() {
  const { MONGODB_URI: _, REDIS_URL: __, ...env } = process.env;
  return { ...env, MONGOD_BINARY: await findMongod(), REDIS_BINARY: await findRedis() };
}

const withChromium = async () => ({ ...(await ownDatabases()), CHROMIUM_BINARY: findChromium() });

const node = (script, args, env) =>
  runForeground(process.execPath, [join(ROOT, script), ...args], { env });
