export const TASKS = ['enterprise', 'store', 'manager', 'pledge', 'papers', 'signing'] as const;
export type Task = (typeof TASKS)[number];
export type TaskState = 'done' | 'current' | 'waiting';
type Done = Readonly<Record<Task, boolean>>;

/** What each task stands on; papers are the bureau's to check and hold nobody up. */
const AFTER: Readonly<Record<Task, Task | null>> = {
  enterprise: null,
  store: 'enterprise',
  manager: 'store',
  pledge: 'manager',
  papers: 'enterprise',
  signing: 'pledge',
};

/** Done, to be done now, or waiting for another one. */
export function taskStates(done: Done): Readonly<Record<Task, TaskState>> {
  const stateOf = (task: Task): TaskState => {
    if (done[task]) return 'done';
    const before = AFTER[task];
    return before === null || done[before] ? 'current' : 'waiting';
  };
  return {
    enterprise: stateOf('enterprise'),
    store: stateOf('store'),
    manager: stateOf('manager'),
    pledge: stateOf('pledge'),
    papers: stateOf('papers'),
    signing: stateOf('signing'),
  };
}
