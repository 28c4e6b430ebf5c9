export const retailerZh = { title: '商家' } as const;
