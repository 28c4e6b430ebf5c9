import { untilStopped } from './until-stopped.js';

await untilStopped();
