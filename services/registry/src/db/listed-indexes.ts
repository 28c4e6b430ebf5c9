/** Only stores that have pledged have entries: registering stores from a list does not pay for these. */
const ONLY_LISTED = { partialFilterExpression: { 'listed.list': { $exists: true } } } as const;

export const LISTED_EVERYWHERE = {
  keys: { 'listed.list': 1, 'listed.from': -1, _id: -1 },
  options: { name: 'listed', ...ONLY_LISTED },
} as const;
export const LISTED_IN_CITY = {
  keys: { 'listed.list': 1, 'listed.city': 1, 'listed.from': -1, _id: -1 },
  options: { name: 'listed-in-city', ...ONLY_LISTED },
} as const;
