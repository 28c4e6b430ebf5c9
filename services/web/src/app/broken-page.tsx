import { Component, type ReactNode } from 'react';
import { useSpoken } from '../copy/words.js';

type Props = { readonly children: ReactNode };
type State = { readonly isBroken: boolean };

/** When a part of the page cannot be loaded or shown, a reader is told so and can load it anew, instead of seeing nothing. */
export class BrokenPage extends Component<Props, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <LoadAnew /> : this.props.children;
  }
}

function LoadAnew() {
  const { problem, state } = useSpoken().words.common;
  return (
    <div className="narrow" role="alert">
      <h1>{problem.title}</h1>
      <p>{problem.otherNext}</p>
      <p className="buttons">
        <button type="button" onClick={() => window.location.reload()}>
          {state.tryAgain}
        </button>
      </p>
    </div>
  );
}
