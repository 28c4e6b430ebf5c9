import type { AvailableCommand } from '@anxintui/shared/contracts/fields';

export type Offered = AvailableCommand;
type Offering = { readonly availableCommands: readonly AvailableCommand[] };

/** A command as the API offers it just now; undefined where it does not. */
export const offered = (view: Offering, name: string): Offered | undefined =>
  view.availableCommands.find((command) => command.name === name);
