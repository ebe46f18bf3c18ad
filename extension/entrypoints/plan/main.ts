import { startPlanPage } from '../../features/plan/start.tsx';

startPlanPage();
