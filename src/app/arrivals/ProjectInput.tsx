import { PROJECT_INPUT, useOpenFile } from './project';

/** Where the browser asks for a project file. It is there at once, so that asking always works. */
export function ProjectInput() {
  const openFile = useOpenFile();
  return (
    <input
      type="file"
      hidden
      accept=".json,application/json"
      {...PROJECT_INPUT}
      onChange={({ target }) => {
        const file = target.files?.[0];
        if (file) openFile(file);
        // So that the same file can be chosen again.
        target.value = '';
      }}
    />
  );
}
