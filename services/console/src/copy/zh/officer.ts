export const officerZh = { title: '监管' } as const;
