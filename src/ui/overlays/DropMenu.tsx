import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './overlays.module.css';

interface DropMenuProps {
  /** What the button shows. */
  readonly trigger: ReactNode;
  readonly triggerClassName: string | undefined;
  readonly label?: string | undefined;
  /** Open as soon as it is there: the click that asked for it came before it was loaded. */
  readonly openAtOnce: boolean;
  readonly align?: 'start' | 'end';
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A button that opens a menu. */
export function DropMenu({
  trigger,
  triggerClassName,
  label,
  openAtOnce,
  align = 'end',
  onOpen,
  children,
}: DropMenuProps) {
  // Pressing the trigger, and not being open from the start, is what moves the focus into the menu.
  const button = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (!openAtOnce || pressed.current) return;
    pressed.current = true;
    button.current?.focus();
    button.current?.click();
  }, [openAtOnce]);

  return (
    <Menu.Root
      onOpenChange={(open) => {
        if (open) onOpen?.();
      }}
    >
      <Menu.Trigger ref={button} className={triggerClassName} aria-label={label}>
        {trigger}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={6} align={align}>
          <Menu.Popup className={styles.menu}>{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface MenuActionProps {
  readonly onSelect: () => void;
  readonly children: ReactNode;
  /** A second line. */
  readonly note?: string;
  readonly disabled?: boolean;
}

export const MenuAction = ({ onSelect, children, note, disabled = false }: MenuActionProps) => (
  <Menu.Item className={styles.item} disabled={disabled} onClick={onSelect}>
    <span>{children}</span>
    {note !== undefined && (
      <small aria-hidden className={styles.itemNote}>
        {note}
      </small>
    )}
  </Menu.Item>
);

interface MenuChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly title: string }[];
  readonly onChange: (value: T) => void;
}

export function MenuChoice<T extends string>({
  label,
  value,
  options,
  onChange,
}: MenuChoiceProps<T>) {
  return (
    <Menu.RadioGroup value={value} onValueChange={(next: T) => onChange(next)} aria-label={label}>
      <div className={styles.groupLabel}>{label}</div>
      {options.map((option) => (
        <Menu.RadioItem
          key={option.value}
          value={option.value}
          className={styles.item}
          closeOnClick
        >
          {option.title}
          <Menu.RadioItemIndicator className={styles.check}>
            <Check size={14} aria-hidden />
          </Menu.RadioItemIndicator>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

interface MenuTickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

export const MenuTick = ({ checked, onChange, children }: MenuTickProps) => (
  <Menu.CheckboxItem className={styles.item} checked={checked} onCheckedChange={onChange}>
    {children}
    <Menu.CheckboxItemIndicator className={styles.check}>
      <Check size={14} aria-hidden />
    </Menu.CheckboxItemIndicator>
  </Menu.CheckboxItem>
);

export const MenuLine = () => <Menu.Separator className={styles.separator} />;
