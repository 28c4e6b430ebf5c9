// The arrows between packages, read from their package.json: a service knows only those to its left.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SERVICES = ['identity', 'evidence', 'registry', 'returns', 'complaints', 'dispute-router'];
const before = (service) => SERVICES.slice(0, SERVICES.indexOf(service));

/** What each package may depend on; a package that is not here may not exist. */
const ARROWS = {
  shared: [],
  ...Object.fromEntries(SERVICES.map((service) => [service, ['shared', ...before(service)]])),
  indicators: ['shared', ...before('dispute-router')],
  web: ['shared'],
  console: ['shared'],
  infra: ['shared', ...SERVICES, 'indicators', 'web', 'console'],
  tests: ['shared', ...SERVICES, 'indicators', 'web', 'console', 'infra'],
};

const AT_ROOT = ['shared', 'infra', 'tests'];
const folderOf = (name) => (AT_ROOT.includes(name) ? name : `services/${name}`);

/** Every package there may be, and its folder. */
export const PACKAGES = Object.keys(ARROWS).map((name) => ({ name, folder: folderOf(name) }));

const FIELDS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
const plain = (name) => name.replace('@anxintui/', '');

function problemsOf(manifest) {
  const allowed = ARROWS[plain(manifest.name)];
  if (allowed === undefined) return [`${manifest.name} has no arrows in package-arrows.mjs`];
  const named = FIELDS.flatMap((field) => Object.keys(manifest[field] ?? {}));
  return named
    .filter((name) => name.startsWith('@anxintui/') && !allowed.includes(plain(name)))
    .map((name) => `${manifest.name} may not depend on ${name}`);
}

async function manifests(root) {
  const services = await readdir(join(root, 'services'));
  const folders = [...AT_ROOT, ...services].map(folderOf);
  return Promise.all(
    folders.map(async (folder) =>
      JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')),
    ),
  );
}

/** Arrows of this tree that point the wrong way. */
export async function arrowProblems(root) {
  return (await manifests(root)).flatMap(problemsOf);
}

const aPackage = (name, field, ...dependencies) => ({
  name: `@anxintui/${name}`,
  [field]: Object.fromEntries(dependencies.map((other) => [`@anxintui/${other}`, 'workspace:*'])),
});

const BROKEN = [
  aPackage('identity', 'dependencies', 'registry'),
  aPackage('registry', 'devDependencies', 'returns'),
  aPackage('returns', 'dependencies', 'complaints'),
  aPackage('complaints', 'peerDependencies', 'dispute-router'),
  aPackage('complaints', 'dependencies', 'infra'),
  aPackage('shared', 'devDependencies', 'identity'),
  aPackage('web', 'dependencies', 'returns'),
  aPackage('billing', 'dependencies', 'shared'),
];
const CLEAN = [
  aPackage('identity', 'dependencies', 'shared'),
  aPackage('registry', 'dependencies', 'shared', 'identity'),
  aPackage('returns', 'dependencies', 'shared', 'identity', 'registry'),
  aPackage('complaints', 'dependencies', 'shared', 'identity', 'registry', 'returns'),
  aPackage(
    'dispute-router',
    'dependencies',
    'shared',
    'identity',
    'registry',
    'returns',
    'complaints',
  ),
];

/** Which of the planted arrows the table judges wrongly; none, or the check does not bite. */
export function arrowsBite() {
  return [
    ...BROKEN.filter((manifest) => problemsOf(manifest).length !== 1).map(
      (manifest) => `not found: ${JSON.stringify(manifest)}`,
    ),
    ...CLEAN.flatMap(problemsOf),
  ];
}
