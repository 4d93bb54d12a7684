const SEPARATOR = /\s*(?:[»›>\\/|←،,•]|::|\s[-–—]\s)\s*/u;

/** The steps of a path, `أخبار | اقتصاد`, each without blanks and with its place in the line. */
export function stepsOf(line: string): { text: string; start: number }[] {
  const end = line.replace(/[\s|/–—-]+$/u, '').length;
  const steps: { text: string; start: number }[] = [];
  let from = 0;
  for (const part of line.slice(0, end).split(SEPARATOR)) {
    const text = part.trim();
    const start = line.indexOf(text, from);
    if (text !== '') steps.push({ text, start });
    from = start + text.length;
  }
  return steps;
}
