import { describe, expect, it } from 'vitest';
import { taskStates } from './tasks.js';

const NOTHING = {
  enterprise: false,
  store: false,
  manager: false,
  pledge: false,
  papers: false,
  signing: false,
};

describe('the tasks of an application', () => {
  it('begin with the enterprise; everything else waits for it', () => {
    expect(taskStates(NOTHING)).toEqual({
      enterprise: 'current',
      store: 'waiting',
      manager: 'waiting',
      pledge: 'waiting',
      papers: 'waiting',
      signing: 'waiting',
    });
  });

  it('go on with the store while the bureau checks the enterprise', () => {
    expect(taskStates({ ...NOTHING, enterprise: true })).toMatchObject({
      enterprise: 'done',
      store: 'current',
      papers: 'current',
      manager: 'waiting',
    });
  });

  it('end with the signing, which stands on the pledge', () => {
    const drafted = { ...NOTHING, enterprise: true, store: true, manager: true, pledge: true };

    expect(taskStates(drafted)).toMatchObject({ pledge: 'done', signing: 'current' });
  });
});
