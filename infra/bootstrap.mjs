import { COMMANDS } from './bootstrap/commands.mjs';
import { checkNode } from './bootstrap/install.mjs';
import { BootstrapError } from './bootstrap/run.mjs';

const [name, ...rest] = process.argv.slice(2);
const args = rest[0] === '--' ? rest.slice(1) : rest;

try {
  checkNode();
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : null;
  if (command === null) {
    throw new BootstrapError(`usage: bootstrap.mjs <${Object.keys(COMMANDS).join('|')}> [-- args]`);
  }
  process.exitCode = await command(args);
} catch (error) {
  console.error(error instanceof BootstrapError ? error.message : error);
  process.exitCode = 1;
}
