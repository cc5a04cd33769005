import type { ComponentProps } from 'react';
import styles from './ui.module.css';

/** A checkbox in the theme's ink. */
export const TickBox = (props: Omit<ComponentProps<'input'>, 'type' | 'className'>) => (
  <input type="checkbox" className={styles.tickBox} {...props} />
);
