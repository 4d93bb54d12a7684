/** Repairs one text of a shape and size and prints CPU seconds and peak memory; see growth.ts. */
import { library } from './library.ts';
import { shapes } from './shapes.ts';

const [shape = '', size = ''] = process.argv.slice(2);
const text = shapes[shape]!(Number(size) * 1e6);
const { repairText, readReference } = await library();
const reference = readReference();
repairText('قال الوزير إن الحكومة ستواصل العمل.', { reference });
const before = process.cpuUsage();
repairText(text, { reference });
const { user, system } = process.cpuUsage(before);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds: (user + system) / 1e6, megabytes }));
