import type { ComponentProps } from 'react';
import styles from './buttons.module.css';

/** A quiet button for a row of them. */
export const SmallButton = (props: Omit<ComponentProps<'button'>, 'type' | 'className'>) => (
  <button type="button" className={styles.small} {...props} />
);
