import './rows.css';

export { metricsBeside } from './metrics';
export { planBeside } from './plan';
