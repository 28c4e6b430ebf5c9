/** Money in integer fen (1 yuan = 100 fen). */
export type Fen = number;
/** One billion yuan: above any retail purchase, below what a double counts exactly. */
export const MOST_FEN = 100_000_000_000;
