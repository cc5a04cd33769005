import { lazy, Suspense } from 'react';
import { useApp } from '../state';

const VisitorChoice = lazy(() => import('./arrivals/VisitorChoice'));

/** Shown with a scope that came in by a link or a file, until the user has chosen. */
export function VisitorBanner() {
  const visitor = useApp((state) => state.visitor);
  return <Suspense>{visitor && <VisitorChoice visitor={visitor} />}</Suspense>;
}
