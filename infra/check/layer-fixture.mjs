// Proves that the rules of biome.json bite: every fixture breaks one of them, line by line, and its clean twin passes.
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { arrowProblems, arrowsBite, PACKAGES } from './package-arrows.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));
const BIOME = createRequire(join(ROOT, 'package.json')).resolve('@biomejs/biome/bin/biome');

/** Declared for every package of the copy, so that a layer rule is the only one its fixture can break. */
const DECLARED = [
  ...PACKAGES.map(({ name }) => `@anxintui/${name}`),
  ...[
    'bullmq',
    'canonicalize',
    'express',
    'helmet',
    'ioredis',
    'mongoose',
    'pino',
    'react',
    'tyme4ts',
    'vitest',
    'zod',
  ],
];

function sectionOf(text) {
  const [heading, ...lines] = text.trimEnd().split('\n');
  const [kind, path] = heading.split(' ');
  const breaks = lines.flatMap((line, index) => (line.endsWith('// breaks') ? [index + 1] : []));
  return { kind, path, source: `${lines.join('\n')}\n`, breaks };
}

async function readFixture(file) {
  const [head, ...sections] = (await readFile(join(FIXTURES, file), 'utf8')).split('\n=== ');
  const [, rule, says] = /^rule: (.+)\nsays: (.+)/.exec(head);
  return {
    name: basename(file, '.fixture'),
    rule: `lint/${rule}`,
    says,
    files: sections.map(sectionOf),
  };
}

function refuseSharedPaths(fixtures) {
  const paths = fixtures.flatMap((fixture) => fixture.files.map((file) => file.path));
  const twice = paths.filter((path, index) => paths.indexOf(path) !== index);
  if (twice.length > 0) throw new Error(`two fixtures write ${twice.join(', ')}`);
}

async function put(folder, path, content) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** A tree of the repository's shape that holds its biome.json and the fixtures' files. */
async function plant(folder, files) {
  const dependencies = Object.fromEntries(DECLARED.map((name) => [name, '*']));
  const manifest = JSON.stringify({ type: 'module', dependencies });
  const packages = ['.', ...PACKAGES.map((known) => known.folder)];
  for (const path of packages) await put(folder, join(path, 'package.json'), manifest);
  for (const { path, source } of files) await put(folder, path, source);
  for (const name of ['biome.json', '.gitignore']) await cp(join(ROOT, name), join(folder, name));
}

async function lint(folder) {
  const args = [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = await Promise.all([child.stdout.toArray(), child.stderr.toArray()]);
  const printed = Buffer.concat(out).toString();
  if (!printed.startsWith('{')) throw new Error(`biome lint failed: ${Buffer.concat(err)}`);
  return JSON.parse(printed).diagnostics;
}

async function lintFiles(folder, files) {
  await plant(folder, files);
  const found = await lint(folder);
  return (path) => found.filter((diagnostic) => diagnostic.location.path === path);
}

const shown = ({ category, message, location }) =>
  `${location.path}:${location.start.line} ${category}: ${message}`;

// A diagnostic about the whole file has line 0.
const lineOf = ({ location }) => Math.max(1, location.start.line);

function problemsInBroken({ rule, says }, file, found) {
  const hits = found.filter((diagnostic) => diagnostic.category === rule);
  const told = hits.filter(({ message }) => message.includes(says)).map(lineOf);
  const beside = found.filter((d) => !hits.includes(d) || !file.breaks.includes(lineOf(d)));
  return [
    ...(file.breaks.length === 0 ? [`breaks nothing: ${file.path}`] : []),
    ...file.breaks
      .filter((line) => !told.includes(line))
      .map((l) => `not reported: ${file.path}:${l}`),
    ...beside.map((diagnostic) => `also reported: ${shown(diagnostic)}`),
  ];
}

function problemsOf(fixture, inBroken, inClean) {
  const of = (kind) => fixture.files.filter((file) => file.kind === kind);
  return [
    ...of('broken').flatMap((file) => problemsInBroken(fixture, file, inBroken(file.path))),
    ...of('clean').flatMap((file) => inClean(file.path).map((d) => `clean twin: ${shown(d)}`)),
  ];
}

function report(name, about, problems) {
  console.log(`${problems.length === 0 ? 'bites ' : 'FAILS '} ${name}  (${about})`);
  for (const problem of problems) console.log(`         ${problem}`);
  return problems.length;
}

function reportFixture(fixture, inBroken, inClean) {
  const lines = fixture.files.flatMap((file) => file.breaks).length;
  const about = `${fixture.rule.replace('lint/', '')}, ${lines} broken ${lines === 1 ? 'line' : 'lines'}`;
  return report(fixture.name, about, problemsOf(fixture, inBroken, inClean));
}

async function checkFixtures(folder) {
  const names = (await readdir(FIXTURES)).filter((file) => file.endsWith('.fixture')).sort();
  const fixtures = await Promise.all(names.map(readFixture));
  refuseSharedPaths(fixtures);
  const all = fixtures.flatMap((fixture) => fixture.files);
  const [inBroken, inClean] = await Promise.all([
    lintFiles(
      join(folder, 'broken'),
      all.filter((file) => file.kind !== 'clean'),
    ),
    lintFiles(
      join(folder, 'clean'),
      all.filter((file) => file.kind !== 'broken'),
    ),
  ]);
  return fixtures.map((fixture) => reportFixture(fixture, inBroken, inClean));
}

const folder = await mkdtemp(join(tmpdir(), 'anxintui-layers-'));
try {
  const counts = await checkFixtures(folder);
  counts.push(report('arrows-between-packages', 'broken manifests are found', arrowsBite()));
  counts.push(report('arrows-in-this-tree', 'package.json', await arrowProblems(ROOT)));
  const failed = counts.filter((count) => count > 0).length;
  console.log(failed === 0 ? `all ${counts.length} rules bite` : `${failed} rules do not bite`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
