export const operatorZh = { title: '运维' } as const;
