/** What was typed and not sent yet, kept on this device: for a reload, a poor network, or another day; signing out forgets it. */
const PREFIX = 'anxintui-draft:';

export function draftOf(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
  } catch {
    return null;
  }
}

export function keepDraft(name: string, draft: unknown): void {
  localStorage.setItem(PREFIX + name, JSON.stringify(draft));
}

export function forgetDraft(name: string): void {
  localStorage.removeItem(PREFIX + name);
}

export function forgetDrafts(): void {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  for (const name of names) localStorage.removeItem(name);
}
