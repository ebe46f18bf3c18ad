import { startMergePage } from '../../features/merge/start.tsx';

startMergePage();
