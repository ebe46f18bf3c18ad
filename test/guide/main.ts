/**
 * Makes the pictures of the officers' guide (docs/huong-dan/hinh) from the built extension on the sandbox portal:
 * `npm run guide:screenshots`, or `npm run guide:screenshots -- letters` for some scenes alone. A new feature adds a
 * file in scenes/ and a line here.
 */
import buildExtension from '../e2e/build-extension.ts';
import type { Scene } from './scene.ts';
import { bulletin } from './scenes/bulletin.ts';
import { collecting } from './scenes/collect.ts';
import { feedback } from './scenes/feedback.ts';
import { fillReport } from './scenes/fill-report.ts';
import { inspect } from './scenes/inspect.ts';
import { kpi } from './scenes/kpi.ts';
import { letters } from './scenes/letters.ts';
import { list } from './scenes/list.ts';
import { merge } from './scenes/merge.ts';
import { plan } from './scenes/plan.ts';
import { post } from './scenes/post.ts';
import { publicity } from './scenes/publicity.ts';
import { report } from './scenes/report.ts';
import { review } from './scenes/review.ts';
import { settings } from './scenes/settings.ts';
import { teach } from './scenes/teach.ts';
import { today } from './scenes/today.ts';
import { walk } from './scenes/walk.ts';
import { welcome } from './scenes/welcome.ts';
import { setStage } from './stage.ts';

const SCENES: readonly Scene[] = [
  welcome,
  list,
  walk,
  today,
  letters,
  collecting,
  report,
  fillReport,
  merge,
  kpi,
  feedback,
  bulletin,
  inspect,
  review,
  post,
  publicity,
  plan,
  settings,
  teach,
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SCENES.some((scene) => scene.name === name));
if (unknown.length > 0) {
  console.error(
    `No such scene: ${unknown.join(', ')}. There are: ${SCENES.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
await buildExtension();
const stage = await setStage();
try {
  for (const scene of SCENES) {
    if (wanted.length === 0 || wanted.includes(scene.name)) await scene.play(stage);
  }
} finally {
  await stage.close();
}
