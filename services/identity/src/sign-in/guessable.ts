/** What people make passwords of here, besides the lists of breached ones. */
const LOCAL = ['anxintui', 'anxin', 'xiaofei', '12315', 'jiangsu', 'woaini', '5201314', '1314'];
/** Of 0 to 4: from 3 on it takes more than a hundred million tries. */
const LEAST_SCORE = 3;

/**
 * Whether somebody who tries the likeliest first finds it soon: breached and common passwords (49,000), keyboard rows,
 * repetitions, dates, and what is about the person. The lists are loaded with the first password that is chosen.
 */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  estimating ??= load();
  const estimate = await estimating;
  return estimate(password, [...LOCAL, ...about]) < LEAST_SCORE;
}

type Estimate = (password: string, about: string[]) => number;
let estimating: Promise<Estimate> | undefined;

async function load(): Promise<Estimate> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (password, about) => factory.check(password, about).score;
}
