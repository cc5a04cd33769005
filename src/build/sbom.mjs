// Prints a bill of materials (CycloneDX, JSON) of everything that is installed to run the app, not
// to build or test it. npm writes it; its own `--omit dev` also leaves out what a test needs as
// well, such as React.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const DEVELOPMENT = 'cdx:npm:package:development';

/**
 * @param bom CycloneDX as npm writes it, of every package
 * @param lock package-lock.json: the name of the app, where npm takes that of the folder, and what
 *   is there for types alone
 */
export function shippedOnly(bom, lock) {
  const forTypes = Object.entries(lock.packages).flatMap(([place, { devOptional, version }]) =>
    devOptional ? [`${place.replace(/^.*node_modules\//, '')}@${version}`] : [],
  );
  const components = bom.components.filter(
    ({ 'bom-ref': ref, properties = [] }) =>
      !forTypes.includes(ref) && !properties.some(({ name }) => name === DEVELOPMENT),
  );
  const { component: app } = bom.metadata;
  const kept = new Set(components.map((component) => component['bom-ref']));
  const dependencies = bom.dependencies
    .filter(({ ref }) => kept.has(ref) || ref === app['bom-ref'])
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => kept.has(ref)) }));
  return {
    ...bom,
    metadata: { ...bom.metadata, component: { ...app, name: lock.name } },
    components,
    dependencies,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const options = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const bom = execFileSync('npm', [...options, '--package-lock-only'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  console.log(JSON.stringify(shippedOnly(JSON.parse(bom), lock), null, 2));
}
