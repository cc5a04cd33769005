import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import styles from './overlays.module.css';

interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  /** For a table. */
  readonly wide?: boolean;
  /** The field that the dialog is for: typing begins there, not on the button that closes. */
  readonly field?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** A dialog over the page: focus stays inside, Escape closes, focus returns. */
export function Modal({ title, onClose, wide = false, field, children }: ModalProps) {
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.dialog}
          data-wide={wide || undefined}
          initialFocus={field ?? true}
        >
          <div className={styles.dialogHead}>
            <Dialog.Title className={styles.dialogTitle}>{title}</Dialog.Title>
            <Dialog.Close className={styles.close} aria-label="Close">
              <X size={18} aria-hidden />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
