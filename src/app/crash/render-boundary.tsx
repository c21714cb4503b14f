import { Component, type ReactNode } from "react";

type Props = {
  readonly children: ReactNode;
  readonly fallback: (error: unknown) => ReactNode;
  readonly resetKey: string;
};

/** Catches a mistake of ours in one room, so that the others stay; another address tries again. */
export class RenderBoundary extends Component<Props, { readonly error: unknown; readonly key: string }> {
  override state = { error: undefined as unknown, key: this.props.resetKey };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps({ resetKey }: Props, { key }: { key: string }) {
    return key === resetKey ? null : { error: undefined, key: resetKey };
  }

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : this.props.fallback(this.state.error);
  }
}
