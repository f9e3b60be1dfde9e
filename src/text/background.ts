/**
 * How common a word stem is in news at large, for pools too small to tell by themselves: the share
 * of news texts that have it, by rough classes. Written from general knowledge of English news;
 * whatever stands in no class counts as rare.
 */
const CLASSES: readonly (readonly [share: number, stems: string])[] = [
  [
    0.3,
    'state govern presid report offici nation countri world public plan call includ work monday tuesdai wednesdai thursdai fridai saturdai sundai ' +
      'american unit u.s us group part end offer start show help support lead leader member million meet month add long ask tell place set run part ' +
      'three four five second former news accord statement think know look ad expect chang number hous power issu home live good big high case',
  ],
  [
    0.15,
    'polic compani court law parti elect vote minist secur militari forc washington republican democrat senat congress citi school famili ' +
      'man woman men women children life death kill die attack fire war deal trade market busi econom monei billion percent cent price cost tax ' +
      'major polici polit decis agre agreement releas announc spokesman spokeswoman chief execut director head offic depart agenc committe team game win ' +
      'play player season leagu final match medic health hospit water food car road air servic system program project industri bank financ ' +
      'investig charg arrest judg lawyer attornei trial right interview media press confer question answer move turn left right local region intern feder ' +
      'foreign european china russia russian chines british london york california januari februari march april june juli august septemb octob novemb decemb ' +
      'todai late earli night morn hour minut recent current past futur possibl problem effort action order allow continu follow hold held held keep kept ' +
      'give given gave face found find bring brought rais increas cut open close begin began happen caus result point fact inform record data research studi',
  ],
];

const SHARES = new Map(
  CLASSES.flatMap(([share, stems]) => stems.split(' ').map((stem) => [stem, share] as const)),
);
const RARE = 0.004;

/** Share of news texts (0–1) that are expected to have a stem. */
export function backgroundShare(stem: string): number {
  return SHARES.get(stem) ?? RARE;
}
