import { Component } from 'react';
import type { ReactNode } from 'react';
import { ownScope, serializeScope } from '../state';
import type { AppStore } from '../state';
import { download } from '../ui';
// Not from the folder's face: that would bring the CSV writer into the first chunk.
import { fileName } from '../exchange/file-name';
import styles from './shell.module.css';

interface ErrorBoundaryProps {
  readonly store: AppStore;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
}

/** When drawing fails, the scope is still there: it can be taken along, and the page tried again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  private readonly downloadScope = (): void => {
    const text = serializeScope(ownScope(this.props.store.getState()));
    download(fileName('scope', 'json', new Date()), text, 'application/json');
  };

  /** The view goes back to its beginning in case it is what cannot be drawn; the scope stays. */
  private readonly startAgain = (): void => {
    window.history.replaceState(null, '', window.location.pathname);
    window.location.reload();
  };

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className={styles.failure} role="alert">
        <h1>The page could not be drawn</h1>
        <p>
          {this.props.store.getState().kept === 'kept'
            ? 'Your decisions are safe in this browser. Take a copy if you like, then start again with the first view.'
            : 'This browser did not store your last changes. Download your scope before you start again.'}
        </p>
        <button type="button" onClick={this.downloadScope}>
          Download my scope
        </button>
        <button type="button" onClick={this.startAgain}>
          Start again
        </button>
        <p>
          <small>{error.message}</small>
        </p>
      </main>
    );
  }
}
