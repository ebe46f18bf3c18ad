import { startKpiPage } from '../../features/kpi/start.tsx';

startKpiPage();
