import { startReportPage } from '../../features/report/start.tsx';

startReportPage();
