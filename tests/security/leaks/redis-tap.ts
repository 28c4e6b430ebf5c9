import { testRedisUrl } from '@anxintui/shared/testing/test-redis';
import { Redis } from 'ioredis';

type Command = { readonly args: readonly string[]; readonly database: string };

/** Everything that is said to a Redis database while it is listened to, and what is left in it. */
export type RedisTap = {
  /** What `url` was told, one command a line; bytes that are no ASCII as Redis prints them. */
  saidTo(url: string): string[];
  /** The data of each job that was added there. */
  jobsAddedTo(url: string): unknown[];
  stop(): void;
};

/** Listens before a story begins, so that nothing is missed which a finished job no longer shows. */
export async function tapRedis(): Promise<RedisTap> {
  const monitor = new Redis(testRedisUrl(0), { monitor: true });
  // What others say in the moment before ioredis knows that it listens is an error to it; the story has not begun.
  monitor.on('error', () => undefined);
  await new Promise<void>((resolve) => monitor.once('monitoring', () => resolve()));
  const heard: Command[] = [];
  monitor.on('monitor', (_at: string, args: string[], _source: string, database: string) =>
    heard.push({ args, database }),
  );
  const heardBy = (url: string) => {
    const own = new URL(url).pathname.slice(1);
    return heard.filter(({ database }) => database === own).map(({ args }) => args);
  };
  return {
    saidTo: (url) => heardBy(url).map((args) => args.join(' ')),
    jobsAddedTo: (url) =>
      heardBy(url).flatMap((args) => {
        const data = args[args.indexOf('data') + 1];
        return /^h(m?set)$/i.test(args[0] ?? '') && args.includes('data') && data
          ? [JSON.parse(data)]
          : [];
      }),
    stop: () => monitor.disconnect(),
  };
}

/** As Redis prints what it was told: every byte beyond ASCII by its number. */
export const asRedisPrints = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`))
    .join('');
