type DeviceMemory<Kept> = {
  readonly keep: (name: string, kept: Kept) => void;
  readonly read: (name: string) => Kept | null;
  readonly drop: (name: string) => void;
  readonly dropAll: () => void;
};

/** What this device keeps under names that begin alike. A device that keeps nothing forgets when the page is closed. */
export function deviceMemory<Kept>(prefix: string): DeviceMemory<Kept> {
  return {
    keep: (name, kept) => tried(() => localStorage.setItem(prefix + name, JSON.stringify(kept))),
    read: (name) =>
      tried((): Kept | null => JSON.parse(localStorage.getItem(prefix + name) ?? 'null')) ?? null,
    drop: (name) => tried(() => localStorage.removeItem(prefix + name)),
    dropAll: () =>
      tried(() => {
        for (const key of Object.keys(localStorage))
          if (key.startsWith(prefix)) localStorage.removeItem(key);
      }),
  };
}

/** Storage may be full, switched off, or filled by somebody else. */
function tried<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
