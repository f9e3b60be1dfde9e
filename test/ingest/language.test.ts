import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/ingest/language.ts';

describe('languageOf', () => {
  test.each([
    ['en', 'The harbour master said on Tuesday that the bridge would stay closed until May.'],
    [
      'de',
      'Der Hafenmeister hat am Dienstag mitgeteilt, dass die Brücke bis zum Ende des Monats geschlossen bleibt. Die Fähren fahren vom südlichen Kai ab, und niemand wurde bei dem Unfall verletzt.',
    ],
    [
      'fi',
      'Satamapäällikkö ilmoitti tiistaina, että silta on suljettuna kuun loppuun asti. Lautat ovat olleet myöhässä, mutta kukaan ei loukkaantunut, ja liikenne jatkuu myös illalla, kun se on mahdollista. Silta oli jo vanha, ja kaupunki sanoo, että se ei ole ainoa. Tutkinta on kesken, ja tulokset ovat valmiina vasta kun se on ohi.',
    ],
    [
      'ru',
      'Начальник порта объявил во вторник, что мост останется закрытым до конца месяца. Паромы будут отправляться от южного причала.',
    ],
  ])('knows %s', (code, text) => {
    expect(languageOf(text)).toBe(code);
  });

  test.each([
    ['one very long word', 'harbourmasterferry'.repeat(200)],
    ['one word over and over', 'harbour '.repeat(300)],
    [
      'names only',
      'Ines Marrow Dorothea Linz Paul Ambry Karsten Velm Odile Tarnow Bruno Skerry '.repeat(6),
    ],
    [
      'words of a table',
      'Goals Assists Points Games Minutes Yards Receptions Tackles Rebounds Blocks Turnovers Fouls Percentages Averages Totals Rankings Divisions Leagues Clubs Teams Coaches Managers Referees Owners Agents Contracts Salaries Bonuses',
    ],
  ])('is undefined for %s', (_, text) => {
    expect(languageOf(text)).toBeUndefined();
  });
});
