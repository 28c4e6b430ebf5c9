import { describe } from 'vitest';
import { custodyInvolves } from './custody.js';
import { memoryAggregates } from './memory-aggregates.js';
import { repositoryContract } from './repository.contract.js';

describe('aggregates in memory', () => repositoryContract(memoryAggregates(custodyInvolves)));
