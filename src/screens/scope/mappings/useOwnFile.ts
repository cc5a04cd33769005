import { useRef, useState } from 'react';
import type { ChangeEvent, ComponentProps } from 'react';
import { readOwnMappings } from '../../../exchange';
import type { ReadOwnMappings } from '../../../exchange';
import { useActions, useCatalog } from '../../../state';
import { LONGEST_FILE_NAME, plainLine } from '../../../state/plain-line';

/** No list that a person made is larger. Bytes. */
const MOST_BYTES = 8_000_000;

/** A file of own mappings that was read and is not taken in yet. */
export interface OpenedFile extends ReadOwnMappings {
  readonly name: string;
}

/** Opens a CSV of own mappings; nothing changes before the user has seen what it holds. */
export function useOwnFile() {
  const catalog = useCatalog();
  const actions = useActions();
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const open = async (file: File): Promise<void> => {
    const name = plainLine(file.name, LONGEST_FILE_NAME);
    if (file.size > MOST_BYTES) {
      actions.notify('problem', `${name} is too large to be a list of mappings.`);
      return;
    }
    try {
      setOpened({ name, ...readOwnMappings(await file.text(), catalog) });
    } catch {
      actions.notify('problem', `${name} could not be read. Your mappings are unchanged.`);
    }
  };
  const props: ComponentProps<'input'> = {
    ref: input,
    type: 'file',
    accept: '.csv,.tsv,.txt,text/csv',
    'aria-label': 'File of your mappings',
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      const [file] = event.target.files ?? [];
      if (file) void open(file);
      // The same file can be chosen again.
      event.target.value = '';
    },
  };
  return {
    opened,
    input: props,
    choose: () => input.current?.click(),
    close: () => setOpened(null),
  };
}
