/** The commands of one kind of aggregate: where each is posted, and a body that is as it should be. */
export type Steps = Readonly<Record<string, { readonly address: string; readonly body: object }>>;

export const RETURN_STEPS: Steps = {
  accept: { address: 'acceptance', body: {} },
  refuse: { address: 'refusal', body: { class: 'other', words: '不收' } },
  'record-refund': {
    address: 'refund',
    body: { amountFen: 1, proof: { kind: 'cash', number: '1' } },
  },
  dispute: { address: 'dispute', body: { claim: { kind: 'return' }, words: '不同意' } },
};

export const CASE_STEPS: Steps = {
  offer: {
    address: 'offers',
    body: { remedy: 'refund', amountFen: 1, words: '退款', performWithinDays: 3 },
  },
  'accept-offer': { address: 'offers/1/acceptance', body: {} },
  escalate: { address: 'escalation', body: {} },
  accept: { address: 'acceptance', body: {} },
  refuse: { address: 'refusal', body: { ground: 3, words: '商品并非为生活消费需要购买' } },
};
