import { describe, expect, it } from 'vitest';
import { aReturn, NINE } from './a-return.contract.js';
import { addEvidence } from './add-evidence.js';

const shopper = { by: 'shopper', account: 'shopper-1', at: NINE } as const;
const clerk = { by: 'clerk', account: 'clerk-1', at: NINE } as const;
const photo = { kind: 'photo', words: '收到时的吊牌', sha256: 'a'.repeat(64) } as const;

describe('evidence', () => {
  it('of either side is kept in the order in which it came, with who added it and when', () => {
    const first = addEvidence(aReturn('refused'), photo, shopper).next;

    const { next, events } = addEvidence(first, { kind: 'statement', words: '已剪' }, clerk);

    expect(next.status).toBe('refused');
    expect(next.evidence).toEqual([
      { ...photo, by: 'shopper', at: NINE },
      { kind: 'statement', words: '已剪', by: 'clerk', at: NINE },
    ]);
    expect(events).toEqual([
      { ...clerk, type: 'return.evidence-added', data: { kind: 'statement', number: 2 } },
    ]);
  });
});
