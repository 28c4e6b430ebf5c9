import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policyPage } from './policy-page.js';
import { POLICY_TABLES } from './tables.js';

await writeFile(join(process.cwd(), 'docs/policy.md'), policyPage(POLICY_TABLES));
