import { startToday } from '../../features/today/view/start.tsx';

startToday('tab');
