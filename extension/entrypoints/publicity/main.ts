import { startPublicityPage } from '../../features/publicity/start.tsx';

startPublicityPage();
