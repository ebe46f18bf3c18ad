import '../../app/theme.css';
import '../../features/settings/settings.css';
import { render } from 'preact';
import { startPageMenu } from '../../app/page/page-menu.tsx';
import { SettingsPage } from '../../features/settings/settings-page.tsx';

startPageMenu('options');
const app = document.getElementById('app');
if (app !== null) render(<SettingsPage />, app);
