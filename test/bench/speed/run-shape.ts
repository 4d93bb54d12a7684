/** Repairs one text of a shape and size and prints CPU seconds and peak memory; see growth.ts. */
import { library } from './library.ts';
import { shapes } from './shapes.ts';

const [shape = '', size = ''] = process.argv.slice(2);
const { repairText, readReference } = await library();
const reference = readReference();
// What is worked out once for all texts is no part of a text's time.
repairText('قال الوزير إن الحكومة ستواصل العمل ، وأعنل الرئبس .', { reference });
const peak = (): number => process.resourceUsage().maxRSS / 1024;
const held = peak();
const text = shapes[shape]!(Number(size) * 1e6);
const before = process.cpuUsage();
repairText(text, { reference });
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (user + system) / 1e6, megabytes: peak() - held }));
