import '../../app/theme.css';
import '../../app/page.css';
import '../../features/letters/page/form.css';
import '../../features/letters/page/lists.css';
import '../../features/letters/page/letters.css';
import '../../features/letters/page/paper.css';
import { startLettersPage } from '../../features/letters/page/start.tsx';

startLettersPage();
