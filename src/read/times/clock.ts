import { NEEDS, pattern, type Finder, type Resolved } from './finder.ts';

const ZONE = String.raw`(?: (?:GMT|UTC|BST|CET|CEST|EET|MSK|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|(?:local|Eastern|Pacific|Moscow|London) time)\b)?`;

/** A time of day takes its day from a date beside it, else from its sentence, else from the anchor. */
const UNPLACED = (): Resolved | undefined => undefined;

/** 10:35 a.m.; 9 a.m. EST; 1430 GMT; 14:30; 4 in the morning; 7 o'clock. */
const timeOfDay: Finder = {
  name: 'time-of-day',
  needs: NEEDS.digits,
  pattern: pattern(
    String.raw`(?<![\d:.,$€£-])(?:(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))? ?(?:(?<half>[ap])\.? ?m\b\.?|o'clock(?: in the (?<clockpart>morning|afternoon|evening))?|in the (?<part>morning|afternoon|evening))|(?<hour24>[01]?\d|2[0-3]):(?<minute24>[0-5]\d)(?![\d:/.]\d)(?! (?:percent|win|victory|loss))|(?<military>(?:[01]\d|2[0-3])[0-5]\d)(?= (?:GMT|UTC|hours|local)\b))${ZONE}`,
    'giu',
  ),
  read(match) {
    const groups: Record<string, string | undefined> = match.groups ?? {};
    const { half, part, clockpart, military } = groups;
    let hour = Number(groups['hour'] ?? groups['hour24'] ?? military?.slice(0, 2));
    const minute = groups['minute'] ?? groups['minute24'] ?? military?.slice(2) ?? '00';
    const late = half?.toLowerCase() === 'p' || /afternoon|evening/i.test(part ?? clockpart ?? '');
    if (hour > 24 || (half && (hour > 12 || hour === 0))) return [];
    if (late && hour < 12) hour += 12;
    if (half?.toLowerCase() === 'a' && hour === 12) hour = 0;
    const end =
      match.index + (match[0].endsWith('m.') && !half ? match[0].length - 1 : match[0].length);
    return [
      {
        start: match.index,
        end,
        kind: 'clock',
        clock: `${String(hour).padStart(2, '0')}:${minute}`,
        resolve: UNPLACED,
      },
    ];
  },
};

const NAMED_HOURS: Readonly<Record<string, string>> = {
  noon: '12:00',
  midday: '12:00',
  midnight: '24:00',
};

/** noon, midday, midnight. */
const namedHour: Finder = {
  name: 'named-hour',
  needs: NEEDS.deictic,
  pattern: pattern(
    String.raw`(?<=\b(?:at|by|until|till|before|after|around|about|from|past|to|since|,) )(?:noon|midday|midnight)\b${ZONE}`,
    'giu',
  ),
  read: (match) => [
    {
      start: match.index,
      end: match.index + match[0].length,
      kind: 'clock',
      clock: NAMED_HOURS[/^\p{L}+/u.exec(match[0])?.[0].toLowerCase() ?? ''] ?? '12:00',
      resolve: UNPLACED,
    },
  ],
};

/** Times of day. */
export const CLOCK: readonly Finder[] = [timeOfDay, namedHour];
