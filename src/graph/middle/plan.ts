import { isInScope, ownGroupOf, ownGroups } from '../../model';
import type { ControlLibrary, OwnControl } from '../../model';
import type { ColumnsInput } from '../columns';
import type { Plan } from '../useDrawing';
import { frameworkCards } from './framework-cards';
import { fewestCrossingsBeside } from './order';
import { ownCards } from './own-cards';
import { reachOf, serveLinks } from './serve-links';

/**
 * What is drawn while own controls stand between the frameworks: requirements and own controls by
 * what serves what, and not by the crosswalk.
 */
export function planBeside(input: ColumnsInput, library: ControlLibrary): Plan {
  const { catalog, overlap, visible, view } = input;
  const isDrawn = (id: string): boolean => {
    const requirement = catalog.requirement(id);
    return requirement !== undefined && isInScope(overlap, id) && visible.requirement(requirement);
  };
  const links = serveLinks(Object.values(library), isDrawn);
  const columns = {
    ...frameworkCards(input, library),
    own: ownCards(input, library, isDrawn),
  };
  return {
    columns: view.order === 'crossings' ? fewestCrossingsBeside(columns, links) : columns,
    links,
    reach: { reach: reachOf(links) },
    names: { namedOwn: (id) => namedIn(library, id) },
  };
}

function namedIn(library: ControlLibrary, id: string) {
  const control: OwnControl | undefined = Object.hasOwn(library, id) ? library[id] : undefined;
  if (control) return { side: 'own', members: [id] } as const;
  if (!ownGroups(library).includes(id)) return undefined;
  const members = Object.keys(library).filter((one) => ownGroupOf(one) === id);
  return { side: 'own', members } as const;
}
