import { startReviewPage } from '../../features/review/start.tsx';

startReviewPage();
