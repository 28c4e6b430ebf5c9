import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { useSpoken } from '../copy/words.js';

type Props = { readonly children: ReactNode };
type State = { readonly isBroken: boolean };

/** When a part of the console cannot be loaded or shown, people are told so and can load it anew, instead of seeing nothing. */
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
  const { state } = useSpoken().words.common;
  return (
    <div role="alert">
      <Result
        status="warning"
        title={<h1>{state.networkTitle}</h1>}
        subTitle={state.networkNext}
        extra={<Button onClick={() => window.location.reload()}>{state.tryAgain}</Button>}
      />
    </div>
  );
}
