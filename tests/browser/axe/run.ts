import { inDemoLife } from '../standalone.js';
import { ROUTES } from './all-routes.js';
import { faultsAt } from './axe-world.js';
import { modesOf, told } from './modes.js';

/** Every page in every mode; ends with 1 where anything is wrong anywhere. */
const [only = ''] = process.argv.slice(2);
const visits = ROUTES.filter(({ name }) => name.includes(only)).flatMap((route) =>
  modesOf(route).map((mode) => ({ route, mode })),
);
let wrong = 0;
await inDemoLife(async (given) => {
  for (const { route, mode } of visits) {
    const faults = await faultsAt(given, route, mode);
    wrong += faults.length;
    for (const fault of faults) console.log(`${route.name}, ${told(mode)}: ${fault}`);
  }
});
console.log(`${visits.length} routes × modes checked, ${wrong} faults`);
process.exitCode = wrong > 0 ? 1 : 0;
