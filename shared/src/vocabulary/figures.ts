/** What the yearly count tells apart: pledges that are new, that go on, and that have left. */
export const FIGURE_KINDS = ['new', 'renewed', 'left'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];
